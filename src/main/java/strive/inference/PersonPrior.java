package strive.inference;

/// The prior behind a person's mode, and how well its mean is known.
///
/// @param density of the transformed parameters
/// @param meanVariance squared standard error of each mean; 0 of a fixed prior, infinite where the
///     group says nothing
@SuppressWarnings("ArrayRecordComponent") // a working value of fits, never compared
record PersonPrior(NormalPrior density, double[] meanVariance) {

  /// A prior that was not learned from anybody.
  static PersonPrior fixed(NormalPrior density) {
    return new PersonPrior(density, new double[density.dimension()]);
  }

  /// Covariance of a person's parameters when the mean of the prior is an estimate too: to first
  /// order `S + S D V D S`, S being what it is with the mean known, D the precision of the prior
  /// and V the variance of its mean (Kass and Steffey, Journal of the American Statistical
  /// Association 84 (1989) 717-726). That the variance of the prior is an estimate as well is not
  /// in it.
  double[][] covariance(PosteriorMode mode) {
    double[][] known = mode.covariance();
    double[][] covariance = new double[known.length][known.length];
    for (int a = 0; a < known.length; a++) {
      for (int b = 0; b < known.length; b++) {
        covariance[a][b] = known[a][b];
        for (int k = 0; k < known.length; k++) {
          double pull = pull(known, a, k) * pull(known, b, k);
          covariance[a][b] += pull == 0 ? 0 : pull * meanVariance[k];
        }
      }
    }
    return covariance;
  }

  /// How far the mode of one parameter moves with the prior's mean of another.
  private double pull(double[][] known, int a, int k) {
    return known[a][k] / density.variance()[k];
  }
}
