package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;

/// A person's fit from a posterior mode: estimates with the errors of the normal approximation,
/// carried to the natural scale by the delta method.
///
/// @param at who and what
/// @param method that found the mode
/// @param prior under which it is the mode; errors hold what is not known of its mean
/// @param mode itself
/// @param found how it was first found
/// @param company how many people the prior was learned from, this one among them; 0 for a fixed
///     one
record PosteriorFit(
    FitCase.Possible at,
    Method method,
    PersonPrior prior,
    PosteriorMode mode,
    ModeSearch.Found found,
    int company) {

  /// Log-likelihood at the mode, without smoothing.
  double logLikelihood() {
    return -at.objective().exactAt(mode.point());
  }

  /// Laplace's log evidence with the exact likelihood: inference.md 1.
  double logEvidence() {
    double smoothed = mode.logJoint() - prior.density().logDensity(mode.point());
    return mode.logEvidence() - smoothed + logLikelihood();
  }

  PersonFit summary(double logEvidence) {
    double logLikelihood = logLikelihood();
    int choices = at.likelihood().choices();
    int tested = at.likelihood().testedBlocks();
    int d = at.space().dimension();
    double n = choices + tested;
    double aic = 2 * d - 2 * logLikelihood;
    PosteriorTrust trust = PosteriorTrust.of(this);
    return new PersonFit(
        at.person().id(),
        at.person().condition(),
        at.policy().id(),
        method,
        estimates(),
        OptionalDouble.of(logLikelihood),
        d,
        choices,
        tested,
        at.leftOut(),
        OptionalDouble.of(aic),
        n > d + 1
            ? OptionalDouble.of(aic + 2.0 * d * (d + 1) / (n - d - 1))
            : OptionalDouble.empty(),
        OptionalDouble.of(d * StrictMath.log(n) - 2 * logLikelihood),
        OptionalDouble.of(logEvidence),
        trust.light(),
        trust.reasons(),
        trust.notes(),
        correlation(at.expectation(), Parameter.COST),
        correlation(at.expectation(), Parameter.MAXIMUM),
        search());
  }

  private List<Estimate> estimates() {
    ParameterSpace space = at.space();
    ParameterValues values = space.valuesAt(mode.point());
    double[][] jacobian = space.jacobian(mode.point());
    double[][] covariance = prior.covariance(mode);
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < space.parameters().size(); i++) {
      Parameter parameter = space.parameters().get(i);
      int k = space.free().indexOf(parameter);
      boolean atBound = k >= 0 && space.atBound(k, mode.point());
      OptionalDouble none = OptionalDouble.empty();
      OptionalDouble error = k < 0 || atBound ? none : error(covariance, jacobian[i]);
      estimates.add(
          new Estimate(parameter.name(), values.get(parameter), error, none, none, atBound, k < 0));
    }
    return estimates;
  }

  /// By the delta method; empty where neither the person nor the group says anything.
  private static OptionalDouble error(double[][] covariance, double[] slope) {
    double variance = 0;
    for (int a = 0; a < slope.length; a++) {
      for (int b = 0; b < slope.length; b++) {
        double along = slope[a] * slope[b];
        variance += along == 0 ? 0 : along * covariance[a][b];
      }
    }
    return Double.isFinite(variance)
        ? OptionalDouble.of(StrictMath.sqrt(variance))
        : OptionalDouble.empty();
  }

  private OptionalDouble correlation(Parameter one, Parameter other) {
    int a = at.space().free().indexOf(one);
    int b = at.space().free().indexOf(other);
    if (a < 0 || b < 0) {
      return OptionalDouble.empty();
    }
    double[][] covariance = prior.covariance(mode);
    double correlation = covariance[a][b] / StrictMath.sqrt(covariance[a][a] * covariance[b][b]);
    return Double.isFinite(correlation) ? OptionalDouble.of(correlation) : OptionalDouble.empty();
  }

  private SearchRecord search() {
    return new SearchRecord(
        found.starts(),
        found.agreeing(),
        found.bestStart(),
        at.objective().evaluations(),
        found.gradientNorm(),
        mode.eigenvalues());
  }
}
