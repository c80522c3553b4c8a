package strive.theory;

import org.hipparchus.util.FastMath;

/// What the continuous closed loop reaches when it holds one expectation F through the time that is
/// left: Phi(F) of section 2, for a learner `dP/dt = kappa u (p_max - P)` with `u = min(1,
/// sqrt(2/beta (F - P)))`.
///
/// With `d = p_max - F`, `g = sqrt(F - P)` and `r = p_max - P = d + g^2` the uncapped flow is
/// `dg/dt = -kappa/2 sqrt(2/beta) (d + g^2)`, which has the three closed forms of section 4 for d
/// above, at and below zero. While `2/beta (F - P) > 1` effort is 1 and `r` falls as `exp(-kappa
/// t)`.
public final class HeldExpectation {

  private HeldExpectation() {}

  /// Performance in the end.
  ///
  /// @param expectation F, the final performance that is expected
  /// @param performance present performance, at most p_max
  /// @param time that is left, in blocks, above 0
  /// @return between `performance` and p_max; at most F if F is at least `performance`
  public static double reached(
      BlockProblem problem, double expectation, double performance, double time) {
    double drop = problem.maximum() - expectation;
    double gap = problem.maximum() - performance;
    if (gap <= drop) {
      return performance;
    }
    // The gap at which effort falls below 1.
    double uncapped = drop + problem.cost() / 2;
    double capped =
        gap <= uncapped
            ? 0
            : uncapped <= 0 ? time : Math.min(time, FastMath.log(gap / uncapped) / problem.rate());
    double left = gap * FastMath.exp(-problem.rate() * capped);
    double rest = time - capped;
    return problem.maximum() - (rest > 0 ? uncapped(problem, drop, left, rest) : left);
  }

  /// The gap after `time` of the uncapped flow.
  private static double uncapped(BlockProblem problem, double drop, double gap, double time) {
    double root = FastMath.sqrt(Math.max(0, gap - drop));
    double pace = problem.rate() / 2 * FastMath.sqrt(2 / problem.cost()) * time;
    if (drop > 0) {
      double width = FastMath.sqrt(drop);
      double angle = FastMath.atan(root / width) - pace * width;
      double end = angle <= 0 ? 0 : width * FastMath.tan(angle);
      return drop + end * end;
    }
    if (drop == 0) {
      double end = root / (1 + pace * root);
      return end * end;
    }
    double width = FastMath.sqrt(-drop);
    double end = FastMath.sinh(FastMath.asinh(width / FastMath.sqrt(gap)) + pace * width);
    return -drop / (end * end);
  }
}
