package strive.report;

import java.util.List;
import java.util.stream.Stream;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.report.table.Cell;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// A block with the episode and the person it belongs to: one row of a blocks file.
public record BlockOf(Person person, Episode episode, Block block) {

  /// The blocks of a person as rows.
  public static Stream<BlockOf> all(Person person) {
    return person.episodes().stream()
        .flatMap(
            episode -> episode.blocks().stream().map(block -> new BlockOf(person, episode, block)));
  }

  /// What a blocks file looks like.
  public static final DataSet<BlockOf> DATA_SET =
      new DataSet<>(
          BlocksSheet.NAME,
          "a block whose test ended",
          List.of(
              new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.person.id())),
              new Field<>(BlocksColumns.CONDITION, row -> Cell.of(row.person.condition())),
              new Field<>(BlocksColumns.EPISODE, row -> Cell.of(row.episode.number())),
              new Field<>(BlocksColumns.BLOCK, row -> Cell.of(row.block.number())),
              new Field<>(BlocksColumns.EFFORT, row -> Cell.of(row.block.effort())),
              new Field<>(BlocksColumns.CORRECT, row -> Cell.of(row.block.correct())),
              new Field<>(BlocksColumns.TESTS, row -> Cell.of(row.block.tests())),
              new Field<>(BlocksColumns.EXPECTATION, row -> Cell.of(row.block.expectation())),
              new Field<>(BlocksColumns.CHANCE, row -> Cell.of(row.person.chance())),
              new Field<>(BlocksColumns.IMPOSED_COST, row -> Cell.of(row.episode.imposedCost())),
              new Field<>(BlocksColumns.CONTEXT, row -> Cell.of(row.context())),
              new Field<>(BlocksColumns.HORIZON, row -> Cell.of(row.episode.horizon())),
              new Field<>(BlocksColumns.FORCED, row -> Cell.of(row.block.forced())),
              new Field<>(BlocksColumns.EFFORT_STEP, row -> Cell.of(row.block.effortStep()))));

  private String context() {
    return String.join(";", episode.context().stream().map(String::valueOf).toList());
  }
}
