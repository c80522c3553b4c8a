package strive.theory.schedule;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import strive.theory.problem.LearningProblem;

/// The path of any deterministic problem: `dw/ds = grad P` is integrated once, and P, G and dG/ds
/// are
/// kept at knots so close that what lies between is known to about 1e-11.
///
/// Between knots P is the polynomial of degree five that has the right value, slope G and curvature
/// dG/ds at both, and the logarithm of G the one of degree three with the right value and slope: so
/// G
/// stays above 0 and keeps its digits while it falls over many orders of size. Before its beginning
/// and beyond its end the path goes on exponentially; beyond the end never above the problem's
/// ceiling.
///
/// A problem whose gradient jumps (that of ReLU units) is known to about a thousandth of G and a
/// hundred-thousandth of P only: its state may slide along a kink, where the gradient of neither
/// side
/// says how fast performance rises.
public final class SampledPath implements LearningPath {

  private final PathKnot[] knots;
  private final double[] spent;
  private final double growthBefore;
  private final double growthBeyond;

  /// @param knots in their order, at least one
  /// @param highest what performance can never exceed
  SampledPath(List<PathKnot> knots, double highest) {
    this.knots = knots.toArray(PathKnot[]::new);
    spent = Arrays.stream(this.knots).mapToDouble(PathKnot::spent).toArray();
    PathKnot last = knots.getLast();
    boolean still = knots.getFirst().steepness() == 0;
    double missing = Math.max(Double.MIN_NORMAL, highest - last.performance());
    growthBefore = still ? 0 : knots.getFirst().logSlope();
    growthBeyond = still ? 0 : Math.min(last.logSlope(), -last.steepness() / missing);
  }

  /// Follows a problem as far as a controller gets whose expectation is never above the highest
  /// performance.
  ///
  /// @param horizon T, above 0 and finite; for an infinite one, 50 over the discount
  public static SampledPath of(
      LearningProblem problem, EffortCost cost, RateLimits limits, double horizon) {
    return of(problem, PathReach.of(problem, cost, limits, horizon));
  }

  /// Follows a problem.
  ///
  /// @param reach beyond which nobody asks
  public static SampledPath of(LearningProblem problem, PathReach reach) {
    return problem.smooth()
        ? new PathSampler(problem, reach).sampled()
        : new KinkedPathSampler(problem, reach).sampled();
  }

  @Override
  public double performance(double at) {
    int i = before(at);
    if (i < 0) {
      return knots[0].performance() + gain(knots[0], growthBefore, at);
    }
    if (i == knots.length - 1) {
      return knots[i].performance() + gain(knots[i], growthBeyond, at);
    }
    return knots[i].performance(knots[i + 1], at);
  }

  @Override
  public double squaredGradient(double at) {
    int i = before(at);
    if (i < 0) {
      return onward(knots[0], growthBefore, at);
    }
    return i == knots.length - 1
        ? onward(knots[i], growthBeyond, at)
        : knots[i].steepness(knots[i + 1], at);
  }

  @Override
  public double squaredGradientSlope(double at) {
    int i = before(at);
    if (i < 0) {
      return growthBefore * onward(knots[0], growthBefore, at);
    }
    return i == knots.length - 1
        ? growthBeyond * onward(knots[i], growthBeyond, at)
        : knots[i].slope(knots[i + 1], at);
  }

  @Override
  public double end() {
    return spent[spent.length - 1];
  }

  @Override
  public double ceiling() {
    PathKnot last = knots[knots.length - 1];
    return last.steepness() == 0
        ? last.performance()
        : last.performance() - last.steepness() / growthBeyond;
  }

  /// Number of places at which the path was sampled.
  public int size() {
    return knots.length;
  }

  /// The last knot at or before a place; -1 before the first.
  private int before(double at) {
    int found = Arrays.binarySearch(spent, at);
    return found >= 0 ? found : -found - 2;
  }

  private static double onward(PathKnot knot, double growth, double at) {
    return knot.steepness() * FastMath.exp(growth * (at - knot.spent()));
  }

  private static double gain(PathKnot knot, double growth, double at) {
    double way = at - knot.spent();
    return growth == 0
        ? knot.steepness() * way
        : knot.steepness() * FastMath.expm1(growth * way) / growth;
  }
}
