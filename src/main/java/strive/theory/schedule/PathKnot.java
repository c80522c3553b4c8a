package strive.theory.schedule;

import org.hipparchus.util.FastMath;

/// What is known at one place of a sampled path.
///
/// @param spent s
/// @param performance P
/// @param steepness G, above 0
/// @param slope dG/ds
/// @param log ln G
record PathKnot(double spent, double performance, double steepness, double slope, double log) {

  static PathKnot of(double spent, double performance, double steepness, double slope) {
    return new PathKnot(spent, performance, steepness, slope, FastMath.log(steepness));
  }

  /// d ln G / ds.
  double logSlope() {
    return slope / steepness;
  }

  /// P on the way to the next knot.
  double performance(PathKnot next, double at) {
    double h = next.spent - spent;
    return Hermite.quintic(
        (at - spent) / h,
        performance,
        h * steepness,
        h * h * slope,
        next.performance,
        h * next.steepness,
        h * h * next.slope);
  }

  /// G on the way to the next knot.
  double steepness(PathKnot next, double at) {
    double h = next.spent - spent;
    return FastMath.exp(
        Hermite.cubic((at - spent) / h, log, h * logSlope(), next.log, h * next.logSlope()));
  }

  /// dG/ds on the way to the next knot.
  double slope(PathKnot next, double at) {
    double h = next.spent - spent;
    double x = (at - spent) / h;
    return steepness(next, at)
        * Hermite.cubicSlope(x, log, h * logSlope(), next.log, h * next.logSlope())
        / h;
  }
}
