package strive.analysis.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.util.FastMath;
import strive.analysis.file.StudyResult;
import strive.analysis.file.YamlGroup;
import strive.report.figure.FigureSpec;
import strive.report.figure.Mark;
import strive.report.figure.PanelGrid;
import strive.report.figure.RankedDots;
import strive.report.figure.Role;
import strive.report.table.DataSet;
import strive.theory.schedule.EffortCost;

/// The closed loop against the numerical optimum, across problems, costs and discounts.
///
/// @param families of costs
/// @param exponent q of the family `power`
/// @param discounts deltas; a discount above 0 is left out where no closed loop holds
/// @param evaluations most runs of the system in one search
record OptimumStudy(
    List<ProblemSetting> problems,
    List<String> families,
    double exponent,
    List<Double> discounts,
    int evaluations)
    implements TheoryStudy {

  private static final List<String> FAMILIES =
      List.of("quadratic", "power", "step-norm", "deviation");

  /// The claim of section 5 of the model: within 0.1 %.
  private static final double CLAIM = 1e-3;

  private static final DataSet<Moment<OptimumCase>> CLOSED =
      Moment.table(
          List.of(
              Fields.text("problem", "Learning problem.", c -> c.setting().kind().id()),
              Fields.text("cost_family", "Family of the cost.", OptimumCase::family),
              Fields.number("discount", "Discount rate.", OptimumCase::discount)));

  static OptimumStudy read(YamlGroup root) {
    root.text("title");
    long seed = root.whole("seed", 0, Long.MAX_VALUE);
    return new OptimumStudy(
        ProblemSetting.read(root, seed),
        root.words("cost_families", FAMILIES),
        root.positive("exponent"),
        root.notNegatives("discounts"),
        root.count("evaluations", 1, 100_000));
  }

  private record Price(ProblemSetting problem, String family, EffortCost cost, double discount) {}

  @Override
  public StudyResult run(int threads, Progress progress) {
    List<Price> prices = new ArrayList<>();
    for (ProblemSetting problem : problems) {
      for (String family : families) {
        EffortCost cost = cost(family, problem.cost());
        discounts.stream()
            .filter(discount -> discount == 0 || cost.allowsDiscount())
            .forEach(discount -> prices.add(new Price(problem, family, cost, discount)));
      }
    }
    List<OptimumCase> cases =
        Cases.each(
            prices,
            threads,
            progress,
            p -> OptimumCase.of(p.problem(), p.family(), p.cost(), p.discount(), evaluations));
    return new StudyResult(
        List.of(
            StudyResult.table(OptimumCase.DATA_SET, cases),
            StudyResult.table(
                CLOSED, cases.stream().flatMap(c -> Moment.tabled(c, c.closedMoments())).toList()),
            StudyResult.figure("differences", differences(cases)),
            StudyResult.figure("schedules", schedules(cases))),
        words(cases));
  }

  private EffortCost cost(String family, double weight) {
    return switch (family) {
      case "quadratic" -> new EffortCost.Power(weight, 2);
      case "power" -> new EffortCost.Power(weight, exponent);
      case "step-norm" -> new EffortCost.StepNorm(weight);
      case "deviation" -> new EffortCost.Deviation(weight);
      default -> throw new IllegalArgumentException("there is no cost family " + family);
    };
  }

  private FigureSpec differences(List<OptimumCase> cases) {
    List<RankedDots.Condition> conditions = new ArrayList<>();
    for (String family : families) {
      for (double discount : discounts) {
        List<OptimumCase> those =
            cases.stream()
                .filter(c -> c.family().equals(family) && c.discount() == discount)
                .toList();
        if (!those.isEmpty()) {
          conditions.add(
              new RankedDots.Condition(
                  discount == 0 ? family : family + ", δ " + Words.plain(discount),
                  those.stream().map(OptimumStudy::digits).toList()));
        }
      }
    }
    return RankedDots.of(
        "The closed loop lacks less than 0.1 %% of the numerical optimum in %d of %d cases"
            .formatted(cases.stream().filter(OptimumStudy::holds).count(), cases.size()),
        "what the closed loop lacks, log10 of the share (−3 is 0.1 %)",
        problems.stream().map(p -> p.kind().words()).toList(),
        conditions,
        FastMath.log10(CLAIM),
        "The dashed line is the claim, 0.1 % of the larger of |V| and |V of no effort|.",
        OptimumCase.DATA_SET.table(cases));
  }

  private static double digits(OptimumCase one) {
    return FastMath.log10(Math.max(Math.abs(one.difference()), 1e-12));
  }

  private static boolean holds(OptimumCase one) {
    return one.difference() <= CLAIM;
  }

  /// Quadratic cost without a discount, a panel a problem.
  private FigureSpec schedules(List<OptimumCase> cases) {
    List<OptimumCase> shown =
        cases.stream()
            .filter(c -> c.family().equals(families.getFirst()))
            .filter(c -> c.discount() == discounts.getFirst())
            .toList();
    PanelGrid grid = new PanelGrid(130, 110, "time").withOwnX();
    shown.forEach(one -> grid.column(one.setting().kind().words()));
    grid.row("effort", shown.stream().map(OptimumStudy::efforts).toList());
    return grid.caption(
            "Cost family %s, discount %s. Dots are the numerical optimum."
                .formatted(families.getFirst(), Words.plain(discounts.getFirst())))
        .figure(
            "Effort of the closed loop lies on that of the numerical optimum",
            OptimumCase.DATA_SET.table(shown));
  }

  private static List<Mark> efforts(OptimumCase one) {
    List<Mark.Point> closed =
        one.closedMoments().stream().map(r -> new Mark.Point(r.time(), r.rate())).toList();
    List<Mark.Point> optimal = new ArrayList<>();
    for (int i = 0; i < one.optimalMoments().size(); i += 16) {
      var row = one.optimalMoments().get(i);
      optimal.add(new Mark.Point(row.time(), row.rate()));
    }
    return List.of(
        new Mark.Line(Role.OPTIMUM, Mark.Weight.FULL, closed, "closed loop"),
        new Mark.Dots(Role.OBSERVED, Mark.Shape.DISC, optimal, "numerical"));
  }

  private String words(List<OptimumCase> cases) {
    StringBuilder text = new StringBuilder();
    OptimumCase worst =
        cases.stream().max(Comparator.comparingDouble(OptimumCase::difference)).orElseThrow();
    text.append(
        "%d cases. In %d the closed loop lacks at most 0.1 %%; the most it lacks is %s %% (%s, %s, discount %s).\n\n"
            .formatted(
                cases.size(),
                cases.stream().filter(OptimumStudy::holds).count(),
                Words.number("%.5f", 100 * worst.difference()),
                worst.setting().kind().words(),
                worst.family(),
                Words.plain(worst.discount())));
    text.append(
        Words.table(
            List.of(
                "problem",
                "steps",
                "most it lacks",
                "most it exceeds",
                "ratio of values",
                "largest difference of effort",
                "searches converged"),
            problems.stream().map(problem -> row(problem, cases)).toList()));
    return text.append(Words.figures("differences", "schedules")).toString();
  }

  private static List<String> row(ProblemSetting problem, List<OptimumCase> cases) {
    List<OptimumCase> those =
        cases.stream().filter(c -> c.setting().kind() == problem.kind()).toList();
    double lacks = those.stream().mapToDouble(OptimumCase::difference).max().orElse(0);
    double exceeds = -those.stream().mapToDouble(OptimumCase::difference).min().orElse(0);
    return Stream.of(
            problem.kind().words(),
            Integer.toString(problem.steps()),
            Words.number("%.5f %%", 100 * Math.max(0, lacks)),
            Words.number("%.5f %%", 100 * Math.max(0, exceeds)),
            Words.number("%.6f", those.stream().mapToDouble(OptimumCase::ratio).min().orElse(0))
                + " to "
                + Words.number(
                    "%.6f", those.stream().mapToDouble(OptimumCase::ratio).max().orElse(0)),
            Words.number(
                "%.1f %%",
                100 * those.stream().mapToDouble(OptimumCase::rateDifference).max().orElse(0)),
            "%d of %d"
                .formatted(those.stream().filter(OptimumCase::converged).count(), those.size()))
        .toList();
  }
}
