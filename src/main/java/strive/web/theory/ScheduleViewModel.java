package strive.web.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.exception.MathRuntimeException;
import strive.report.figure.BeliefFigures;
import strive.report.figure.Course;
import strive.report.figure.FigureNumbers;
import strive.report.figure.FigureSpec;
import strive.report.figure.Role;
import strive.report.figure.TheoryFigures;
import strive.theory.schedule.ConfidenceTrap;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.SteppedSchedule;
import strive.theory.setting.Answer;
import strive.theory.setting.Belief;
import strive.theory.setting.Loops;
import strive.theory.setting.PosedProblem;

/// What *Schedule and belief* shows where a closed loop holds.
///
/// @param settings that it is for
/// @param optimal the closed loop
/// @param beliefs loops with a wrong belief, the chosen one first; empty for a bias of 0
/// @param losses over biases on both sides of 0
/// @param trap over expectations from the beginning upwards
record ScheduleViewModel(
    TheorySettings settings,
    Schedule optimal,
    List<Course> beliefs,
    ConfidenceTrap losses,
    ConfidenceTrap trap) {

  /// Points of the curve of losses; odd, so that a bias of 0 is one of them.
  private static final int LOSSES = 33;

  private static final int EXPECTATIONS = 32;

  /// How far the curves go beyond the chosen bias, at least this share of what can be learned.
  private static final double REACH = 0.4;

  private static final double BEYOND = 1.5;

  /// Computes it.
  ///
  /// @param settings for which a closed loop holds
  /// @return empty where the integration fails, as it may at the far ends of the sliders
  static Optional<ScheduleViewModel> of(TheorySettings settings) {
    try {
      return Optional.of(integrated(settings));
    } catch (MathRuntimeException _) {
      return Optional.empty();
    }
  }

  private static ScheduleViewModel integrated(TheorySettings settings) {
    PosedProblem posed = Posing.posed(settings);
    Answer answer = Loops.of(posed, new Belief.SelfConsistent(), Posing.STEPS);
    double expectation = answer.expectation().orElseThrow();
    double bias = settings.get(Dial.BIAS);
    double start = answer.schedule().performance(0);
    double reach = Math.max(REACH * (expectation - start), BEYOND * Math.abs(bias));
    if (reach == 0) {
      reach = REACH;
    }
    EffortProblem along = posed.along(posed.learning().ceiling() + reach);
    double least = Math.min(start, expectation - Math.abs(bias));
    return new ScheduleViewModel(
        settings,
        answer.schedule(),
        beliefs(posed, settings, expectation),
        ConfidenceTrap.of(along, expectation - reach, expectation + reach, LOSSES),
        ConfidenceTrap.of(along, least, expectation + reach, EXPECTATIONS));
  }

  private static List<Course> beliefs(
      PosedProblem posed, TheorySettings settings, double expectation) {
    List<Course> beliefs = new ArrayList<>();
    double bias = settings.get(Dial.BIAS);
    if (bias != 0) {
      beliefs.add(belief(posed, expectation, bias));
      if (settings.opposite()) {
        beliefs.add(belief(posed, expectation, -bias));
      }
    }
    return beliefs;
  }

  private static Course belief(PosedProblem posed, double expectation, double bias) {
    Schedule schedule =
        Loops.of(posed, new Belief.Held(expectation + bias), Posing.STEPS).schedule();
    return bias < 0
        ? new Course(Role.UNDERCONFIDENT, "underconfident", schedule)
        : new Course(Role.OVERCONFIDENT, "overconfident", schedule);
  }

  /// The numbers above the figures.
  ///
  /// @param numerical when it is there
  List<KeyFigure> results(Optional<NumericalSearch> numerical) {
    List<KeyFigure> results = new ArrayList<>();
    results.add(KeyFigure.of("optimal value V", four(optimal.value())));
    results.add(KeyFigure.of("final performance P(T)", four(optimal.finalPerformance())));
    if (settings.numerical()) {
      results.add(numerical(numerical));
    }
    for (Course belief : beliefs) {
      results.add(
          new KeyFigure(
              "with b = " + FigureNumbers.signed2(bias(belief)),
              quits(belief) + ", loses " + FigureNumbers.fixed2(lost(belief)),
              "",
              belief.role()));
    }
    return results;
  }

  private KeyFigure numerical(Optional<NumericalSearch> search) {
    return search
        .map(found -> found(found, onTheGrid()))
        .orElse(new KeyFigure("numerical optimum", "…", "computing", Role.OBSERVED));
  }

  /// V of the closed loop's efforts in the steps of the numerical optimum.
  private OptionalDouble onTheGrid() {
    return OptionalDouble.of(
        SteppedSchedule.of(Posing.system(settings), optimal.rates().limit(Posing.STEPS).toArray())
            .value());
  }

  /// A numerical optimum as a number of the strip.
  ///
  /// @param closedLoop value of the closed loop in the same steps
  static KeyFigure found(NumericalSearch search, OptionalDouble closedLoop) {
    String seconds = FigureNumbers.fixed2(search.took().toMillis() / 1e3) + " s";
    return search
        .schedule()
        .map(
            schedule -> {
              String ratio =
                  closedLoop.isPresent()
                      ? "ratio "
                          + FigureNumbers.fixed(closedLoop.getAsDouble() / schedule.value(), 4)
                          + ", "
                      : "";
              String words = search.words().isEmpty() ? "" : ", " + search.words();
              return new KeyFigure(
                  "numerical optimum",
                  four(schedule.value()),
                  ratio + seconds + words,
                  Role.OBSERVED);
            })
        .orElse(new KeyFigure("numerical optimum", "–", search.words(), Role.OBSERVED));
  }

  private static String quits(Course belief) {
    OptionalDouble quit = belief.schedule().quitTime();
    return quit.isPresent()
        ? "quits at " + FigureNumbers.fixed2(quit.getAsDouble())
        : "never quits";
  }

  private double lost(Course belief) {
    return Math.max(0, optimal.value() - belief.schedule().value());
  }

  private double bias(Course belief) {
    return belief.schedule().expectation(0) - optimal.expectation(0);
  }

  static String four(double value) {
    return FigureNumbers.fixed(value, 4);
  }

  private List<Course> courses() {
    List<Course> courses = new ArrayList<>();
    courses.add(new Course(Role.OPTIMUM, "optimum", optimal));
    courses.addAll(beliefs);
    return courses;
  }

  FigureSpec effort(Optional<Schedule> numerical) {
    return TheoryFigures.effort(courses(), numerical);
  }

  FigureSpec performance(Optional<Schedule> numerical) {
    return TheoryFigures.performance(courses(), numerical);
  }

  FigureSpec loss() {
    return BeliefFigures.loss(losses, optimal.value(), beliefs);
  }

  FigureSpec trapFigure() {
    return BeliefFigures.trap(trap, beliefs);
  }
}
