package strive.theory.schedule;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.optim.univariate.UnivariatePointValuePair;

/// The rate of the highest value, in hindsight: a scan over all that makes sense on a grid of
/// steps,
/// and a refinement about its best place.
final class BestFirstRate {

  /// The lowest rate above 0 of a scan without limits is the inverse of so many horizons.
  private static final double SLOWEST = 1_024;

  /// The highest one moves so many units in one step.
  private static final double FASTEST = 4;

  private static final double RATIO = StrictMath.sqrt(2);
  private static final int SHARES = 64;
  private static final double RELATIVE = 1e-9;
  private static final int MOST_EVALUATIONS = 200;

  private BestFirstRate() {}

  /// @param value of a first rate; minus infinity where the flow leaves all bounds
  static double of(ControlledSystem system, DoubleUnaryOperator value) {
    double[] places = places(system);
    int best = 0;
    double bestValue = value.applyAsDouble(places[0]);
    for (int i = 1; i < places.length; i++) {
      double found = value.applyAsDouble(places[i]);
      if (found > bestValue) {
        best = i;
        bestValue = found;
      }
    }
    double low = places[Math.max(0, best - 1)];
    double high = places[Math.min(places.length - 1, best + 1)];
    if (!(low < high)) {
      return places[best];
    }
    UnivariatePointValuePair refined = refine(value, low, places[best], high);
    return refined.getValue() > bestValue ? refined.getPoint() : places[best];
  }

  private static UnivariatePointValuePair refine(
      DoubleUnaryOperator value, double low, double start, double high) {
    return new BrentOptimizer(RELATIVE, Double.MIN_NORMAL)
        .optimize(
            new UnivariateObjectiveFunction(
                rate -> Math.max(-Double.MAX_VALUE, value.applyAsDouble(rate))),
            GoalType.MAXIMIZE,
            new SearchInterval(low, high, start),
            new MaxEval(MOST_EVALUATIONS));
  }

  /// Rates that are tried, rising.
  private static double[] places(ControlledSystem system) {
    RateLimits limits = system.limits();
    double horizon = system.stepLength() * system.steps();
    double first = 1 / (SLOWEST * horizon);
    double last = Math.min(limits.highest(), FASTEST / system.stepLength());
    int count = (int) Math.ceil(StrictMath.log(Math.max(1, last / first)) / StrictMath.log(RATIO));
    boolean limited = limits.highest() < Double.POSITIVE_INFINITY;
    double[] places = new double[count + 2 + (limited ? SHARES : 0)];
    places[0] = limits.lowest();
    for (int i = 0; i <= count; i++) {
      places[i + 1] = limits.clip(Math.min(last, first * StrictMath.pow(RATIO, i)));
    }
    for (int i = count + 2; i < places.length; i++) {
      double share = (i - count - 1) / (double) SHARES;
      places[i] = limits.lowest() + share * (limits.highest() - limits.lowest());
    }
    return Arrays.stream(places).sorted().distinct().toArray();
  }
}
