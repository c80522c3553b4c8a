package strive.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import strive.analysis.file.StudyResult;
import strive.analysis.file.YamlGroup;
import strive.report.ScheduleRow;
import strive.report.figure.ScheduleFamily;
import strive.report.table.DataSet;
import strive.theory.schedule.GainNeuron;
import strive.theory.schedule.NumericalOptimum;
import strive.theory.schedule.Optimum;
import strive.theory.schedule.OptimumOutcome;
import strive.theory.schedule.OptimumSettings;
import strive.theory.schedule.RateLimits;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.SteppedSchedule;
import strive.theory.schedule.Watcher;

/// The optimum of the gain-modulated neuron, and how its gain falls.
///
/// @param neuron as in the framework that it comes from
/// @param vary values of its cost and discount factor
record GainStudy(GainNeuron neuron, Map<String, List<Double>> vary) implements TheoryStudy {

  /// One optimum.
  private record Case(
      String factor, double level, Optimum optimum, double idle, Schedule schedule) {
    double mean() {
      return schedule.spent(schedule.size() - 1) / schedule.time(schedule.size() - 1);
    }

    List<ScheduleRow> moments() {
      return Moment.some(schedule);
    }
  }

  private static final DataSet<Case> OPTIMA =
      new DataSet<>(
          "Optima",
          "an optimal control of the gain",
          List.of(
              Fields.text("factor", "What is changed; base for nothing.", Case::factor),
              Fields.number("level", "To which value.", Case::level),
              Fields.number("value", "Value J.", c -> c.optimum().value()),
              Fields.number("no_control", "Value without control.", Case::idle),
              Fields.number("first_gain", "Control g in the first step.", c -> c.optimum().rate(0)),
              Fields.number("mean_gain", "Control g, mean over time.", Case::mean),
              Fields.number(
                  "last_gain",
                  "Control g in the last step.",
                  c -> c.optimum().rate(c.optimum().steps() - 1)),
              Fields.number(
                  "final_performance",
                  "Minus the loss in the end, without control.",
                  c -> c.optimum().finalPerformance()),
              Fields.truth(
                  "converged", "Whether the gradient vanished.", c -> c.optimum().converged())));

  private static final DataSet<Moment<Case>> MOMENTS =
      Moment.table(
          List.of(
              Fields.text("factor", "What is changed.", Case::factor),
              Fields.number("level", "To which value.", Case::level)));

  static GainStudy read(YamlGroup root) {
    root.text("title");
    double mean = root.number("mean");
    double deviation = root.notNegative("deviation");
    double decay = root.notNegative("decay");
    double cost = root.positive("cost");
    double factor = root.positive("discount_factor");
    double highest = root.positive("highest_gain");
    double horizon = root.positive("horizon");
    int steps = root.count("steps", 40, 100_000);
    if (factor > 1) {
      root.fault(root.at("discount_factor"), "discount_factor must be at most 1, got " + factor);
    }
    return new GainStudy(
        new GainNeuron(
            mean,
            deviation,
            decay,
            cost,
            Math.min(1, factor),
            new RateLimits(0, highest),
            horizon,
            steps),
        root.lists("vary", "cost", "discount_factor"));
  }

  @Override
  public StudyResult run(int threads, Progress progress) {
    List<Case> cases = new ArrayList<>();
    cases.add(solve("base", Double.NaN, neuron));
    vary.forEach(
        (factor, levels) ->
            levels.forEach(level -> cases.add(solve(factor, level, with(factor, level)))));
    progress.done(1, 1);
    List<StudyResult.ResultFile> files = new ArrayList<>();
    files.add(StudyResult.table(OPTIMA, cases));
    files.add(
        StudyResult.table(
            MOMENTS, cases.stream().flatMap(c -> Moment.tabled(c, c.moments())).toList()));
    for (String factor : vary.keySet()) {
      List<Case> those = cases.stream().filter(c -> c.factor().equals(factor)).toList();
      String words = factor.replace('_', ' ');
      String symbol = factor.equals("discount_factor") ? "γ" : factor;
      files.add(
          StudyResult.figure(
              factor.replace('_', '-'),
              ScheduleFamily.of(
                  "Optimal control of the gain for %d values of the %s"
                      .formatted(those.size(), words),
                  "gain g",
                  "−loss at gain 1",
                  those.stream()
                      .map(
                          c ->
                              ScheduleFamily.Member.optimum(
                                  symbol + " " + Words.plain(c.level()), c.moments()))
                      .toList(),
                  OPTIMA.table(those))));
    }
    return new StudyResult(files, words(cases));
  }

  private GainNeuron with(String factor, double level) {
    boolean cost = factor.equals("cost");
    return new GainNeuron(
        neuron.mean(),
        neuron.deviation(),
        neuron.decay(),
        cost ? level : neuron.cost(),
        cost ? neuron.discountFactor() : level,
        neuron.limits(),
        neuron.horizon(),
        neuron.steps());
  }

  private static Case solve(String factor, double level, GainNeuron system) {
    OptimumOutcome outcome =
        NumericalOptimum.fromConstant(system, OptimumSettings.DEFAULT, Watcher.NONE);
    return switch (outcome) {
      case OptimumOutcome.Found(Optimum optimum) ->
          new Case(
              factor,
              level,
              optimum,
              SteppedSchedule.of(system, new double[system.steps()]).value(),
              SteppedSchedule.of(system, optimum.rates().toArray()));
      case OptimumOutcome.Unstable(var where) ->
          throw new IllegalArgumentException(where.message());
      case OptimumOutcome.Dropped _ -> throw new IllegalStateException("nobody dropped it");
    };
  }

  private String words(List<Case> cases) {
    Optimum base = cases.getFirst().optimum();
    int last = base.steps() - 1;
    List<Integer> told =
        IntStream.of(0, 50, 100, 200, 300, 599).filter(n -> n <= last).boxed().toList();
    return "The example: J = %s after %d runs of the system.\n\n"
            .formatted(Words.number("%.10f", base.value()), base.evaluations())
        + Words.table(
            List.of("step", "gain g"),
            told.stream()
                .map(n -> List.of(Integer.toString(n), Words.number("%.6f", base.rate(n))))
                .toList())
        + Words.table(
            List.of("changed", "level", "J", "J without control", "first g", "mean g", "last g"),
            cases.stream()
                .skip(1)
                .map(
                    c ->
                        List.of(
                            c.factor().replace('_', ' '),
                            Words.plain(c.level()),
                            Words.number("%.5f", c.optimum().value()),
                            Words.number("%.5f", c.idle()),
                            Words.number("%.3f", c.optimum().rate(0)),
                            Words.number("%.3f", c.mean()),
                            Words.number("%.3f", c.optimum().rate(c.optimum().steps() - 1))))
                .toList())
        + Words.figures(
            vary.keySet().stream().map(f -> f.replace('_', '-')).toArray(String[]::new));
  }
}
