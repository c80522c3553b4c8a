package strive.inference;

import strive.policy.LogLikelihood;
import strive.policy.ParameterSpace;

/// Negative log-likelihood of one person as a function of the free parameters on the transformed
/// scale. Working space of one search: mutable, one thread.
final class Objective implements QuasiNewton.Function {

  /// Width in F within which a kink of the drive is smoothed while a search runs; nothing
  /// that is reported is smoothed.
  static final double SMOOTHING = 1e-4;

  private static final double LONGEST_STEP = 1;

  private final LogLikelihood likelihood;
  private final ParameterSpace space;
  private final double[] values;
  private final double[] byValues;
  private double smoothing = SMOOTHING;
  private int evaluations;

  Objective(LogLikelihood likelihood, ParameterSpace space) {
    this.likelihood = likelihood;
    this.space = space;
    this.values = new double[likelihood.dimension()];
    this.byValues = new double[likelihood.dimension()];
  }

  int dimension() {
    return space.dimension();
  }

  /// Most that one step of a search may first try to change each variable: what separates ordinary
  /// people.
  double[] longestSteps() {
    return space.free().stream().mapToDouble(p -> LONGEST_STEP * p.spread()).toArray();
  }

  /// How often it was evaluated with its gradient.
  int evaluations() {
    return evaluations;
  }

  /// Sets the width of smoothing from here on; 0 gives the exact likelihood.
  void smoothing(double width) {
    smoothing = width;
  }

  /// Value and gradient at a point.
  @Override
  public double at(double[] point, double[] gradient) {
    evaluations++;
    space.toNatural(point, values);
    double value = likelihood.at(values, smoothing, byValues);
    space.pullBack(point, values, byValues, gradient);
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] = -gradient[k];
    }
    return -value;
  }

  /// Expected information at a point, plus that of an ordinary person (which makes it positive
  /// definite): what a search starts its curvature from.
  @Override
  public void curvature(double[] point, double[][] curvature) {
    space.toNatural(point, values);
    double[][] natural = new double[values.length][values.length];
    likelihood.information(values, smoothing, natural);
    double[][] jacobian = space.jacobian(point);
    for (int a = 0; a < point.length; a++) {
      for (int b = 0; b < point.length; b++) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
          for (int j = 0; j < values.length; j++) {
            sum += jacobian[i][a] * natural[i][j] * jacobian[j][b];
          }
        }
        curvature[a][b] = sum;
      }
      double spread = space.free().get(a).spread();
      curvature[a][a] += 1 / (spread * spread);
    }
  }

  /// Exact value at a point, without smoothing.
  double exactAt(double[] point) {
    space.toNatural(point, values);
    return -likelihood.at(values);
  }

  /// Distance of the nearest choice from a kink, at the last evaluated point.
  double nearestKink() {
    return likelihood.nearestKink();
  }
}
