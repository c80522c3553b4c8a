package strive.report;

import java.util.List;
import java.util.OptionalDouble;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;
import strive.theory.schedule.ScheduleComparison;

/// One schedule beside others.
///
/// @param schedule `closed-loop`, `optimum-from-…` or a rival's name
/// @param value V, empty where there is none
/// @param finalPerformance P(T)
/// @param ratio V over that of the best numerical optimum
/// @param share of what can be gained over the least effort
/// @param firstRate of a rival, chosen in hindsight
/// @param seconds that it took
/// @param note what must be said; may be empty
public record ComparedSchedule(
    String schedule,
    OptionalDouble value,
    OptionalDouble finalPerformance,
    OptionalDouble ratio,
    OptionalDouble share,
    OptionalDouble firstRate,
    double seconds,
    String note) {

  /// What `theory compare --out` writes.
  public static final DataSet<ComparedSchedule> DATA_SET =
      new DataSet<>(
          "Comparison of schedules",
          "a schedule",
          List.of(
              new Field<>(
                  Column.text("schedule", "Name of the schedule."), row -> Cell.of(row.schedule)),
              new Field<>(number("value", "Value V."), row -> Cell.of(row.value)),
              new Field<>(
                  number("final_performance", "Performance at the horizon."),
                  row -> Cell.of(row.finalPerformance)),
              new Field<>(
                  number("ratio", "V over that of the best numerical optimum."),
                  row -> Cell.of(row.ratio)),
              new Field<>(
                  number("share", "(V - V_0) / (V* - V_0), with V_0 of the least effort."),
                  row -> Cell.of(row.share)),
              new Field<>(
                  number("first_rate", "First rate of a rival, the best in hindsight."),
                  row -> Cell.of(row.firstRate)),
              new Field<>(number("seconds", "Time taken."), row -> Cell.of(row.seconds)),
              new Field<>(
                  Column.text("note", "What must be said of it."), row -> Cell.of(row.note))));

  /// The rows of a comparison.
  public static List<ComparedSchedule> of(ScheduleComparison comparison) {
    return comparison.rows().stream()
        .map(
            row ->
                new ComparedSchedule(
                    row.id(),
                    row.value(),
                    row.finalPerformance(),
                    comparison.ratio(row),
                    comparison.share(row),
                    row.firstRate(),
                    row.nanos() / 1e9,
                    row.note()))
        .toList();
  }

  private static Column number(String name, String meaning) {
    return Column.number(name, "", "", meaning);
  }
}
