package strive.policy;

import java.util.random.RandomGenerator;

/// Effort chosen at random: 0 or 1 with probability 1/21 each, density 19/21 between. Section 8.
final class RandomEffort {

  private static final double AT_LIMIT = 1.0 / 21;
  private static final double BETWEEN = 19.0 / 21;

  private RandomEffort() {}

  /// @param step grid of the choice: the probability is then that of the interval around the effort
  static double logLikelihood(double effort, double step) {
    if (step == 0) {
      return StrictMath.log(effort <= 0 || effort >= 1 ? AT_LIMIT : BETWEEN);
    }
    double low = Math.max(0, effort - 0.5 * step);
    double high = Math.min(1, effort + 0.5 * step);
    double atLimits = (effort <= 0 ? AT_LIMIT : 0) + (effort >= 1 ? AT_LIMIT : 0);
    return StrictMath.log(BETWEEN * (high - low) + atLimits);
  }

  static double draw(RandomGenerator random) {
    double u = random.nextDouble() * 21;
    return Math.min(1, Math.max(0, (u - 1) / 19));
  }
}
