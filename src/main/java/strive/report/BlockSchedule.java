package strive.report;

import java.util.ArrayList;
import java.util.List;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;
import strive.theory.BlockPlan;
import strive.theory.BlockProblem;

/// One block of an exact optimum, beside what the continuous closed form would do there.
///
/// @param block from 1
/// @param effort exact optimum
/// @param performance after the block
/// @param closedFormEffort theta law in the state before the block, clipped at 1; it knows no
///     discount
public record BlockSchedule(int block, double effort, double performance, double closedFormEffort) {

  /// What `theory block --out` writes.
  public static final DataSet<BlockSchedule> DATA_SET =
      new DataSet<>(
          "Optimum",
          "a block of the exact optimum",
          List.of(
              new Field<>(
                  Column.whole("block", "", ">= 1", "Number of the block."),
                  row -> Cell.of(row.block)),
              new Field<>(
                  Column.number(
                      "effort",
                      "share of the practice budget",
                      "0..1",
                      "Effort of the exact block optimum."),
                  row -> Cell.of(row.effort)),
              new Field<>(
                  Column.number(
                      "performance", "share correct", "0..1", "Performance after the block."),
                  row -> Cell.of(row.performance)),
              new Field<>(
                  Column.number(
                      "closed_form_effort",
                      "share of the practice budget",
                      "0..1",
                      "Effort of the continuous closed form (theta law, without discount) in the"
                          + " state before the block."),
                  row -> Cell.of(row.closedFormEffort))));

  /// The rows of a plan that begins at `initial`.
  public static List<BlockSchedule> rows(BlockProblem problem, double initial, BlockPlan plan) {
    List<BlockSchedule> rows = new ArrayList<>();
    double before = initial;
    int blocks = plan.efforts().size();
    for (int i = 0; i < blocks; i++) {
      double after = plan.performances().get(i);
      double closedForm = problem.closedFormEffort(before, blocks - i);
      rows.add(new BlockSchedule(i + 1, plan.efforts().get(i), after, closedForm));
      before = after;
    }
    return rows;
  }
}
