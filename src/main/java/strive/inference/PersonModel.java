package strive.inference;

/// One model of one person for the methods that use priors: the negative log-likelihood as a
/// function of transformed parameters, with its gradient, an idea of its curvature, and limits of
/// the search. Any model of any field can be one. Working space of one thread at a time.
interface PersonModel extends QuasiNewton.Function {

  /// Number of free parameters.
  int dimension();

  /// Inclusive lower limits of the search.
  double[] lower();

  /// Inclusive upper limits of the search.
  double[] upper();

  /// Most that one step of a search may first try to change each parameter.
  double[] longestSteps();

  /// Steps of the central differences of the gradient that give the curvature at this point.
  double[] differenceSteps(double[] point);
}
