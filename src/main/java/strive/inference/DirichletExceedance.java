package strive.inference;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/// Exceedance probabilities of a Dirichlet distribution by quadrature: its components are
/// independent gamma variables over their sum, so
/// `XP_k = int_0^inf gammapdf(x; a_k) prod_{j != k} P(a_j, x) dx`.
///
/// In `y = ln x` the integrand is smooth and falls exponentially at both ends, where the trapezoid
/// rule converges faster than any power of its step.
final class DirichletExceedance {

  /// Step in units of the standard deviation of the logarithm of the narrowest gamma variable; the
  /// error of the rule is about exp(-2 pi^2 / 0.3^2).
  private static final double STEP = 0.3;

  /// What is cut off at either end is below exp(-60).
  private static final double TAIL = 60;

  private DirichletExceedance() {}

  /// @param alpha parameters, each above 0
  static double[] of(double[] alpha) {
    double[] exceedance = new double[alpha.length];
    if (alpha.length == 1) {
      exceedance[0] = 1;
      return exceedance;
    }
    double sum = Arrays.stream(alpha).sum();
    double largest = Arrays.stream(alpha).max().orElseThrow();
    double low = -TAIL / sum - 5;
    double high = StrictMath.log(largest + TAIL + StrictMath.sqrt(2 * TAIL * largest));
    int steps = (int) StrictMath.ceil((high - low) * StrictMath.sqrt(largest + 1) / STEP);
    double step = (high - low) / steps;
    double[] below = new double[alpha.length];
    for (int i = 0; i <= steps; i++) {
      add(alpha, low + i * step, step, below, exceedance);
    }
    return exceedance;
  }

  private static void add(
      double[] alpha, double y, double step, double[] below, double[] exceedance) {
    double x = FastMath.exp(y);
    for (int k = 0; k < alpha.length; k++) {
      below[k] = Gamma.regularizedGammaP(alpha[k], x);
    }
    for (int k = 0; k < alpha.length; k++) {
      double density = FastMath.exp(alpha[k] * y - x - Gamma.logGamma(alpha[k]));
      for (int j = 0; j < alpha.length; j++) {
        density *= j == k ? 1 : below[j];
      }
      exceedance[k] += density * step;
    }
  }
}
