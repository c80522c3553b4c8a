package strive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;
import strive.theory.schedule.Schedule;

/// One moment of a schedule of effort.
///
/// @param time in units of the horizon
/// @param rate effort u
/// @param performance P
/// @param expectation F, not a number where there is none
/// @param place x of a single neuron, not a number for other problems
public record ScheduleRow(
    double time, double rate, double performance, double expectation, double place) {

  private static final List<Field<ScheduleRow>> FIELDS =
      List.of(
          number("t", "time", ">= 0", "Time, in units of the horizon.", ScheduleRow::time),
          number("rate", "1/time", ">= 0", "Effort: the learning rate u.", ScheduleRow::rate),
          number("performance", "", "", "Performance P.", ScheduleRow::performance),
          number(
              "expectation",
              "",
              "",
              "Expected future performance F; empty for schedules without one.",
              ScheduleRow::expectation));

  /// What `theory schedule --out` writes.
  public static final DataSet<ScheduleRow> DATA_SET =
      new DataSet<>("Schedule", "a moment of a schedule", FIELDS);

  /// The same for a single neuron, with its distance.
  public static final DataSet<ScheduleRow> OF_A_NEURON =
      new DataSet<>("Schedule", "a moment of a schedule", withPlace());

  /// The rows of a schedule.
  public static List<ScheduleRow> rows(Schedule schedule) {
    return rows(schedule, _ -> Double.NaN);
  }

  /// The rows of a schedule of a single neuron.
  ///
  /// @param place x after an effort
  public static List<ScheduleRow> rows(Schedule schedule, DoubleUnaryOperator place) {
    return IntStream.range(0, schedule.size())
        .mapToObj(
            row ->
                new ScheduleRow(
                    schedule.time(row),
                    schedule.rate(row),
                    schedule.performance(row),
                    schedule.expectation(row),
                    place.applyAsDouble(schedule.spent(row))))
        .toList();
  }

  private static List<Field<ScheduleRow>> withPlace() {
    List<Field<ScheduleRow>> fields = new ArrayList<>(FIELDS);
    fields.add(number("x", "", "", "Distance of the weight from the best.", ScheduleRow::place));
    return fields;
  }

  private static Field<ScheduleRow> number(
      String name, String unit, String range, String meaning, ToDoubleFunction<ScheduleRow> value) {
    return new Field<>(
        Column.number(name, unit, range, meaning), row -> Cell.of(value.applyAsDouble(row)));
  }
}
