package strive.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import strive.analysis.file.StudyResult;
import strive.analysis.file.YamlGroup;
import strive.report.ScheduleRow;
import strive.report.figure.ScheduleFamily;
import strive.report.table.DataSet;
import strive.theory.schedule.Schedule;
import strive.theory.setting.Belief;
import strive.theory.setting.Loops;

/// How one thing after the other shapes the optimal schedule of a single neuron.
///
/// @param base what stays as it is
/// @param steps at which schedules are told
/// @param vary values of each factor
record ShapeStudy(NeuronSetting base, int steps, Map<String, List<Double>> vary)
    implements TheoryStudy {

  /// One optimal schedule.
  ///
  /// @param halfTime when half of all effort is spent, as a share of the horizon
  /// @param learned share of what there was to learn
  /// @param gained value over no effort, as a share of the value of instant perfection without cost
  private record Shape(
      String factor,
      double value,
      double first,
      double mean,
      double halfTime,
      double learned,
      double worth,
      double gained,
      List<ScheduleRow> moments) {}

  private static final DataSet<Shape> SHAPES =
      new DataSet<>(
          "Shapes",
          "an optimal schedule",
          List.of(
              Fields.text("factor", "What is changed.", Shape::factor),
              Fields.number("level", "To which value.", Shape::value),
              Fields.number("first_rate", "Effort at the beginning.", Shape::first),
              Fields.number("mean_rate", "Effort in the mean over time.", Shape::mean),
              Fields.number(
                  "half_time", "When half the effort is spent, in horizons.", Shape::halfTime),
              Fields.number("learned", "Share learned of what there was.", Shape::learned),
              Fields.number("value", "Value V.", Shape::worth),
              Fields.number(
                  "gained",
                  "Value above no effort, as a share of the most there is without a cost.",
                  Shape::gained)));

  private static final DataSet<Moment<Shape>> MOMENTS =
      Moment.table(
          List.of(
              Fields.text("factor", "What is changed.", Shape::factor),
              Fields.number("level", "To which value.", Shape::value)));

  static ShapeStudy read(YamlGroup root) {
    root.text("title");
    return new ShapeStudy(
        NeuronSetting.read(root),
        root.count("steps", 40, 100_000),
        root.lists("vary", "cost", "horizon", "curvature", "distance", "discount", "exponent"));
  }

  @Override
  public StudyResult run(int threads, Progress progress) {
    List<Shape> shapes = new ArrayList<>();
    vary.forEach((factor, values) -> values.forEach(value -> shapes.add(shape(factor, value))));
    List<StudyResult.ResultFile> files = new ArrayList<>();
    files.add(StudyResult.table(SHAPES, shapes));
    files.add(
        StudyResult.table(
            MOMENTS, shapes.stream().flatMap(s -> Moment.tabled(s, s.moments())).toList()));
    for (String factor : vary.keySet()) {
      List<Shape> those = shapes.stream().filter(s -> s.factor().equals(factor)).toList();
      files.add(
          StudyResult.figure(
              factor,
              ScheduleFamily.of(
                  "Optimal schedules for %d values of the %s".formatted(those.size(), factor),
                  "effort",
                  "performance",
                  those.stream()
                      .map(
                          s ->
                              ScheduleFamily.Member.optimum(
                                  factor + " " + Words.plain(s.value()), s.moments()))
                      .toList(),
                  SHAPES.table(those))));
    }
    progress.done(1, 1);
    return new StudyResult(files, words(shapes));
  }

  private Shape shape(String factor, double value) {
    NeuronSetting setting = base.with(factor, value);
    Schedule schedule = Loops.of(setting.posed(), new Belief.SelfConsistent(), steps).schedule();
    double spent = schedule.spent(schedule.size() - 1);
    double most = -Discounted.integral(setting.discount(), setting.horizon()) * setting.start();
    return new Shape(
        factor,
        value,
        schedule.rate(0),
        spent / setting.horizon(),
        halfTime(schedule, spent) / setting.horizon(),
        1 - schedule.finalPerformance() / setting.start(),
        schedule.value(),
        1 + schedule.value() / most,
        Moment.some(schedule));
  }

  private static double halfTime(Schedule schedule, double spent) {
    int row = 1;
    while (row < schedule.size() - 1 && schedule.spent(row) < spent / 2) {
      row++;
    }
    double before = schedule.spent(row - 1);
    double share = (spent / 2 - before) / (schedule.spent(row) - before);
    return schedule.time(row - 1) + share * (schedule.time(row) - schedule.time(row - 1));
  }

  private String words(List<Shape> shapes) {
    return Words.table(
            List.of(
                "factor",
                "level",
                "first effort",
                "mean effort",
                "half of it spent by",
                "share learned",
                "value",
                "share of the most that can be gained"),
            shapes.stream()
                .map(
                    s ->
                        List.of(
                            s.factor(),
                            Words.plain(s.value()),
                            Words.number("%.3f", s.first()),
                            Words.number("%.3f", s.mean()),
                            Words.number("%.2f T", s.halfTime()),
                            Words.number("%.3f", s.learned()),
                            Words.number("%.3f", s.worth()),
                            Words.number("%.3f", s.gained())))
                .toList())
        + Words.figures(vary.keySet().toArray(String[]::new));
  }
}
