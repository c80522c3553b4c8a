package strive.theory.memory;

import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.QuadraticPath;

/// Single neurons whose curvature and distance vary from episode to episode (log-normal); both are
/// seen beforehand, as their logarithms.
///
/// @param typical an episode with the middle curvature and distance
/// @param neuron its neuron
/// @param spread standard deviation of the logarithms, at least 0
public record NeuronTask(EffortProblem typical, SingleNeuron neuron, double spread)
    implements LearnersTask {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public NeuronTask {
    if (!(spread >= 0 && spread < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the spread must be at least 0 and finite, got " + spread);
    }
  }

  @Override
  public Episode next(RandomGenerator random) {
    double curvature = spread * random.nextGaussian();
    double distance = spread * random.nextGaussian();
    var drawn =
        new SingleNeuron(
            neuron.curvature() * FastMath.exp(curvature),
            neuron.distance() * FastMath.exp(distance),
            neuron.ceiling());
    return new Episode(
        typical.along(QuadraticPath.of(drawn)),
        new double[] {FastMath.log(drawn.curvature()), FastMath.log(Math.abs(drawn.distance()))});
  }
}
