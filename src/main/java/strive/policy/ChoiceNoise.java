package strive.policy;

import org.hipparchus.util.FastMath;

/// Log-probability of a chosen effort by somebody who follows a drive with noise and now and then
/// lapses into choosing at random, with derivatives. Working space: mutable, one thread.
final class ChoiceNoise {

  /// Beyond this the exponential of a difference of logarithms is not wanted any more.
  private static final double MOST = 700;

  double logLikelihood;
  double byDrive;
  double byNoise;
  double byLapse;

  private final EffortNoise guided = new EffortNoise();

  /// Without lapses.
  void of(double effort, double step, double drive, double noise) {
    guided.of(effort, step, drive, noise);
    logLikelihood = guided.logLikelihood;
    byDrive = guided.byDrive;
    byNoise = guided.byNoise;
  }

  /// @param lapse share of choices at random, at least 0 and below 1
  void of(double effort, double step, double drive, double noise, double lapse) {
    of(effort, step, drive, noise);
    if (lapse > 0) {
      mix(RandomEffort.logLikelihood(effort, step), lapse);
    } else {
      double ratio = RandomEffort.logLikelihood(effort, step) - logLikelihood;
      byLapse = FastMath.exp(Math.min(MOST, ratio)) - 1;
    }
  }

  private void mix(double random, double lapse) {
    double rule = guided.logLikelihood + StrictMath.log1p(-lapse);
    double lapsed = random + StrictMath.log(lapse);
    double larger = Math.max(rule, lapsed);
    logLikelihood =
        larger + StrictMath.log(FastMath.exp(rule - larger) + FastMath.exp(lapsed - larger));
    double share = FastMath.exp(rule - logLikelihood);
    byDrive *= share;
    byNoise *= share;
    byLapse =
        FastMath.exp(random - logLikelihood) - FastMath.exp(guided.logLikelihood - logLikelihood);
  }
}
