package strive.inference;

/// Mean and variance of people's parameters, each counted by its responsibility: inference.md 4,
/// step 1.
///
/// @param people how many they count for, N_k
/// @param mean of each parameter
/// @param variance of each parameter, posterior variances included
@SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
record HbiMoments(double people, double[] mean, double[] variance) {

  /// A model that nobody follows has no moments of its own; so few people count at least.
  private static final double LEAST = 1e-12;

  static HbiMoments of(PosteriorMode[] modes, double[] responsibility) {
    int dimension = modes[0].point().length;
    double people = 0;
    double[] sum = new double[dimension];
    double[] squares = new double[dimension];
    for (int n = 0; n < modes.length; n++) {
      people += responsibility[n];
      for (int i = 0; i < dimension; i++) {
        double value = modes[n].point()[i];
        sum[i] += responsibility[n] * value;
        squares[i] += responsibility[n] * (value * value + modes[n].variance(i));
      }
    }
    double count = Math.max(LEAST, people);
    for (int i = 0; i < dimension; i++) {
      sum[i] /= count;
      squares[i] = Math.max(0, squares[i] / count - sum[i] * sum[i]);
    }
    return new HbiMoments(people, sum, squares);
  }

  /// Sum of squared changes of the means in units of the standard deviation.
  double squaredChange(HbiMoments before) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      double now = mean[i] / StrictMath.sqrt(Math.max(LEAST, variance[i]));
      double then = before.mean[i] / StrictMath.sqrt(Math.max(LEAST, before.variance[i]));
      sum += (now - then) * (now - then);
    }
    return sum;
  }
}
