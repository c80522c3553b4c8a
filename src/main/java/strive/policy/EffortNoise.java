package strive.policy;

import org.hipparchus.util.FastMath;

/// Log-probability of a chosen effort around its drive, with derivatives: the censored normal of
/// section 8 (Tobit), or its probability of an interval where choices lie on a grid. Working space:
/// mutable, one thread.
final class EffortNoise {

  /// Below this width (in standard deviations) an interval is its density times its width; what is
  /// neglected is the square of the width over 24.
  private static final double NARROW = 1e-5;

  double logLikelihood;
  double byDrive;
  double byNoise;

  /// @param effort what was chosen, 0 to 1
  /// @param step grid of the choice, 0 for none
  /// @param drive z
  /// @param noise sigma, above 0
  void of(double effort, double step, double drive, double noise) {
    if (effort <= 0) {
      below((0.5 * step - drive) / noise, noise, 1);
    } else if (effort >= 1) {
      below((drive - 1 + 0.5 * step) / noise, noise, -1);
    } else if (step < NARROW * noise) {
      density((effort - drive) / noise, noise, step);
    } else {
      between((effort - 0.5 * step - drive) / noise, (effort + 0.5 * step - drive) / noise, noise);
    }
  }

  private void density(double x, double noise, double step) {
    double width = step > 0 ? StrictMath.log(step) : 0;
    logLikelihood = width - 0.5 * x * x - NormalTails.LOG_ROOT_TWO_PI - StrictMath.log(noise);
    byDrive = x / noise;
    byNoise = (x * x - 1) / noise;
  }

  /// `ln Phi(x)`; side is 1 for the lower limit of effort and -1 for the upper one, seen in a
  /// mirror.
  private void below(double x, double noise, int side) {
    double ratio;
    if (x <= 0) {
      double tail = NormalTails.scaledTail(-x);
      logLikelihood = -0.5 * x * x + StrictMath.log(tail);
      ratio = NormalTails.DENSITY_AT_ZERO / tail;
    } else {
      double bell = FastMath.exp(-0.5 * x * x);
      double tail = NormalTails.scaledTail(x) * bell;
      logLikelihood = StrictMath.log1p(-tail);
      ratio = NormalTails.DENSITY_AT_ZERO * bell / (1 - tail);
    }
    byDrive = -side * ratio / noise;
    byNoise = -ratio * x / noise;
  }

  /// `ln( Phi(b) - Phi(a) )`, a below b.
  private void between(double a, double b, double noise) {
    if (a >= 0) {
      lowerTail(-b, -a, noise);
      byDrive = -byDrive;
    } else if (b <= 0) {
      lowerTail(a, b, noise);
    } else {
      double bellA = FastMath.exp(-0.5 * a * a);
      double bellB = FastMath.exp(-0.5 * b * b);
      double inside = 1 - NormalTails.scaledTail(-a) * bellA - NormalTails.scaledTail(b) * bellB;
      logLikelihood = StrictMath.log(inside);
      derivatives(a, b, bellA / inside, bellB / inside, noise);
    }
  }

  /// Both limits at most 0: everything is scaled by `exp(-b^2/2)`.
  private void lowerTail(double a, double b, double noise) {
    double ratio = FastMath.exp(0.5 * (b - a) * (b + a));
    double inside = NormalTails.scaledTail(-b) - NormalTails.scaledTail(-a) * ratio;
    logLikelihood = -0.5 * b * b + StrictMath.log(inside);
    derivatives(a, b, ratio / inside, 1 / inside, noise);
  }

  private void derivatives(double a, double b, double bellA, double bellB, double noise) {
    double scale = NormalTails.DENSITY_AT_ZERO / noise;
    byDrive = scale * (bellA - bellB);
    byNoise = scale * (a * bellA - b * bellB);
  }

  /// Probability that the effort lies between its limits.
  static double between(double drive, double noise) {
    return NormalTails.cdf((1 - drive) / noise) - NormalTails.cdf(-drive / noise);
  }

  /// Mean of the effort around a drive, `E[min(1, max(0, X))]` with X normal.
  static double mean(double drive, double noise) {
    double a = -drive / noise;
    double b = (1 - drive) / noise;
    double between = NormalTails.cdf(b) - NormalTails.cdf(a);
    double mean =
        drive * between
            + noise * (NormalTails.density(a) - NormalTails.density(b))
            + NormalTails.cdf(-b);
    return Math.min(1, Math.max(0, mean));
  }
}
