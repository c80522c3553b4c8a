package strive.inference;

import java.util.SplittableRandom;
import org.hipparchus.exception.MathRuntimeException;

/// Evidence and errors of a person with a choice near a kink of the drive, whose posterior has
/// steps and several peaks: by importance sampling that learns its proposal, in place of Laplace's
/// approximation (inference.md 1). The same arguments give the same bits.
final class KinkedPosterior {

  /// Points of each round, and what all together must be worth: it leaves an error of about 0.05 in
  /// the log evidence and of a thirtieth in standard errors.
  private static final int ROUND = 1000;

  private static final double ENOUGH = 2000;
  private static final int LEAST_ROUNDS = 3;
  private static final int MOST_ROUNDS = 10;

  /// A sample that is worth less in the end says less than Laplace's approximation.
  private static final double USELESS = 50;

  /// Laplace's covariance is too wide or too narrow, so the first round has both ends.
  private static final double NARROW = 1 / 16.0;

  /// Later proposals are a little wider than what was found.
  private static final double WIDER = 1.1;

  /// While few points count, weights are evened out until these many do, and a power above this.
  private static final double LEARNED_FROM = 100;

  private static final double EVENING = 0.8;
  private static final double LEAST_POWER = 0.01;

  private final FitCase.Possible at;
  private final NormalPrior prior;
  private final double[] lower;
  private final double[] upper;
  private final WeightedSample sample = new WeightedSample(this::logJoint);

  private KinkedPosterior(FitCase.Possible at, NormalPrior prior) {
    this.at = at;
    this.prior = prior;
    lower = at.space().lower();
    upper = at.space().upper();
  }

  /// The mode with evidence and covariance by sampling where a kink is near, else as it is.
  static PosteriorMode mended(
      FitCase.Possible at, NormalPrior prior, PosteriorMode laplace, long seed) {
    at.objective().exactAt(laplace.point());
    return laplace.point().length > 0 && at.objective().nearestKink() < PolicyModel.NEAR_KINK
        ? new KinkedPosterior(at, prior).around(laplace, new SplittableRandom(seed))
        : laplace;
  }

  private PosteriorMode around(PosteriorMode laplace, SplittableRandom random) {
    try {
      double[] mode = laplace.point();
      sample.add(new StudentT(mode, times(1, laplace.covariance())), ROUND / 2, random);
      sample.add(new StudentT(mode, times(NARROW, laplace.covariance())), ROUND / 2, random);
      for (int round = 2; round <= MOST_ROUNDS && !isEnough(round); round++) {
        WeightedSample.Moments learned = sample.moments(power());
        sample.add(new StudentT(learned.mean(), times(WIDER, learned.covariance())), ROUND, random);
      }
    } catch (MathRuntimeException _) {
      return laplace;
    }
    return sample.size(1) < USELESS
        ? laplace
        : laplace.sampled(
            logJoint(laplace.point()), sample.logIntegral(), sample.moments(1).covariance());
  }

  private boolean isEnough(int round) {
    return round > LEAST_ROUNDS && sample.size(1) >= ENOUGH;
  }

  private double power() {
    double power = 1;
    while (power > LEAST_POWER && sample.size(power) < LEARNED_FROM) {
      power *= EVENING;
    }
    return power;
  }

  /// Without smoothing.
  private double logJoint(double[] point) {
    for (int k = 0; k < point.length; k++) {
      if (point[k] < lower[k] || point[k] > upper[k]) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    return prior.logDensity(point) - at.objective().exactAt(point);
  }

  private static double[][] times(double factor, double[][] matrix) {
    double[][] product = new double[matrix.length][matrix.length];
    for (int a = 0; a < matrix.length; a++) {
      for (int b = 0; b < matrix.length; b++) {
        product[a][b] = factor * matrix[a][b];
      }
    }
    return product;
  }
}
