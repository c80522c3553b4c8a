package strive.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.TDistribution;
import strive.analysis.file.StudyResult;
import strive.analysis.file.YamlGroup;
import strive.report.figure.FigureSpec;
import strive.report.figure.Mark;
import strive.report.figure.PanelGrid;
import strive.report.figure.Role;
import strive.report.table.DataSet;
import strive.theory.memory.MemoryLife;
import strive.theory.memory.NeuronTask;
import strive.theory.memory.RecallSettings;
import strive.theory.memory.RegretCurve;

/// Learners who expect what they recall: regret against the number of stored episodes, from
/// pessimistic and optimistic priors, with and without noise of recall.
///
/// @param neuron the typical episode
/// @param spread standard deviation of the logarithms of curvature and distance
/// @param pessimistic prior expectation
/// @param optimistic prior expectation
/// @param noises standard deviations of the error of recall
/// @param lives learners in each condition; the same episodes meet all conditions
/// @param episodes in a life
/// @param steps of an episode
/// @param seed all chance comes from it
record MemoryStudy(
    NeuronSetting neuron,
    double spread,
    double pessimistic,
    double optimistic,
    List<Double> noises,
    int lives,
    int episodes,
    int steps,
    long seed)
    implements TheoryStudy {

  private static final double LEVEL = 0.95;

  /// A condition after some episodes, over all lives; the interval is that of the mean.
  private record Point(Learner learner, RegretCurve.Point mean, double halfWidth) {
    String prior() {
      return learner.prior();
    }

    double noise() {
      return learner.noise();
    }

    int stored() {
      return mean.stored();
    }

    double low() {
      return mean.regret() - halfWidth;
    }

    double high() {
      return mean.regret() + halfWidth;
    }
  }

  private static final DataSet<Point> REGRETS =
      new DataSet<>(
          "Regrets",
          "a number of stored episodes in a condition",
          List.of(
              Fields.text("prior", "pessimistic or optimistic.", Point::prior),
              Fields.number("noise", "Standard deviation of errors of recall.", Point::noise),
              Fields.whole("stored", "Episodes remembered.", Point::stored),
              Fields.number(
                  "regret", "Value lost against the optimum, mean.", p -> p.mean().regret()),
              Fields.number("low", "Lower end of its 95 % interval.", Point::low),
              Fields.number("high", "Upper end of its 95 % interval.", Point::high),
              Fields.number(
                  "share_lost",
                  "Regret as a share of what the optimum gains over no effort.",
                  p -> p.mean().share()),
              Fields.number(
                  "expectation",
                  "Expectation at the beginning, mean.",
                  p -> p.mean().expectation()),
              Fields.number(
                  "optimal_expectation",
                  "That of the optimum, mean.",
                  p -> p.mean().optimalExpectation()),
              Fields.number("reached", "Performance in the end, mean.", p -> p.mean().reached())));

  static MemoryStudy read(YamlGroup root) {
    root.text("title");
    return new MemoryStudy(
        NeuronSetting.read(root),
        root.notNegative("spread"),
        root.number("pessimistic"),
        root.number("optimistic"),
        root.notNegatives("noises"),
        root.count("lives", 2, 100_000),
        root.count("episodes", 1, 10_000),
        root.count("steps", 1, 100_000),
        root.whole("seed", 0, Long.MAX_VALUE));
  }

  private record Learner(String prior, double expectation, double noise) {}

  @Override
  public StudyResult run(int threads, Progress progress) {
    List<Learner> learners = new ArrayList<>();
    for (double noise : noises) {
      learners.add(new Learner("pessimistic", pessimistic, noise));
      learners.add(new Learner("optimistic", optimistic, noise));
    }
    List<Point> points =
        Cases.each(learners, threads, progress, this::points).stream()
            .flatMap(List::stream)
            .toList();
    return new StudyResult(
        List.of(StudyResult.table(REGRETS, points), StudyResult.figure("regret", figure(points))),
        words(points));
  }

  /// All conditions begin from the same seed, so that they meet the same episodes.
  private List<Point> points(Learner learner) {
    NeuronTask task = new NeuronTask(neuron.posed().along(), neuron.neuron(), spread);
    var life =
        new MemoryLife(
            task, RecallSettings.withPrior(learner.expectation()), learner.noise(), steps);
    double quantile = new TDistribution(lives - 1.0).inverseCumulativeProbability(0.5 + LEVEL / 2);
    return RegretCurve.of(life, episodes, lives, seed).stream()
        .map(mean -> new Point(learner, mean, quantile * mean.standardError()))
        .toList();
  }

  private FigureSpec figure(List<Point> points) {
    PanelGrid grid = new PanelGrid(250, 170, "episodes stored");
    List<List<Mark>> regrets = new ArrayList<>();
    List<List<Mark>> expectations = new ArrayList<>();
    for (double noise : noises) {
      grid.column(noise == 0 ? "recall without noise" : "noise of recall " + Words.plain(noise));
      List<Mark> regret = new ArrayList<>();
      List<Mark> expectation = new ArrayList<>();
      for (Role role : List.of(Role.UNDERCONFIDENT, Role.OVERCONFIDENT)) {
        String prior = role == Role.UNDERCONFIDENT ? "pessimistic" : "optimistic";
        List<Point> those =
            points.stream().filter(p -> p.noise() == noise && p.prior().equals(prior)).toList();
        regret.add(
            new Mark.Band(
                role,
                those.stream()
                    .map(p -> new Mark.Interval(p.stored(), Math.max(0, p.low()), p.high()))
                    .toList()));
        regret.add(
            line(
                role,
                those.stream().map(p -> new Mark.Point(p.stored(), p.mean().regret())),
                prior));
        expectation.add(
            line(
                role,
                those.stream().map(p -> new Mark.Point(p.stored(), p.mean().expectation())),
                prior));
      }
      expectation.add(
          line(
              Role.OPTIMUM,
              points.stream()
                  .filter(p -> p.noise() == noise && p.prior().equals("optimistic"))
                  .map(p -> new Mark.Point(p.stored(), p.mean().optimalExpectation())),
              "optimum"));
      regrets.add(regret);
      expectations.add(expectation);
    }
    return grid.row("regret", regrets)
        .row("expectation", expectations)
        .caption(
            "Means of %d lives; bands are 95 %% intervals of the mean (t distribution), cut at 0."
                .formatted(lives))
        .figure(
            "Optimists learn from experience what to expect; pessimists stay in the trap",
            REGRETS.table(points));
  }

  private static Mark line(Role role, Stream<Mark.Point> points, String label) {
    return new Mark.Line(role, Mark.Weight.FULL, points.toList(), label);
  }

  private String words(List<Point> points) {
    List<Integer> told =
        List.of(0, 1, 5, 10, 20, 40, episodes - 1).stream()
            .filter(stored -> stored < episodes)
            .distinct()
            .toList();
    return Words.table(
            List.of(
                "prior",
                "noise of recall",
                "episodes stored",
                "regret",
                "95 % interval",
                "expects",
                "optimum expects",
                "reaches"),
            points.stream()
                .filter(p -> told.contains(p.stored()))
                .map(
                    p ->
                        List.of(
                            p.prior(),
                            Words.plain(p.noise()),
                            Integer.toString(p.stored()),
                            Words.number("%.3f", p.mean().regret()),
                            Words.number("%.3f", p.low()) + " to " + Words.number("%.3f", p.high()),
                            Words.number("%.0f %%", 100 * p.mean().share()),
                            Words.number("%.3f", p.mean().expectation()),
                            Words.number("%.3f", p.mean().optimalExpectation()),
                            Words.number("%.3f", p.mean().reached())))
                .toList())
        + Words.figures("regret");
  }
}
