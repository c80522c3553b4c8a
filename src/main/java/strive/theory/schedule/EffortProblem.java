package strive.theory.schedule;

/// What a schedule is chosen for: maximise `integral_0^T exp(-delta t) [P - C(u, G)] dt` along a
/// path,
/// with effort between limits. Section 1 of the effort-performance model.
///
/// @param path along which performance rises
/// @param cost C
/// @param limits of effort
/// @param discount delta per unit of time, at least 0
/// @param horizon T, above 0, possibly infinite
public record EffortProblem(
    LearningPath path, EffortCost cost, RateLimits limits, double discount, double horizon) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public EffortProblem {
    if (!(discount >= 0 && discount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the discount must be at least 0 and finite, got " + discount);
    }
    if (!(horizon > 0)) {
      throw new IllegalArgumentException("the horizon must be above 0, got " + horizon);
    }
  }

  /// The same from a later place on, with less time.
  public EffortProblem from(double spent, double timeLeft) {
    return new EffortProblem(path.from(spent), cost, limits, discount, timeLeft);
  }

  /// The same along another path.
  public EffortProblem along(LearningPath other) {
    return new EffortProblem(other, cost, limits, discount, horizon);
  }

  /// Whether a learner at this place has nothing left that more effort could be measured by: the
  /// price
  /// of a distance ends where the gradient does.
  boolean exhausted(double spent) {
    return cost.bySquaredGradient(1) > 0 && spent >= path.end();
  }

  /// Effort of the controller at a place for a gap F - P, within its limits.
  double rateAtGap(double spent, double gap) {
    return exhausted(spent)
        ? limits.lowest()
        : limits.clip(cost.rateAtGap(gap, path.squaredGradient(spent)));
  }

  /// Payoff per unit of time at a place.
  double payoff(double spent, double rate) {
    return path.performance(spent) - cost.of(rate, path.squaredGradient(spent));
  }
}
