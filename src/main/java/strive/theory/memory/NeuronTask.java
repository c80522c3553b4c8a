package strive.theory.memory;

import java.util.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.QuadraticPath;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.SingleNeuronSchedule;

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
    double[] context = {FastMath.log(drawn.curvature()), FastMath.log(Math.abs(drawn.distance()))};
    EffortProblem problem = typical.along(QuadraticPath.of(drawn));
    return hasClosedForm()
        ? new Episode(problem, context, () -> closedForm(drawn))
        : new Episode(problem, context);
  }

  /// Whether section 4 holds: quadratic cost, no discount, no lowest effort.
  private boolean hasClosedForm() {
    return typical.cost() instanceof EffortCost.Power(double _, double exponent)
        && exponent == 2
        && typical.discount() == 0
        && typical.limits().lowest() == 0;
  }

  private Schedule closedForm(SingleNeuron drawn) {
    double cost = ((EffortCost.Power) typical.cost()).weight();
    return SingleNeuronSchedule.optimal(
        drawn, cost, typical.horizon(), typical.limits().highest(), 1);
  }
}
