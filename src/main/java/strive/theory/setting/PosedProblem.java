package strive.theory.setting;

import strive.theory.problem.LinearRegression;
import strive.theory.problem.SampledProblem;
import strive.theory.problem.SingleNeuron;
import strive.theory.problem.Stochastic;
import strive.theory.schedule.ClosedLoop;
import strive.theory.schedule.ControlledSystem;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.GradientFlow;
import strive.theory.schedule.LearningPath;
import strive.theory.schedule.PathReach;
import strive.theory.schedule.QuadraticPath;
import strive.theory.schedule.RateLimits;
import strive.theory.schedule.SampledPath;
import strive.theory.schedule.StochasticFlow;

/// A learning problem under a price of effort.
///
/// @param learning what is learned
/// @param cost C
/// @param limits of effort
/// @param discount delta, at least 0
/// @param horizon T, above 0, possibly infinite
public record PosedProblem(
    SampledProblem learning, EffortCost cost, RateLimits limits, double discount, double horizon) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public PosedProblem {
    // The same rules, said once.
    var _ = new EffortProblem(emptyPath(), cost, limits, discount, horizon);
  }

  /// The problem along its path.
  ///
  /// @param highest expectation that will be held; paths are followed no farther than it leads
  /// @throws IllegalArgumentException for an infinite horizon without a discount
  public EffortProblem along(double highest) {
    return new EffortProblem(path(highest), cost, limits, discount, horizon);
  }

  /// The problem along its path, for expectations up to its ceiling.
  public EffortProblem along() {
    return along(learning.ceiling());
  }

  /// The problem in Euler steps.
  ///
  /// @param steps at least 1
  /// @throws IllegalArgumentException for an infinite horizon
  public ControlledSystem inSteps(int steps) {
    return new GradientFlow(learning, cost, limits, discount, horizon, steps);
  }

  /// The problem in Euler steps that see a batch each.
  ///
  /// @param batchSize examples in a batch, at least 1
  /// @param seed of the batches
  public StochasticFlow inBatches(int batchSize, long seed, int steps) {
    return new StochasticFlow(
        new Stochastic(learning, batchSize, seed), cost, limits, discount, horizon, steps);
  }

  /// Whether the closed forms of section 4 hold: a single neuron, quadratic cost, no discount, a
  /// finite
  /// horizon and no least effort.
  public boolean hasClosedForm() {
    return learning instanceof SingleNeuron
        && cost instanceof EffortCost.Power(double _, double exponent)
        && exponent == 2
        && discount == 0
        && limits.lowest() == 0
        && horizon < Double.POSITIVE_INFINITY;
  }

  private LearningPath path(double highest) {
    return switch (learning) {
      case SingleNeuron neuron -> QuadraticPath.of(neuron);
      case LinearRegression regression -> QuadraticPath.of(regression);
      default -> SampledPath.of(learning, reach(highest));
    };
  }

  private PathReach reach(double highest) {
    double time = horizon < Double.POSITIVE_INFINITY ? horizon : ClosedLoop.longEnough(discount);
    return new PathReach(cost, limits, time, highest);
  }

  private static LearningPath emptyPath() {
    return QuadraticPath.of(new SingleNeuron(1, 1, 0));
  }
}
