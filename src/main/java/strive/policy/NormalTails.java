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
  static final double DENSITY_AT_ZERO = 0.3989422804014327;

  /// ln sqrt(2 pi)
  static final double LOG_ROOT_TWO_PI = 0.9189385332046728;

  private static final double ROOT_HALF = 0.7071067811865476;
  private static final double INVERSE_ROOT_PI = 0.5641895835477563;

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
        (((0.18577770618460315 * z + 3.1611237438705655) * z + 113.86415415105016) * z
                    + 377.485237685302)
                * z
            + 3209.3775891384694;
    double below =
        (((z + 23.601290952344122) * z + 244.02463793444417) * z + 1282.6165260773723) * z
            + 2844.236833439171;
    return y * above / below;
  }

  private static double scaledComplementMiddle(double y) {
    double above =
        (((((((2.1531153547440383e-8 * y + 0.5641884969886701) * y + 8.883149794388377) * y
                                                    + 66.11919063714163)
                                                * y
                                            + 298.6351381974001)
                                        * y
                                    + 881.952221241769)
                                * y
                            + 1712.0476126340707)
                        * y
                    + 2051.0783778260716)
                * y
            + 1230.3393547979972;
    double below =
        (((((((y + 15.744926110709835) * y + 117.6939508913125) * y + 537.1811018620099) * y
                                            + 1621.3895745666903)
                                        * y
                                    + 3290.7992357334597)
                                * y
                            + 4362.619090143247)
                        * y
                    + 3439.3676741437216)
                * y
            + 1230.3393548037495;
    return above / below;
  }

  private static double scaledComplementFar(double y) {
    double z = 1 / (y * y);
    double above =
        ((((0.016315387137302097 * z + 0.30532663496123236) * z + 0.36034489994980445) * z
                            + 0.12578172611122926)
                        * z
                    + 0.016083785148742275)
                * z
            + 0.0006587491615298378;
    double below =
        ((((z + 2.568520192289822) * z + 1.8729528499234673) * z + 0.5279051029514285) * z
                    + 0.06051834131244132)
                * z
            + 0.0023352049762686918;
    return (INVERSE_ROOT_PI - z * above / below) / y;
  }
}
