package strive.theory.schedule;

import java.util.Optional;
import strive.theory.problem.LearningProblem;

/// Gradient flow on a learning problem in Euler steps.
public final class GradientFlow extends EulerFlow {

  private final LearningProblem problem;

  /// @param discount delta per unit of time, at least 0
  /// @param horizon T, above 0 and finite
  /// @param steps N, at least 1
  /// @throws IllegalArgumentException naming the rule that is broken and the values
  public GradientFlow(
      LearningProblem problem,
      EffortCost cost,
      RateLimits limits,
      double discount,
      double horizon,
      int steps) {
    super(problem, cost, limits, discount, horizon, steps);
    this.problem = problem;
  }

  @Override
  LearningProblem moving(int step) {
    return problem;
  }

  @Override
  public boolean climbs() {
    return true;
  }

  @Override
  public Optional<String> whyNoClosedLoop() {
    return discount() > 0 && !cost().allowsDiscount()
        ? Optional.of("no closed form holds for a deviation cost with a discount")
        : Optional.empty();
  }
}
