package strive.theory.problem;

import org.hipparchus.util.FastMath;

/// Means over a normal margin M ~ N(mean, variance) of the logistic loss `log(1 + exp(-M))` and of
/// the derivatives of the logistic function `l`.
///
/// By the trapezoidal rule. For a function that is analytic in a strip around the real axis its
/// error falls as `exp(-2 pi a / h)`, with a half the width of the strip and h the step (Trefethen
/// and Weideman, SIAM Review 56, 2014). Here `a = pi / deviation`, the nearest poles of the
/// logistic
/// function, where the normal density has grown by `exp(a^2 / 2)`: a step of 0.4 over the deviation
/// leaves less than `exp(5 - 49)`, 1e-19. (Rules of Gauss and Hermite would need far more nodes for
/// a wide margin.)
///
/// @param loss E log(1 + exp(-M))
/// @param miss E l(-M)
/// @param slope E l'(M)
/// @param bend E l''(M)
/// @param twist E l'''(M)
record MarginMeans(double loss, double miss, double slope, double bend, double twist) {

  /// Deviations from the mean beyond which a normal density is nothing (1e-18).
  private static final double REACH = 9;

  /// For the normal density itself: leaves `exp(-2 pi^2 / h^2)`, 1e-53.
  private static final double WIDEST = 0.4;

  /// Nobody needs more nodes; a state that far out is on the way to infinity.
  private static final double NARROWEST = 1e-4;

  private static final double ROOT_TWO_PI = 2.5066282746310002;

  static MarginMeans of(double mean, double variance) {
    double deviation = StrictMath.sqrt(variance);
    double step = Math.max(NARROWEST, WIDEST / Math.max(1, deviation));
    int nodes = (int) Math.ceil(REACH / step);
    double loss = 0;
    double miss = 0;
    double slope = 0;
    double bend = 0;
    double twist = 0;
    for (int k = -nodes; k <= nodes; k++) {
      double z = k * step;
      double weight = step / ROOT_TWO_PI * FastMath.exp(-0.5 * z * z);
      MarginMeans at = at(mean + deviation * z);
      loss += weight * at.loss;
      miss += weight * at.miss;
      slope += weight * at.slope;
      bend += weight * at.bend;
      twist += weight * at.twist;
    }
    return new MarginMeans(loss, miss, slope, bend, twist);
  }

  /// For a margin without spread.
  static MarginMeans at(double margin) {
    double tail = FastMath.exp(-Math.abs(margin));
    double less = tail / (1 + tail);
    double slope = less / (1 + tail);
    double loss = FastMath.log1p(tail) + Math.max(0, -margin);
    double tilt = (1 - tail) / (1 + tail);
    return new MarginMeans(
        loss,
        margin > 0 ? less : 1 - less,
        slope,
        margin > 0 ? -slope * tilt : slope * tilt,
        slope * (1 - 6 * slope));
  }
}
