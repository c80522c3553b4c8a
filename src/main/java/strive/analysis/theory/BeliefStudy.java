package strive.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import strive.analysis.file.StudyResult;
import strive.analysis.file.YamlGroup;
import strive.report.ScheduleRow;
import strive.report.figure.FigureSpec;
import strive.report.figure.Mark;
import strive.report.figure.PanelGrid;
import strive.report.figure.Role;
import strive.report.figure.ScheduleFamily;
import strive.report.table.DataSet;
import strive.theory.schedule.ConfidenceTrap;
import strive.theory.schedule.Schedule;
import strive.theory.setting.Belief;
import strive.theory.setting.Loops;

/// Over- and underconfidence of a single neuron: engagement, time of quitting and value against the
/// bias of its expectation, and the confidence trap.
///
/// @param steps at which schedules are told
/// @param biases b, among them 0
/// @param shown biases whose schedules are drawn
/// @param expectations of the trap
record BeliefStudy(
    NeuronSetting neuron, int steps, Range biases, List<Double> shown, Range expectations)
    implements TheoryStudy {

  /// What a learner does with its bias.
  private enum Mode {
    HELD("held", "held throughout"),
    REPLANNED("replanned", "planned anew all the time");

    private final String id;
    private final String words;

    Mode(String id, String words) {
      this.id = id;
      this.words = words;
    }

    Belief belief(double bias) {
      return this == HELD ? new Belief.Biased(bias) : new Belief.Replanned(bias);
    }
  }

  /// One learner.
  ///
  /// @param engagement effort in the mean over time
  /// @param quitTime not a number if it never quits
  /// @param share of what the optimum gains over no effort
  private record Life(
      Mode mode,
      double bias,
      double engagement,
      double quitTime,
      double reached,
      double value,
      double share,
      List<ScheduleRow> moments) {}

  private static final DataSet<Life> BIASES =
      new DataSet<>(
          "Biases",
          "a learner with a bias",
          List.of(
              Fields.text("mode", "held or replanned.", life -> life.mode().id),
              Fields.number("bias", "Bias b of the expectation.", Life::bias),
              Fields.number("engagement", "Effort in the mean over time.", Life::engagement),
              Fields.number("quit_time", "When effort ends; empty for never.", Life::quitTime),
              Fields.number("final_performance", "Performance in the end.", Life::reached),
              Fields.number("value", "Value V.", Life::value),
              Fields.number(
                  "share", "Share of what the optimum gains over no effort.", Life::share)));

  private static final DataSet<Moment<Life>> MOMENTS =
      Moment.table(
          List.of(
              Fields.text("mode", "held or replanned.", life -> life.mode().id),
              Fields.number("bias", "Bias b of the expectation.", Life::bias)));

  private static final DataSet<ConfidenceTrap.Point> TRAP =
      new DataSet<>(
          "Trap",
          "a learner that holds an expectation",
          List.of(
              Fields.number("expectation", "F.", ConfidenceTrap.Point::expectation),
              Fields.number("reached", "Performance in the end.", ConfidenceTrap.Point::reached),
              Fields.number("value", "Value V.", ConfidenceTrap.Point::value),
              Fields.number(
                  "quit_time",
                  "When effort ends; empty for never.",
                  ConfidenceTrap.Point::quitTime)));

  static BeliefStudy read(YamlGroup root) {
    root.text("title");
    return new BeliefStudy(
        NeuronSetting.read(root),
        root.count("steps", 40, 100_000),
        Range.read(root, "biases"),
        root.numbers("shown"),
        Range.read(root, "expectations"));
  }

  @Override
  public StudyResult run(int threads, Progress progress) {
    double best = Loops.of(neuron.posed(), new Belief.SelfConsistent(), 1).schedule().value();
    List<Learner> learners = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      biases.values().forEach(bias -> learners.add(new Learner(mode, bias)));
      shown.forEach(bias -> learners.add(new Learner(mode, bias)));
    }
    List<Life> all = Cases.each(learners, threads, progress, one -> life(one, best));
    List<Life> lives = new ArrayList<>();
    List<Life> drawn = new ArrayList<>();
    int block = biases.count() + shown.size();
    for (int i = 0; i < all.size(); i++) {
      (i % block < biases.count() ? lives : drawn).add(all.get(i));
    }
    ConfidenceTrap trap =
        ConfidenceTrap.of(
            neuron.posed().along(expectations.to()),
            expectations.from(),
            expectations.to(),
            expectations.count());
    List<StudyResult.ResultFile> files = new ArrayList<>();
    files.add(StudyResult.table(BIASES, lives));
    files.add(
        StudyResult.table(
            MOMENTS, drawn.stream().flatMap(l -> Moment.tabled(l, l.moments())).toList()));
    files.add(StudyResult.table(TRAP, trap.points()));
    files.add(StudyResult.figure("biases", biasFigure(lives)));
    for (Mode mode : Mode.values()) {
      files.add(StudyResult.figure("schedules-" + mode.id, schedules(mode, drawn)));
    }
    files.add(StudyResult.figure("trap", trapFigure(trap)));
    return new StudyResult(files, words(drawn, trap));
  }

  private record Learner(Mode mode, double bias) {}

  private Life life(Learner learner, double best) {
    Schedule schedule =
        Loops.of(neuron.posed(), learner.mode().belief(learner.bias()), steps).schedule();
    double idle = neuron.idleValue();
    return new Life(
        learner.mode(),
        learner.bias(),
        schedule.spent(schedule.size() - 1) / neuron.horizon(),
        schedule.quitTime().orElse(Double.NaN),
        schedule.finalPerformance(),
        schedule.value(),
        (schedule.value() - idle) / (best - idle),
        Moment.some(schedule));
  }

  private FigureSpec biasFigure(List<Life> lives) {
    PanelGrid grid = new PanelGrid(250, 120, "bias of the expectation");
    for (Mode mode : Mode.values()) {
      grid.column(mode.words);
    }
    row(grid, "engagement", lives, Life::engagement);
    row(
        grid,
        "quits at",
        lives,
        life -> Double.isNaN(life.quitTime()) ? neuron.horizon() : life.quitTime());
    row(grid, "share of best", lives, Life::share);
    return grid.caption(
            "Engagement is effort in the mean over time. Whoever never quits is drawn at the horizon."
                + " Share of best: value over no effort, of what the optimum gains.")
        .figure(
            "Underconfident learners quit early and lose value; overconfident ones pay for too much",
            BIASES.table(lives));
  }

  private static void row(
      PanelGrid grid, String name, List<Life> lives, ToDoubleFunction<Life> value) {
    List<List<Mark>> marks = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      List<Mark> panel = new ArrayList<>();
      panel.add(line(Role.UNDERCONFIDENT, "underconfident", mode, lives, value, -1));
      panel.add(line(Role.OVERCONFIDENT, "overconfident", mode, lives, value, 1));
      panel.add(new Mark.Dots(Role.OPTIMUM, Mark.Shape.SPOT, points(mode, lives, value, 0), ""));
      marks.add(panel);
    }
    grid.row(name, marks);
  }

  private static Mark line(
      Role role,
      String label,
      Mode mode,
      List<Life> lives,
      ToDoubleFunction<Life> value,
      int side) {
    return new Mark.Line(role, Mark.Weight.FULL, points(mode, lives, value, side), label);
  }

  private static List<Mark.Point> points(
      Mode mode, List<Life> lives, ToDoubleFunction<Life> value, int side) {
    return lives.stream()
        .filter(life -> life.mode() == mode)
        .filter(life -> side == 0 ? life.bias() == 0 : side * life.bias() >= 0)
        .map(life -> new Mark.Point(life.bias(), value.applyAsDouble(life)))
        .toList();
  }

  private FigureSpec schedules(Mode mode, List<Life> drawn) {
    List<ScheduleRow> optimum =
        Moment.some(Loops.of(neuron.posed(), new Belief.SelfConsistent(), steps).schedule());
    List<Life> those = drawn.stream().filter(life -> life.mode() == mode).toList();
    return ScheduleFamily.of(
        "Effort and performance for %d biases, %s".formatted(those.size(), mode.words),
        "effort",
        "performance",
        those.stream()
            .map(
                life ->
                    new ScheduleFamily.Member(
                        "bias " + Words.plain(life.bias()).replace('-', '−'),
                        role(life.bias()),
                        life.moments(),
                        life.bias() == 0 ? Optional.empty() : Optional.of(optimum)))
            .toList(),
        BIASES.table(those));
  }

  private static Role role(double bias) {
    return bias < 0 ? Role.UNDERCONFIDENT : bias > 0 ? Role.OVERCONFIDENT : Role.OPTIMUM;
  }

  private static FigureSpec trapFigure(ConfidenceTrap trap) {
    double from = trap.points().getFirst().expectation();
    double to = trap.points().getLast().expectation();
    List<Mark> reached =
        List.of(
            new Mark.Reference(new Mark.Point(from, from), new Mark.Point(to, to), "as expected"),
            new Mark.Line(
                Role.PERFORMANCE,
                Mark.Weight.FULL,
                points(trap, ConfidenceTrap.Point::reached),
                "reached"),
            new Mark.Dots(
                Role.OPTIMUM,
                Mark.Shape.SPOT,
                List.of(new Mark.Point(trap.optimum(), trap.optimum())),
                ""));
    List<Mark> values =
        List.of(
            new Mark.Line(
                Role.PERFORMANCE,
                Mark.Weight.FULL,
                points(trap, ConfidenceTrap.Point::value),
                "value"));
    return new PanelGrid(260, 180, "expectation that is held")
        .column("")
        .row("performance reached", List.of(reached))
        .row("value", List.of(values))
        .caption("The disc is the optimum. Left of it expectations come true, right of it never.")
        .figure(
            "Every expectation up to the optimum comes true, every higher one is disappointed",
            TRAP.table(trap.points()));
  }

  private static List<Mark.Point> points(
      ConfidenceTrap trap, ToDoubleFunction<ConfidenceTrap.Point> value) {
    return trap.points().stream()
        .map(point -> new Mark.Point(point.expectation(), value.applyAsDouble(point)))
        .toList();
  }

  private String words(List<Life> drawn, ConfidenceTrap trap) {
    return "Performance begins at %s; the optimum expects and reaches %s.\n\n"
            .formatted(Words.number("%.3f", trap.start()), Words.number("%.3f", trap.optimum()))
        + Words.table(
            List.of("expectation", "bias", "engagement", "quits at", "reached", "share of best"),
            drawn.stream()
                .map(
                    life ->
                        List.of(
                            life.mode().words,
                            Words.plain(life.bias()),
                            Words.number("%.3f", life.engagement()),
                            Double.isNaN(life.quitTime())
                                ? "never"
                                : Words.number("%.2f", life.quitTime()),
                            Words.number("%.3f", life.reached()),
                            Words.number("%.3f", life.share())))
                .toList())
        + Words.figures("biases", "schedules-held", "schedules-replanned", "trap");
  }
}
