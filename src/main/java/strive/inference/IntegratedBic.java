package strive.inference;

import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;

/// The integrated BIC of a group: inference.md 2,
/// `iBIC = -2 sum_i ln( 1/R sum_r p(y_i | theta_r ~ N(mu, nu)) ) + 2 d ln n`.
final class IntegratedBic {

  private static final int SAMPLES = 1000;

  private IntegratedBic() {}

  /// @param models one a person
  /// @param prior of the group
  /// @param observations n, summed over people
  /// @param seed of the samples, which are the same for everybody
  static double of(
      List<? extends PersonModel> models,
      NormalPrior prior,
      int observations,
      long seed,
      Workers workers) {
    double[][] samples = samples(models.getFirst(), prior, seed);
    double sum = 0;
    for (double log : workers.all(models.size(), i -> logMean(models.get(i), samples))) {
      sum += log;
    }
    return -2 * sum + 2 * prior.dimension() * StrictMath.log(observations);
  }

  private static double[][] samples(PersonModel model, NormalPrior prior, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] lower = model.lower();
    double[] upper = model.upper();
    double[][] samples = new double[SAMPLES][prior.dimension()];
    for (double[] sample : samples) {
      for (int k = 0; k < sample.length; k++) {
        double drawn =
            prior.mean()[k] + StrictMath.sqrt(prior.variance()[k]) * random.nextGaussian();
        sample[k] = Math.max(lower[k], Math.min(upper[k], drawn));
      }
    }
    return samples;
  }

  private static double logMean(PersonModel model, double[][] samples) {
    double[] gradient = new double[model.dimension()];
    double[] logs = new double[samples.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < logs.length; r++) {
      logs[r] = -model.at(samples[r], gradient);
      most = Math.max(most, logs[r]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += FastMath.exp(log - most);
    }
    return most + StrictMath.log(sum / logs.length);
  }
}
