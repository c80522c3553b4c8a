package strive.theory.schedule;

import strive.theory.problem.LearningProblem;

/// How far along a path the schedules of a problem can get. A controller's effort grows with the
/// gap
/// F - P, so with the highest expectation it needs the least time for each bit of the way; where
/// the
/// horizon is over by then, the path ends.
///
/// @param cost of effort
/// @param limits of effort
/// @param horizon T, above 0 and finite
/// @param expectation the highest F that is held
public record PathReach(EffortCost cost, RateLimits limits, double horizon, double expectation) {

  /// Horizons that a unit of effort takes at most: where hardly any effort is made the path may
  /// end.
  private static final double SLOWEST = 1e9;

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public PathReach {
    if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the horizon of a path must be above 0 and finite, got " + horizon);
    }
    if (!Double.isFinite(expectation)) {
      throw new IllegalArgumentException("the expectation must be finite, got " + expectation);
    }
  }

  /// The reach of whoever expects nothing above the highest performance.
  public static PathReach of(
      LearningProblem problem, EffortCost cost, RateLimits limits, double horizon) {
    return new PathReach(cost, limits, horizon, problem.ceiling());
  }

  /// So much effort and no more.
  ///
  /// @param spent above 0 and finite
  public static PathReach effort(double spent) {
    return new PathReach(new EffortCost.Power(1, 2), new RateLimits(1, 1), spent, 0);
  }

  /// The least time that a unit of effort takes at a place.
  double timePerEffort(double performance, double squaredGradient) {
    double rate = limits.clip(cost.rateAtGap(expectation - performance, squaredGradient));
    return Math.min(SLOWEST * horizon, 1 / rate);
  }
}
