package strive.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
  private record Point(
      String prior,
      double noise,
      int stored,
      double regret,
      double low,
      double high,
      double expectation,
      double optimal,
      double reached) {}

  private static final DataSet<Point> REGRETS =
      new DataSet<>(
          "Regrets",
          "a number of stored episodes in a condition",
          List.of(
              Fields.text("prior", "pessimistic or optimistic.", Point::prior),
              Fields.number("noise", "Standard deviation of errors of recall.", Point::noise),
              Fields.whole("stored", "Episodes remembered.", Point::stored),
              Fields.number("regret", "Value lost against the optimum, mean.", Point::regret),
              Fields.number("low", "Lower end of its 95 % interval.", Point::low),
              Fields.number("high", "Upper end of its 95 % interval.", Point::high),
              Fields.number(
                  "expectation", "Expectation at the beginning, mean.", Point::expectation),
              Fields.number("optimal_expectation", "That of the optimum, mean.", Point::optimal),
              Fields.number("reached", "Performance in the end, mean.", Point::reached)));

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

  private record Learner(String prior, double expectation, double noise, long seed) {}

  @Override
  public StudyResult run(int threads, Progress progress) {
    List<Learner> learners = new ArrayList<>();
    for (double noise : noises) {
      for (String prior : List.of("pessimistic", "optimistic")) {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < lives; i++) {
          double expectation = prior.equals("pessimistic") ? pessimistic : optimistic;
          learners.add(new Learner(prior, expectation, noise, seeds.nextLong()));
        }
      }
    }
    List<List<MemoryLife.Episode>> all = Cases.each(learners, threads, progress, this::life);
    List<Point> points = new ArrayList<>();
    for (int from = 0; from < all.size(); from += lives) {
      List<List<MemoryLife.Episode>> condition = all.subList(from, from + lives);
      for (int episode = 0; episode < episodes; episode++) {
        points.add(point(learners.get(from), episode, condition));
      }
    }
    return new StudyResult(
        List.of(StudyResult.table(REGRETS, points), StudyResult.figure("regret", figure(points))),
        words(points));
  }

  private List<MemoryLife.Episode> life(Learner learner) {
    NeuronTask task = new NeuronTask(neuron.posed().along(), neuron.neuron(), spread);
    return new MemoryLife(
            task, RecallSettings.withPrior(learner.expectation()), learner.noise(), steps)
        .of(episodes, new SplittableRandom(learner.seed()));
  }

  private Point point(Learner learner, int episode, List<List<MemoryLife.Episode>> condition) {
    List<MemoryLife.Episode> those = condition.stream().map(life -> life.get(episode)).toList();
    double[] regrets = those.stream().mapToDouble(MemoryLife.Episode::regret).toArray();
    double mean = Mean.of(regrets);
    double half =
        new TDistribution(lives - 1.0).inverseCumulativeProbability(0.5 + LEVEL / 2)
            * Mean.standardError(regrets);
    return new Point(
        learner.prior(),
        learner.noise(),
        those.getFirst().stored(),
        mean,
        mean - half,
        mean + half,
        Mean.of(those.stream().mapToDouble(MemoryLife.Episode::expectation).toArray()),
        Mean.of(those.stream().mapToDouble(MemoryLife.Episode::optimalExpectation).toArray()),
        Mean.of(those.stream().mapToDouble(MemoryLife.Episode::reached).toArray()));
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
            line(role, those.stream().map(p -> new Mark.Point(p.stored(), p.regret())), prior));
        expectation.add(
            line(
                role, those.stream().map(p -> new Mark.Point(p.stored(), p.expectation())), prior));
      }
      expectation.add(
          line(
              Role.OPTIMUM,
              points.stream()
                  .filter(p -> p.noise() == noise && p.prior().equals("optimistic"))
                  .map(p -> new Mark.Point(p.stored(), p.optimal())),
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
                            Words.number("%.3f", p.regret()),
                            Words.number("%.3f", p.low()) + " to " + Words.number("%.3f", p.high()),
                            Words.number("%.3f", p.expectation()),
                            Words.number("%.3f", p.optimal()),
                            Words.number("%.3f", p.reached())))
                .toList())
        + Words.figures("regret");
  }
}
