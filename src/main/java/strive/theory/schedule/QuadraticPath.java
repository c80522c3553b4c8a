package strive.theory.schedule;

import org.hipparchus.util.FastMath;
import strive.theory.problem.LinearRegression;
import strive.theory.problem.SingleNeuron;

/// The path of a quadratic performance: each distance shrinks by itself, `x_i(s) = x_i exp(-s_i
/// s)`.
/// Exact for the single neuron and for linear regression in the eigenvectors of its input
/// covariance.
///
/// Arrays are copied in.
public final class QuadraticPath implements LearningPath {

  /// What is left at the end relative to the beginning, below the rounding of performance.
  private static final double NEGLIGIBLE = 1e-18;

  private final double ceiling;
  private final double[] eigenvalues;
  private final double[] distances;

  /// @param ceiling P_max
  /// @param eigenvalues s_i, above 0
  /// @param distances x_i at the beginning, as many
  public QuadraticPath(double ceiling, double[] eigenvalues, double[] distances) {
    if (eigenvalues.length != distances.length) {
      throw new IllegalArgumentException(
          "%d eigenvalues for %d distances".formatted(eigenvalues.length, distances.length));
    }
    this.ceiling = ceiling;
    this.eigenvalues = eigenvalues.clone();
    this.distances = distances.clone();
  }

  /// The path of a single neuron.
  public static QuadraticPath of(SingleNeuron neuron) {
    return new QuadraticPath(
        neuron.ceiling(), new double[] {neuron.curvature()}, new double[] {neuron.distance()});
  }

  /// The path of a linear regression.
  public static QuadraticPath of(LinearRegression regression) {
    return new QuadraticPath(
        regression.ceiling(), regression.eigenvalues().toArray(), regression.distances().toArray());
  }

  @Override
  public double performance(double spent) {
    return ceiling - 0.5 * moment(1, spent);
  }

  @Override
  public double squaredGradient(double spent) {
    return moment(2, spent);
  }

  @Override
  public double squaredGradientSlope(double spent) {
    return -2 * moment(3, spent);
  }

  @Override
  public double end() {
    double slowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < eigenvalues.length; i++) {
      if (distances[i] != 0) {
        slowest = Math.min(slowest, eigenvalues[i]);
      }
    }
    return -0.5 * FastMath.log(NEGLIGIBLE) / slowest;
  }

  @Override
  public double ceiling() {
    return ceiling;
  }

  /// Sum of `s_i^power x_i(s)^2`.
  private double moment(int power, double spent) {
    double sum = 0;
    for (int i = 0; i < eigenvalues.length; i++) {
      double s = eigenvalues[i];
      double x = distances[i] * FastMath.exp(-s * spent);
      double weight = power == 1 ? s : power == 2 ? s * s : s * s * s;
      sum += weight * x * x;
    }
    return sum;
  }
}
