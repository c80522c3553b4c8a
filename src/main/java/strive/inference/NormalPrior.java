package strive.inference;

import java.util.Arrays;

/// Independent normal densities of transformed parameters.
///
/// @param mean of each parameter
/// @param variance of each parameter, above 0
@SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
record NormalPrior(double[] mean, double[] variance) {

  private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

  /// The same density of every parameter.
  static NormalPrior same(int dimension, double mean, double variance) {
    double[] means = new double[dimension];
    double[] variances = new double[dimension];
    Arrays.fill(means, mean);
    Arrays.fill(variances, variance);
    return new NormalPrior(means, variances);
  }

  int dimension() {
    return mean.length;
  }

  double logDensity(double[] point) {
    double sum = -0.5 * point.length * LOG_TWO_PI;
    for (int k = 0; k < point.length; k++) {
      double distance = point[k] - mean[k];
      sum -= 0.5 * (StrictMath.log(variance[k]) + distance * distance / variance[k]);
    }
    return sum;
  }
}
