package strive.theory.schedule;

import java.util.Optional;
import strive.theory.problem.LearningProblem;
import strive.theory.problem.Stochastic;

/// Gradient flow in Euler steps of which each follows the gradient of its own batch, paid by the
/// true performance. A cost of the distance moved pays for the distance really moved, so its G is
/// that of the batch.
///
/// The batches are frozen by their seed, so derivatives of the value are exact; its best schedule
/// is the best one for these very batches, in hindsight.
public final class StochasticFlow extends EulerFlow {

  private final Stochastic problem;

  /// @param discount delta per unit of time, at least 0
  /// @param horizon T, above 0 and finite
  /// @param steps N, at least 1
  /// @throws IllegalArgumentException naming the rule that is broken and the values
  public StochasticFlow(
      Stochastic problem,
      EffortCost cost,
      RateLimits limits,
      double discount,
      double horizon,
      int steps) {
    super(problem.truth(), cost, limits, discount, horizon, steps);
    this.problem = problem;
  }

  @Override
  LearningProblem moving(int step) {
    return problem.batch(step);
  }

  @Override
  public Optional<String> whyNoClosedLoop() {
    return Optional.of("batches move the learner off the path for which the closed loop is solved");
  }
}
