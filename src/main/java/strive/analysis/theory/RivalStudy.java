package strive.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strive.analysis.file.StudyResult;
import strive.analysis.file.YamlGroup;
import strive.report.ScheduleRow;
import strive.report.figure.FigureSpec;
import strive.report.figure.Mark;
import strive.report.figure.PanelGrid;
import strive.report.figure.RankedDots;
import strive.report.figure.Role;
import strive.report.table.DataSet;
import strive.theory.schedule.ControlledSystem;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.Rival;
import strive.theory.schedule.RivalRun;
import strive.theory.schedule.ScheduleComparison;
import strive.theory.schedule.SteppedSchedule;

/// Rival schedules against the optimum, under a quadratic cost.
///
/// @param evaluations most runs of the system in one search
record RivalStudy(List<ProblemSetting> problems, int evaluations) implements TheoryStudy {

  private static final String CLOSED_LOOP = "closed loop";

  /// A schedule on a problem, alone.
  ///
  /// @param best value of the best numerical optimum; not a number for rivals
  private record Run(
      ProblemSetting problem,
      String schedule,
      double value,
      double best,
      double reached,
      double firstRate,
      List<ScheduleRow> moments) {}

  /// A schedule beside the optimum.
  ///
  /// @param share of what the optimum gains over no effort
  private record Entry(Run run, double share, double ratio) {
    ProblemSetting problem() {
      return run.problem();
    }

    String schedule() {
      return run.schedule();
    }
  }

  private static final DataSet<Entry> RIVALS =
      new DataSet<>(
          "Rivals",
          "a schedule on a problem",
          List.of(
              Fields.text("problem", "Learning problem.", e -> e.problem().kind().id()),
              Fields.text("schedule", "Which schedule.", Entry::schedule),
              Fields.number("value", "Value V.", e -> e.run().value()),
              Fields.number(
                  "share", "Share of what the optimum gains over no effort.", Entry::share),
              Fields.number("ratio", "Value over that of the optimum.", Entry::ratio),
              Fields.number("final_performance", "Performance in the end.", e -> e.run().reached()),
              Fields.number(
                  "first_rate",
                  "Rate it begins with, chosen in hindsight.",
                  e -> e.run().firstRate())));

  private static final DataSet<Moment<Entry>> MOMENTS =
      Moment.table(
          List.of(
              Fields.text("problem", "Learning problem.", e -> e.problem().kind().id()),
              Fields.text("schedule", "Which schedule.", Entry::schedule)));

  static RivalStudy read(YamlGroup root) {
    root.text("title");
    long seed = root.whole("seed", 0, Long.MAX_VALUE);
    return new RivalStudy(ProblemSetting.read(root, seed), root.count("evaluations", 1, 100_000));
  }

  private record Work(ProblemSetting problem, Optional<Rival> rival) {}

  @Override
  public StudyResult run(int threads, Progress progress) {
    List<Work> work = new ArrayList<>();
    for (ProblemSetting problem : problems) {
      work.add(new Work(problem, Optional.empty()));
      ScheduleComparison.RIVALS.forEach(rival -> work.add(new Work(problem, Optional.of(rival))));
    }
    List<Run> runs = Cases.each(work, threads, progress, this::run);
    List<Entry> entries = problems.stream().flatMap(problem -> beside(problem, runs)).toList();
    return new StudyResult(
        List.of(
            StudyResult.table(RIVALS, entries),
            StudyResult.table(
                MOMENTS,
                entries.stream().flatMap(e -> Moment.tabled(e, e.run().moments())).toList()),
            StudyResult.figure("shares", shares(entries)),
            StudyResult.figure("schedules", schedules(entries))),
        words(entries));
  }

  private Run run(Work work) {
    return work.rival()
        .map(rival -> rival(work.problem(), rival))
        .orElseGet(() -> closedLoop(work.problem()));
  }

  private Run closedLoop(ProblemSetting problem) {
    OptimumCase found =
        OptimumCase.of(
            problem, "quadratic", new EffortCost.Power(problem.cost(), 2), 0, evaluations);
    return new Run(
        problem,
        CLOSED_LOOP,
        found.closedLoop(),
        found.optimum(),
        found.closedMoments().getLast().performance(),
        Double.NaN,
        found.closedMoments());
  }

  private static Run rival(ProblemSetting problem, Rival rival) {
    ControlledSystem system = problem.posed().inSteps(problem.steps());
    RivalRun run = RivalRun.of(rival, system);
    return new Run(
        problem,
        words(rival),
        run.value(),
        Double.NaN,
        run.finalPerformance(),
        run.firstRate().orElse(Double.NaN),
        Moment.some(SteppedSchedule.of(system, run.rates().toArray())));
  }

  private static Stream<Entry> beside(ProblemSetting problem, List<Run> runs) {
    List<Run> those = runs.stream().filter(run -> run.problem().kind() == problem.kind()).toList();
    double best = those.getFirst().best();
    ControlledSystem system = problem.posed().inSteps(problem.steps());
    double idle = SteppedSchedule.of(system, new double[problem.steps()]).value();
    return those.stream()
        .map(run -> new Entry(run, (run.value() - idle) / (best - idle), run.value() / best));
  }

  private static String words(Rival rival) {
    return switch (rival) {
      case Rival.Constant _ -> "constant";
      case Rival.LinearDecay _ -> "linear";
      case Rival.CosineDecay _ -> "cosine";
      case Rival.Greedy _ -> "greedy";
      case Rival.GreedyLr _ -> "GreedyLR";
      case Rival.AdaLrs _ -> "AdaLRS";
    };
  }

  private FigureSpec shares(List<Entry> entries) {
    List<String> shown = shown();
    return RankedDots.of(
        "What each schedule gains, as a share of the optimum",
        "share of what the optimum gains over no effort",
        shown,
        problems.stream()
            .map(
                problem ->
                    new RankedDots.Condition(
                        problem.kind().words(),
                        shown.stream().map(id -> find(entries, problem, id).share()).toList()))
            .toList(),
        1,
        "The dashed line is the optimum. First rates are chosen in hindsight, greedy has none.",
        RIVALS.table(entries));
  }

  private static List<String> shown() {
    return Stream.concat(
            Stream.of(CLOSED_LOOP), ScheduleComparison.RIVALS.stream().map(RivalStudy::words))
        .toList();
  }

  private static Entry find(List<Entry> entries, ProblemSetting problem, String id) {
    return entries.stream()
        .filter(e -> e.problem().kind() == problem.kind() && e.schedule().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// Rows are problems, columns rivals; in each panel the optimum, too.
  private FigureSpec schedules(List<Entry> entries) {
    PanelGrid grid = new PanelGrid(120, 90, "time, in horizons");
    ScheduleComparison.RIVALS.forEach(rival -> grid.column(words(rival)));
    for (ProblemSetting problem : problems) {
      List<Entry> those =
          entries.stream().filter(e -> e.problem().kind() == problem.kind()).toList();
      List<Mark.Point> optimum = points(those.getFirst());
      grid.row(
          problem.kind().words(),
          "effort",
          those.stream()
              .skip(1)
              .map(
                  e ->
                      List.<Mark>of(
                          new Mark.Line(Role.OPTIMUM, Mark.Weight.FULL, optimum, "optimum"),
                          new Mark.Line(Role.OBSERVED, Mark.Weight.FULL, points(e), "rival")))
              .toList());
    }
    return grid.figure("Effort of each rival over time, with the optimum", RIVALS.table(entries));
  }

  private static List<Mark.Point> points(Entry entry) {
    double horizon = entry.problem().horizon();
    return entry.run().moments().stream()
        .map(row -> new Mark.Point(row.time() / horizon, row.rate()))
        .toList();
  }

  private String words(List<Entry> entries) {
    List<String> header = new ArrayList<>(List.of("schedule"));
    problems.forEach(problem -> header.add(problem.kind().words()));
    return "Share of what the optimum gains over no effort:\n\n"
        + Words.table(
            header,
            shown().stream()
                .map(
                    id ->
                        Stream.concat(
                                Stream.of(id),
                                problems.stream()
                                    .map(p -> Words.number("%.4f", find(entries, p, id).share())))
                            .toList())
                .toList())
        + Words.figures("shares", "schedules");
  }
}
