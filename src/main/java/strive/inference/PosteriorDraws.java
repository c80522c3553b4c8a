package strive.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;

/// Parameters drawn from the normal approximation of one person's posterior (Laplace), on the
/// transformed scale: around the estimates of a fit, with the curvature there. The prior is that of
/// the fit: the fixed ones under `map`, the group's under `hierarchical` and `hbi`.
public final class PosteriorDraws {

  /// Rounding that still counts as symmetric.
  private static final double SYMMETRIC = 1e-9;

  private final ParameterSpace space;
  private final double[] mode;
  private final double[][] root;

  private PosteriorDraws(ParameterSpace space, double[] mode, double[][] root) {
    this.space = space;
    this.mode = mode;
    this.root = root;
  }

  /// The posterior behind a fit; empty where the fit has no estimates, its method no priors, or the
  /// curvature no meaning.
  ///
  /// @param person who was fitted
  /// @param one the fit of one model to this person
  /// @param all the fit of the study, with its priors
  public static Optional<PosteriorDraws> of(Person person, PersonFit one, StudyFit all) {
    Policy policy = Policies.find(one.model()).orElseThrow();
    if (one.estimates().isEmpty()
        || one.method() == Method.MLE
        || !(FitCase.of(person, policy, all.settings()) instanceof FitCase.Possible at)) {
      return Optional.empty();
    }
    double[] point = at.space().toPoint(one.values());
    if (point.length == 0) {
      return Optional.of(new PosteriorDraws(at.space(), point, new double[0][0]));
    }
    double[][] covariance =
        covariance(at, one.method(), prior(at.space(), policy, all), point, all);
    return root(covariance).map(root -> new PosteriorDraws(at.space(), point, root));
  }

  private static double[][] covariance(
      FitCase.Possible at, Method method, NormalPrior prior, double[] point, StudyFit all) {
    double smoothing = method.ofGroup() ? PolicyModel.WIDE : Objective.SMOOTHING;
    PosteriorMode mode = new PosteriorSearch(new PolicyModel(at, smoothing)).mode(prior, point);
    return method.ofGroup()
        ? mode.covariance()
        : KinkedPosterior.mended(at, prior, mode, all.settings().seed()).covariance();
  }

  /// The next draw, within the limits of the parameters.
  public ParameterValues next(RandomGenerator random) {
    double[] lower = space.lower();
    double[] upper = space.upper();
    double[] normal = new double[mode.length];
    for (int k = 0; k < normal.length; k++) {
      normal[k] = random.nextGaussian();
    }
    double[] point = new double[mode.length];
    for (int k = 0; k < point.length; k++) {
      double moved = mode[k];
      for (int j = 0; j <= k; j++) {
        moved += root[k][j] * normal[j];
      }
      point[k] = Math.max(lower[k], Math.min(upper[k], moved));
    }
    return space.valuesAt(point);
  }

  private static NormalPrior prior(ParameterSpace space, Policy policy, StudyFit all) {
    NormalPrior prior = new MapFitter(all.settings()).prior(space);
    if (!all.settings().method().ofGroup()) {
      return prior;
    }
    double[] mean = prior.mean().clone();
    double[] variance = prior.variance().clone();
    List<Parameter> free = space.free();
    for (GroupEstimate estimate : all.group().estimates()) {
      if (estimate.model().equals(policy.id()) && estimate.condition().isEmpty()) {
        for (int k = 0; k < free.size(); k++) {
          if (free.get(k).name().equals(estimate.parameter())) {
            mean[k] = estimate.mean();
            variance[k] = estimate.deviation() * estimate.deviation();
          }
        }
      }
    }
    return new NormalPrior(mean, variance);
  }

  private static Optional<double[][]> root(double[][] covariance) {
    if (!Arrays.stream(covariance).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), SYMMETRIC, 0)
              .getL()
              .getData());
    } catch (MathRuntimeException _) {
      return Optional.empty();
    }
  }
}
