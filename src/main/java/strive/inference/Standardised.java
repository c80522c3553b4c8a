package strive.inference;

/// A model in units of the fixed priors, `x = (theta - mean) / sd`: what hierarchical Bayesian
/// inference needs, whose own priors are about zero and of order one.
final class Standardised implements PersonModel {

  private final PersonModel model;
  private final double[] mean;
  private final double[] deviation;
  private final double[] theta;

  /// @param usual the fixed priors
  Standardised(PersonModel model, NormalPrior usual) {
    this.model = model;
    mean = usual.mean();
    deviation = new double[mean.length];
    for (int k = 0; k < mean.length; k++) {
      deviation[k] = StrictMath.sqrt(usual.variance()[k]);
    }
    theta = new double[mean.length];
  }

  /// A point in the model's own units.
  double[] original(double[] point) {
    double[] original = new double[point.length];
    for (int k = 0; k < point.length; k++) {
      original[k] = mean[k] + deviation[k] * point[k];
    }
    return original;
  }

  /// A density in the model's own units.
  NormalPrior original(NormalPrior prior) {
    double[] variance = new double[mean.length];
    for (int k = 0; k < variance.length; k++) {
      variance[k] = prior.variance()[k] * deviation[k] * deviation[k];
    }
    return new NormalPrior(original(prior.mean()), variance);
  }

  /// The same with how well its mean is known.
  PersonPrior original(PersonPrior prior) {
    double[] meanVariance = new double[mean.length];
    for (int k = 0; k < meanVariance.length; k++) {
      meanVariance[k] = prior.meanVariance()[k] * deviation[k] * deviation[k];
    }
    return new PersonPrior(original(prior.density()), meanVariance);
  }

  /// A mode in the model's own units; its evidence stays the same.
  PosteriorMode original(PosteriorMode mode) {
    double[][] covariance = new double[mean.length][mean.length];
    double logScale = 0;
    for (int a = 0; a < mean.length; a++) {
      logScale += StrictMath.log(deviation[a]);
      for (int b = 0; b < mean.length; b++) {
        covariance[a][b] = deviation[a] * mode.covariance()[a][b] * deviation[b];
      }
    }
    return new PosteriorMode(
        original(mode.point()),
        mode.logJoint() - logScale,
        mode.converged(),
        covariance,
        mode.logDeterminant() - 2 * logScale,
        mode.clear());
  }

  /// A length in the direction of a parameter, in the model's own units.
  double original(int k, double length) {
    return deviation[k] * length;
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public double[] lower() {
    return standard(model.lower());
  }

  @Override
  public double[] upper() {
    return standard(model.upper());
  }

  private double[] standard(double[] original) {
    double[] standard = new double[original.length];
    for (int k = 0; k < standard.length; k++) {
      standard[k] = (original[k] - mean[k]) / deviation[k];
    }
    return standard;
  }

  @Override
  public double[] longestSteps() {
    return perDeviation(model.longestSteps());
  }

  @Override
  public double[] differenceSteps(double[] point) {
    return perDeviation(model.differenceSteps(original(point)));
  }

  private double[] perDeviation(double[] lengths) {
    double[] standard = new double[lengths.length];
    for (int k = 0; k < standard.length; k++) {
      standard[k] = lengths[k] / deviation[k];
    }
    return standard;
  }

  @Override
  public double at(double[] point, double[] gradient) {
    enter(point);
    double value = model.at(theta, gradient);
    for (int k = 0; k < point.length; k++) {
      gradient[k] *= deviation[k];
    }
    return value;
  }

  @Override
  public void curvature(double[] point, double[][] curvature) {
    enter(point);
    model.curvature(theta, curvature);
    for (int a = 0; a < point.length; a++) {
      for (int b = 0; b < point.length; b++) {
        curvature[a][b] *= deviation[a] * deviation[b];
      }
    }
  }

  private void enter(double[] point) {
    for (int k = 0; k < point.length; k++) {
      theta[k] = mean[k] + deviation[k] * point[k];
    }
  }
}
