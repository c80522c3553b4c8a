package strive.theory.schedule;

import strive.theory.problem.LearningProblem;

/// How far along a path any schedule of a problem can get.
///
/// @param spent effort at most, above 0, possibly infinite
/// @param length way of the state at most, above 0, possibly infinite
public record PathReach(double spent, double length) {

  /// @throws IllegalArgumentException naming the rule that is broken and the values
  public PathReach {
    if (!(spent > 0 && length > 0)) {
      throw new IllegalArgumentException(
          "effort and way must be above 0, got %s and %s".formatted(spent, length));
    }
  }

  /// The reach of a controller. Effort grows with the gap F - P, so it is never above that of the
  /// first moment; where the way is paid for, only the speed of the state has such a bound.
  ///
  /// @param horizon T, above 0 and finite
  /// @param expectation the highest F that is held
  public static PathReach of(
      LearningProblem problem,
      EffortCost cost,
      RateLimits limits,
      double horizon,
      double expectation) {
    // A little more than nothing, so that there is a path even where nothing is to be gained.
    double gap = Math.max(1e-9, expectation - problem.performance(problem.start()));
    double first = cost.rateAtGap(gap, 1);
    return cost instanceof EffortCost.StepNorm && limits.lowest() == 0
        ? new PathReach(limits.highest() * horizon, first * horizon)
        : new PathReach(limits.clip(bound(cost, first)) * horizon, Double.POSITIVE_INFINITY);
  }

  private static double bound(EffortCost cost, double first) {
    return cost instanceof EffortCost.StepNorm ? Double.POSITIVE_INFINITY : first;
  }
}
