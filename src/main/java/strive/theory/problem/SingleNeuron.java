package strive.theory.problem;

import java.util.random.RandomGenerator;

/// A linear neuron with one weight, at a distance x from the best one: `P = P_max - s/2 x^2`.
/// Problem 1
/// of section 3; its closed forms stand in section 4.
///
/// @param curvature s, above 0
/// @param distance x0, where learning begins, not 0
/// @param ceiling P_max
public record SingleNeuron(double curvature, double distance, double ceiling)
    implements SampledProblem {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public SingleNeuron {
    if (!(curvature > 0 && curvature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("curvature must be above 0 and finite, got " + curvature);
    }
    if (!(distance != 0 && Math.abs(distance) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("distance must be finite and not 0, got " + distance);
    }
    if (!Double.isFinite(ceiling)) {
      throw new IllegalArgumentException("the highest performance must be finite, got " + ceiling);
    }
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public double[] start() {
    return new double[] {distance};
  }

  @Override
  public double performance(double[] state) {
    return ceiling - 0.5 * curvature * state[0] * state[0];
  }

  @Override
  public double gradient(double[] state, double[] gradient) {
    gradient[0] = -curvature * state[0];
    return performance(state);
  }

  @Override
  public void hessian(double[] state, double[] direction, double[] product) {
    product[0] = -curvature * direction[0];
  }

  /// Normal inputs of variance s; their targets are without noise.
  @Override
  public LearningProblem batch(int size, RandomGenerator random) {
    double[] curvatures = {curvature};
    return new LinearRegression(ceiling, curvatures, start(), 0).batch(size, random);
  }
}
