package strive.policy;

import org.hipparchus.util.FastMath;

/// Logarithms of normal probabilities that stay exact in the tails.
///
/// Everything rests on the scaled tail `Q(x) = Phi(-x) exp(x^2/2)`, which falls like 1/x where the
/// probability itself underflows. Its rational approximations are those of W. J. Cody, "Rational
/// Chebyshev approximations for the error function", Mathematics of Computation 23 (1969) 631-637
/// (his erfc scaled by exp(x^2), relative error below 1e-15).
final class NormalTails {

  /// 1 / sqrt(2 pi)
  static final double DENSITY_AT_ZERO = 0.3989422804014326779;

  /// ln sqrt(2 pi)
  static final double LOG_ROOT_TWO_PI = 0.9189385332046727418;

  private static final double ROOT_HALF = 0.7071067811865475244;
  private static final double INVERSE_ROOT_PI = 0.5641895835477562869;

  private NormalTails() {}

  /// `Phi(-x) exp(x^2/2)` for x at least 0.
  static double scaledTail(double x) {
    double y = x * ROOT_HALF;
    if (y <= 0.46875) {
      return 0.5 * FastMath.exp(y * y) * (1 - erfNearZero(y));
    }
    return 0.5 * (y <= 4 ? scaledComplementMiddle(y) : scaledComplementFar(y));
  }

  /// `ln Phi(x)` for any x.
  static double logCdf(double x) {
    return x <= 0
        ? -0.5 * x * x + StrictMath.log(scaledTail(-x))
        : StrictMath.log1p(-scaledTail(x) * FastMath.exp(-0.5 * x * x));
  }

  /// Probability below x.
  static double cdf(double x) {
    double tail = scaledTail(StrictMath.abs(x)) * FastMath.exp(-0.5 * x * x);
    return x <= 0 ? tail : 1 - tail;
  }

  /// Density at x.
  static double density(double x) {
    return DENSITY_AT_ZERO * FastMath.exp(-0.5 * x * x);
  }

  private static double erfNearZero(double y) {
    double z = y * y;
    double above =
        (((1.85777706184603153e-1 * z + 3.16112374387056560) * z + 1.13864154151050156e2) * z
                    + 3.77485237685302021e2)
                * z
            + 3.20937758913846947e3;
    double below =
        (((z + 2.36012909523441209e1) * z + 2.44024637934444173e2) * z + 1.28261652607737228e3) * z
            + 2.84423683343917062e3;
    return y * above / below;
  }

  private static double scaledComplementMiddle(double y) {
    double above =
        (((((((2.15311535474403846e-8 * y + 5.64188496988670089e-1) * y + 8.88314979438837594) * y
                                                    + 6.61191906371416295e1)
                                                * y
                                            + 2.98635138197400131e2)
                                        * y
                                    + 8.81952221241769090e2)
                                * y
                            + 1.71204761263407058e3)
                        * y
                    + 2.05107837782607147e3)
                * y
            + 1.23033935479799725e3;
    double below =
        (((((((y + 1.57449261107098347e1) * y + 1.17693950891312499e2) * y + 5.37181101862009858e2)
                                                * y
                                            + 1.62138957456669019e3)
                                        * y
                                    + 3.29079923573345963e3)
                                * y
                            + 4.36261909014324716e3)
                        * y
                    + 3.43936767414372164e3)
                * y
            + 1.23033935480374942e3;
    return above / below;
  }

  private static double scaledComplementFar(double y) {
    double z = 1 / (y * y);
    double above =
        ((((1.63153871373020978e-2 * z + 3.05326634961232344e-1) * z + 3.60344899949804439e-1) * z
                            + 1.25781726111229246e-1)
                        * z
                    + 1.60837851487422766e-2)
                * z
            + 6.58749161529837803e-4;
    double below =
        ((((z + 2.56852019228982242) * z + 1.87295284992346725) * z + 5.27905102951428412e-1) * z
                    + 6.05183413124413191e-2)
                * z
            + 2.33520497626869185e-3;
    return (INVERSE_ROOT_PI - z * above / below) / y;
  }
}
