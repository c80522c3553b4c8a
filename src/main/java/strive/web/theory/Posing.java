package strive.web.theory;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hipparchus.util.FastMath;
import strive.theory.problem.LinearRegression;
import strive.theory.problem.SampledProblem;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.ControlledSystem;
import strive.theory.schedule.GainNeuron;
import strive.theory.schedule.RateLimits;
import strive.theory.setting.Drawing;
import strive.theory.setting.PosedProblem;
import strive.theory.setting.ProblemKind;

/// Poses the problem of some settings, just as `strive theory schedule` does for the options of the
/// same names.
final class Posing {

  /// Steps of every schedule, those of the command when nothing is said.
  static final int STEPS = 400;

  private Posing() {}

  /// The learning problem; the gain-modulated neuron is none.
  static PosedProblem posed(TheorySettings settings) {
    return new PosedProblem(
        learning(settings),
        settings.family().cost(settings.get(Dial.COST), settings.get(Dial.EXPONENT)),
        limits(settings),
        settings.get(Dial.DISCOUNT),
        settings.get(Dial.HORIZON));
  }

  /// The problem in steps, for a numerical optimum.
  static ControlledSystem system(TheorySettings settings) {
    return settings.problem() == ProblemKind.GAIN ? gain(settings) : posed(settings).inSteps(STEPS);
  }

  private static GainNeuron gain(TheorySettings settings) {
    return new GainNeuron(
        settings.get(Dial.MEAN),
        settings.get(Dial.DEVIATION),
        settings.get(Dial.DECAY),
        settings.get(Dial.COST),
        settings.get(Dial.GAMMA),
        limits(settings),
        settings.get(Dial.HORIZON),
        STEPS);
  }

  private static RateLimits limits(TheorySettings settings) {
    double highest = settings.get(Dial.HIGHEST);
    boolean none = highest >= Dial.HIGHEST.highest();
    return new RateLimits(0, none ? Double.POSITIVE_INFINITY : highest);
  }

  private static SampledProblem learning(TheorySettings settings) {
    return switch (settings.problem()) {
      case SINGLE_NEURON -> neuron(settings);
      case LINEAR_REGRESSION -> drawing(settings).regression();
      case TWO_LAYER -> drawing(settings).twoLayer();
      case TEACHER_STUDENT -> drawing(settings).teacherStudent();
      case GAUSSIANS -> drawing(settings).gaussians();
      case GAIN -> throw new IllegalStateException("the gain neuron is a system of its own");
    };
  }

  static SingleNeuron neuron(TheorySettings settings) {
    return new SingleNeuron(settings.get(Dial.CURVATURE), settings.get(Dial.DISTANCE), 0);
  }

  private static Drawing drawing(TheorySettings settings) {
    return new Drawing(
        settings.whole(Dial.SEED),
        OptionalInt.of(settings.whole(Dial.INPUTS)),
        OptionalInt.of(settings.whole(Dial.OUTPUTS)),
        OptionalInt.of(settings.whole(Dial.HIDDEN)),
        settings.activation(),
        OptionalDouble.empty(),
        OptionalDouble.of(settings.get(Dial.SEPARATION)));
  }

  /// Whether the closed loop takes a moment only: its path is a formula.
  static boolean isQuick(TheorySettings settings) {
    if (settings.problem() == ProblemKind.GAIN) {
      return true;
    }
    SampledProblem learning = learning(settings);
    return learning instanceof SingleNeuron || learning instanceof LinearRegression;
  }

  /// Why there is no closed loop; empty where there is one.
  static Optional<String> whyNoClosedLoop(TheorySettings settings) {
    if (settings.problem() == ProblemKind.GAIN) {
      return Optional.of(
          "No closed form holds: control acts on the gain, not on the learning rate. The numerical"
              + " optimum is shown alone.");
    }
    if (settings.family() == CostFamily.DEVIATION && settings.get(Dial.DISCOUNT) > 0) {
      return Optional.of(
          "No closed form holds for a deviation cost with a discount. The numerical optimum is"
              + " shown alone.");
    }
    return Optional.empty();
  }

  /// Lambda of section 4: how far the optimum is from no effort at all. Empty where the law does
  /// not hold.
  static OptionalDouble learnability(TheorySettings settings) {
    if (settings.problem() != ProblemKind.SINGLE_NEURON
        || settings.family() != CostFamily.QUADRATIC) {
      return OptionalDouble.empty();
    }
    double s = settings.get(Dial.CURVATURE);
    return OptionalDouble.of(
        s
            * FastMath.sqrt(s)
            * settings.get(Dial.DISTANCE)
            * settings.get(Dial.HORIZON)
            / FastMath.sqrt(settings.get(Dial.COST)));
  }
}
