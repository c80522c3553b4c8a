package strive.policy;

/// Log-probability of right test answers around performance, with derivatives: the binomial of
/// section 8, or with a dispersion the beta-binomial, in which two answers of one test have the
/// correlation rho. The binomial coefficient is left to the caller. Working space: mutable, one
/// thread.
///
/// Drawn one after another (Polya's urn) the answer after c right ones of n is right with
/// probability `(p (1 - rho) + c rho) / (1 - rho + n rho)`; the beta-binomial is their product, and
/// rho = 0 the binomial.
final class AnswerNoise {

  /// Performance is kept this far from 0 and 1.
  private static final double EDGE = 1e-12;

  double logLikelihood;
  double byPerformance;
  double byDispersion;

  static double inside(double performance) {
    return Math.min(1 - EDGE, Math.max(EDGE, performance));
  }

  /// The binomial.
  void of(int right, int tests, double performance) {
    double p = inside(performance);
    int wrong = tests - right;
    logLikelihood = right * StrictMath.log(p) + wrong * StrictMath.log1p(-p);
    byPerformance = p == performance ? right / p - wrong / (1 - p) : 0;
  }

  /// The beta-binomial.
  ///
  /// @param dispersion rho, at least 0 and below 1
  void of(int right, int tests, double performance, double dispersion) {
    double p = inside(performance);
    logLikelihood = 0;
    byPerformance = 0;
    byDispersion = 0;
    drawn(right, p, dispersion, 1);
    drawn(tests - right, 1 - p, dispersion, -1);
    for (int i = 0; i < tests; i++) {
      double all = 1 - dispersion + i * dispersion;
      logLikelihood -= StrictMath.log(all);
      byDispersion -= (i - 1) / all;
    }
    byPerformance = p == performance ? byPerformance : 0;
  }

  private void drawn(int many, double p, double dispersion, int side) {
    for (int i = 0; i < many; i++) {
      double here = p * (1 - dispersion) + i * dispersion;
      logLikelihood += StrictMath.log(here);
      byPerformance += side * (1 - dispersion) / here;
      byDispersion += (i - p) / here;
    }
  }

  /// Probability that the next answer of a test is right.
  static double next(double performance, double dispersion, int right, int answered) {
    return (performance * (1 - dispersion) + right * dispersion)
        / (1 - dispersion + answered * dispersion);
  }
}
