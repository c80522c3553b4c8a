package strive.theory.schedule;

/// Polynomials on [0, 1] from what is known at both ends.
final class Hermite {

  private Hermite() {}

  /// Degree three: values and slopes.
  static double cubic(double x, double p0, double d0, double p1, double d1) {
    double rise = p1 - p0;
    return p0 + x * (d0 + x * (3 * rise - 2 * d0 - d1 + x * (d0 + d1 - 2 * rise)));
  }

  /// Slope of [#cubic].
  static double cubicSlope(double x, double p0, double d0, double p1, double d1) {
    double rise = p1 - p0;
    return d0 + x * (2 * (3 * rise - 2 * d0 - d1) + x * 3 * (d0 + d1 - 2 * rise));
  }

  /// Degree five: values, slopes d and second derivatives c.
  static double quintic(
      double x, double p0, double d0, double c0, double p1, double d1, double c1) {
    double rise = p1 - p0;
    double third = 10 * rise - 6 * d0 - 4 * d1 - 1.5 * c0 + 0.5 * c1;
    double fourth = -15 * rise + 8 * d0 + 7 * d1 + 1.5 * c0 - c1;
    double fifth = 6 * rise - 3 * (d0 + d1) - 0.5 * (c0 - c1);
    return p0 + x * (d0 + x * (0.5 * c0 + x * (third + x * (fourth + x * fifth))));
  }
}
