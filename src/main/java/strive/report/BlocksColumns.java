package strive.report;

import java.util.Set;
import strive.report.table.Column;

/// The columns of a blocks file, which is also the `Blocks` sheet of a workbook: one row a block.
public final class BlocksColumns {

  public static final Column PARTICIPANT =
      Column.text("participant", "Id of the participant, unique in the study.");
  public static final Column CONDITION = Column.text("condition", "Assigned condition.");
  public static final Column EPISODE =
      Column.whole("episode", "", ">= 1", "Number of the scored episode, in order of experience.");
  public static final Column BLOCK =
      Column.whole("block", "", "1..1000", "Number of the block within its episode.");
  public static final Column EFFORT =
      Column.number(
          "effort",
          "share of the practice budget",
          "0..1",
          "Effort that was chosen and practised.");
  public static final Column CORRECT =
      Column.whole("correct", "answers", "0..tests", "Test answers that were right.");
  public static final Column TESTS =
      Column.whole("tests", "answers", ">= 0", "Test answers given.");
  public static final Column EXPECTATION =
      Column.number(
          "expectation",
          "share correct",
          "0..1 or empty",
          "Expected share correct in the episode's last block, reported before the choice of this"
              + " block; empty where it was not asked.");
  public static final Column CHANCE =
      Column.number("chance", "share correct", "0..1, below 1", "Accuracy of guessing.");
  public static final Column IMPOSED_COST =
      Column.number(
          "imposed_cost",
          "blocks with every answer right",
          ">= 0",
          "What effort costs: 2 A / (R m), where A is the price of full effort, R the reward of a"
              + " right answer and m the number of answers in a test.");
  public static final Column CONTEXT =
      new Column(
          "context",
          Column.Kind.TEXT,
          "",
          "numbers separated by ; or empty",
          "The episode's features for recall.");
  public static final Column HORIZON =
      Column.whole(
          "horizon",
          "blocks",
          "block..1000",
          "Announced number of blocks of the episode; one that was broken off has fewer rows.");
  public static final Column FORCED =
      Column.truth("forced", "Whether the protocol set the effort of this block.");
  public static final Column EFFORT_STEP =
      Column.number(
          "effort_step",
          "share of the practice budget",
          "0..1",
          "Grid of the choice (0.05 for 20 cards); 0 for a continuous choice.");

  /// The columns that a file may lack.
  public static final Set<Column> OPTIONAL = Set.of(HORIZON, FORCED, EFFORT_STEP);

  private BlocksColumns() {}
}
