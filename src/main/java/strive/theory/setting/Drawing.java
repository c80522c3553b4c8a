package strive.theory.setting;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import strive.theory.problem.Activation;
import strive.theory.problem.Gaussians;
import strive.theory.problem.LinearRegression;
import strive.theory.problem.SampledProblem;
import strive.theory.problem.TeacherStudent;
import strive.theory.problem.TeacherStudentSettings;
import strive.theory.problem.TwoLayerLinear;
import strive.theory.problem.TwoLayerSettings;

/// Draws the learning problems that come from a seed; what is not said is as the problem's own
/// default
/// settings have it.
///
/// @param seed of data and first state
/// @param inputs number of inputs
/// @param outputs number of outputs, of networks
/// @param hidden number of hidden units of the learner, of networks
/// @param activation of a nonlinear network
/// @param initialScale of first weights
/// @param separation of two Gaussians, in standard deviations
public record Drawing(
    long seed,
    OptionalInt inputs,
    OptionalInt outputs,
    OptionalInt hidden,
    Activation activation,
    OptionalDouble initialScale,
    OptionalDouble separation) {

  /// Everything as usual.
  public static Drawing usual(long seed) {
    return new Drawing(
        seed,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Activation.TANH,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /// Linear regression.
  public SampledProblem regression() {
    var usual = LinearRegression.Settings.DEFAULT;
    int inputs = inputs().orElse(usual.inputs());
    return LinearRegression.drawn(
        new LinearRegression.Settings(
            inputs,
            Math.max(usual.samples(), 4 * inputs),
            usual.decay(),
            initialScale.orElse(usual.distance()),
            usual.noise(),
            usual.ceiling()),
        new SplittableRandom(seed));
  }

  /// A two-layer linear network.
  public SampledProblem twoLayer() {
    TwoLayerSettings usual = TwoLayerSettings.DEFAULT;
    int inputs = inputs().orElse(usual.inputs());
    int outputs = outputs().orElse(usual.outputs());
    return TwoLayerLinear.drawn(
        new TwoLayerSettings(
            inputs,
            outputs,
            hidden.orElse(usual.hidden()),
            Math.min(usual.modes(), Math.min(inputs, outputs)),
            usual.strongest(),
            usual.ratio(),
            usual.decay(),
            initialScale.orElse(usual.initialScale()),
            usual.noise(),
            usual.ceiling()),
        new SplittableRandom(seed));
  }

  /// A nonlinear teacher and student.
  public SampledProblem teacherStudent() {
    TeacherStudentSettings usual = TeacherStudentSettings.of(activation);
    return TeacherStudent.drawn(
        new TeacherStudentSettings(
            activation,
            inputs.orElse(usual.inputs()),
            outputs.orElse(usual.outputs()),
            usual.teacherHidden(),
            hidden.orElse(usual.hidden()),
            usual.samples(),
            usual.teacherScale(),
            initialScale.orElse(usual.initialScale()),
            usual.ceiling()),
        new SplittableRandom(seed));
  }

  /// Two Gaussians.
  public SampledProblem gaussians() {
    var usual = Gaussians.Settings.DEFAULT;
    return Gaussians.drawn(
        new Gaussians.Settings(
            inputs.orElse(usual.inputs()),
            separation.orElse(usual.separation()),
            usual.deviation(),
            initialScale.orElse(usual.initialScale())),
        new SplittableRandom(seed));
  }
}
