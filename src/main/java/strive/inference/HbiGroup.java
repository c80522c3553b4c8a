package strive.inference;

/// What hierarchical Bayesian inference knows of one model's group distribution: a normal-gamma
/// posterior of the mean and precision of each transformed parameter; inference.md 4, step 2.
///
/// @param mean a, posterior mean of the group mean
/// @param scale beta, how many people it counts for
/// @param shape nu of the gamma distribution of the precision
/// @param rate sig of the same, one a parameter
@SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
record HbiGroup(double[] mean, double scale, double shape, double[] rate) {

  private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

  /// Prior: a0 = 0, b = 1, v = 1/2, s = 1/100.
  private static final double PRIOR_SCALE = 1;

  private static final double PRIOR_SHAPE = 0.5;
  private static final double PRIOR_RATE = 0.01;

  /// The posterior given people's modes, each counted by its responsibility.
  static HbiGroup of(PosteriorMode[] modes, double[] responsibility) {
    HbiMoments moments = HbiMoments.of(modes, responsibility);
    int dimension = modes[0].point().length;
    double n = moments.people();
    double scale = PRIOR_SCALE + n;
    double[] mean = new double[dimension];
    double[] rate = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double average = moments.mean()[i];
      mean[i] = n * average / scale;
      rate[i] =
          PRIOR_RATE
              + 0.5 * (n * moments.variance()[i] + n * PRIOR_SCALE / scale * average * average);
    }
    return new HbiGroup(mean, scale, PRIOR_SHAPE + 0.5 * n, rate);
  }

  int dimension() {
    return mean.length;
  }

  /// The prior that people have of it: `N(a, 1 / E tau)`.
  NormalPrior prior() {
    double[] variance = new double[rate.length];
    for (int i = 0; i < variance.length; i++) {
      variance[i] = rate[i] / shape;
    }
    return new NormalPrior(mean, variance);
  }

  /// The same with how well its mean is known.
  PersonPrior personPrior() {
    double[] meanVariance = new double[rate.length];
    for (int i = 0; i < meanVariance.length; i++) {
      meanVariance[i] = error(i) * error(i);
    }
    return new PersonPrior(prior(), meanVariance);
  }

  /// Standard deviation between people, `1 / sqrt(E tau)`.
  double deviation(int i) {
    return StrictMath.sqrt(rate[i] / shape);
  }

  /// Hierarchical standard error of a group mean, which has a t distribution with
  /// [#degreesOfFreedom].
  double error(int i) {
    return StrictMath.sqrt(2 * rate[i] / scale / (2 * shape));
  }

  double degreesOfFreedom() {
    return 2 * shape;
  }

  /// lambda of step 5: what not knowing the group's precision and mean exactly costs.
  double uncertainty() {
    double sum = -0.5 * mean.length / scale;
    for (double one : rate) {
      sum += 0.5 * (expectedLog(one) - StrictMath.log(shape / one));
    }
    return sum;
  }

  /// `E ln p(mu, tau) - E ln q(mu, tau)`.
  double energy() {
    double energy = 0;
    for (int i = 0; i < mean.length; i++) {
      double log = expectedLog(rate[i]);
      double precision = shape / rate[i];
      energy +=
          normalGamma(PRIOR_SCALE, PRIOR_SHAPE, PRIOR_RATE, log, precision, mean[i] * mean[i]);
      energy -= normalGamma(scale, shape, rate[i], log, precision, 0);
    }
    return energy;
  }

  private double expectedLog(double one) {
    return Digamma.of(shape) - StrictMath.log(one);
  }

  /// Expected logarithm of a normal-gamma density with this scale, shape and rate, whose mean lies
  /// so far (squared) from ours.
  private double normalGamma(
      double itsScale,
      double itsShape,
      double itsRate,
      double log,
      double precision,
      double distance) {
    return 0.5 * (StrictMath.log(itsScale) - LOG_TWO_PI + log)
        - 0.5 * itsScale * (1 / scale + precision * distance)
        + itsShape * StrictMath.log(itsRate)
        - org.hipparchus.special.Gamma.logGamma(itsShape)
        + (itsShape - 1) * log
        - itsRate * precision;
  }
}
