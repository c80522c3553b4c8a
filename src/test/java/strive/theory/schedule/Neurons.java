package strive.theory.schedule;

import java.util.SplittableRandom;
import strive.theory.problem.SingleNeuron;

/// Effort problems of single neurons for tests.
final class Neurons {

  /// The neuron of the oracles in section 10 of the model.
  static final SingleNeuron ORACLE = new SingleNeuron(1, 1.5, 0);

  private Neurons() {}

  /// The problem of the oracle: beta = 0.3, T = 4, nothing discounted, no limits.
  static EffortProblem oracle() {
    return problem(ORACLE, new EffortCost.Power(0.3, 2), RateLimits.NONE, 0, 4);
  }

  static EffortProblem problem(
      SingleNeuron neuron, EffortCost cost, RateLimits limits, double discount, double horizon) {
    return new EffortProblem(QuadraticPath.of(neuron), cost, limits, discount, horizon);
  }

  /// A neuron with curvature 0.3 to 3 and distance 0.3 to 3.
  static SingleNeuron some(SplittableRandom random) {
    return new SingleNeuron(
        0.3 + 2.7 * random.nextDouble(), 0.3 + 2.7 * random.nextDouble(), random.nextDouble());
  }
}
