package strive.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strive.report.ScheduleRow;
import strive.report.table.DataSet;
import strive.report.table.Field;
import strive.theory.schedule.Schedule;

/// A moment of one of several schedules.
///
/// @param schedule which one: cells of the columns that name it
/// @param row what happens
/// @param <S> what names a schedule
record Moment<S>(S schedule, ScheduleRow row) {

  // Enough for a smooth curve.
  private static final int MOMENTS = 160;

  // Of which tables have every fourth.
  private static final int TABLED = 4;

  /// Some moments of a schedule, equally far apart, the last one among them.
  static List<ScheduleRow> some(Schedule schedule) {
    List<ScheduleRow> all = ScheduleRow.rows(schedule);
    int last = all.size() - 1;
    List<ScheduleRow> some = new ArrayList<>();
    for (int i = 0; i <= MOMENTS; i++) {
      some.add(all.get((int) Math.round((double) last * i / MOMENTS)));
    }
    return some;
  }

  /// Those of them that a table has.
  static <S> Stream<Moment<S>> tabled(S schedule, List<ScheduleRow> some) {
    return IntStream.range(0, some.size())
        .filter(i -> i % TABLED == 0)
        .mapToObj(i -> new Moment<>(schedule, some.get(i)));
  }

  /// A table `schedules.csv` of them.
  ///
  /// @param names the columns that name a schedule
  static <S> DataSet<Moment<S>> table(List<Field<S>> names) {
    List<Field<Moment<S>>> fields = new ArrayList<>();
    for (Field<S> name : names) {
      fields.add(new Field<>(name.column(), moment -> name.cell().apply(moment.schedule())));
    }
    fields.add(field("t", "Time.", ScheduleRow::time));
    fields.add(field("rate", "Effort: the learning rate u.", ScheduleRow::rate));
    fields.add(field("performance", "Performance P.", ScheduleRow::performance));
    fields.add(
        field(
            "expectation",
            "Expected performance F, where there is one.",
            ScheduleRow::expectation));
    return new DataSet<>("Schedules", "a moment of a schedule", fields);
  }

  private static <S> Field<Moment<S>> field(
      String name, String meaning, ToDoubleFunction<ScheduleRow> value) {
    return Fields.number(name, meaning, moment -> value.applyAsDouble(moment.row()));
  }
}
