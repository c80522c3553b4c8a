package strive.inference;

/// The digamma function psi, derivative of ln Gamma, to a few units of the last digit; Hipparchus'
/// errs by about 1e-9. Recurrence up to 10, then the asymptotic series (Abramowitz and Stegun,
/// "Handbook of Mathematical Functions", 1964, 6.3.5 and 6.3.18).
final class Digamma {

  /// Bernoulli numbers over their place, `B_2k / 2k`, k = 1 to 7; the next term is below 5e-17 from
  /// `LARGE` on.
  private static final double[] TERMS = {
    1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12
  };

  private static final double LARGE = 10;

  private Digamma() {}

  /// @param x above 0
  static double of(double x) {
    double steps = 0;
    double large = x;
    while (large < LARGE) {
      steps += 1 / large;
      large++;
    }
    double square = 1 / (large * large);
    double series = 0;
    for (int k = TERMS.length - 1; k >= 0; k--) {
      series = square * (TERMS[k] + series);
    }
    return StrictMath.log(large) - 0.5 / large - series - steps;
  }
}
