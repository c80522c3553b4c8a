package strive.theory.schedule;

import java.util.Optional;
import org.hipparchus.util.FastMath;
import strive.theory.problem.LearningProblem;

/// Gradient flow on a learning problem in Euler steps: `w_{n+1} = w_n + dt u_n grad P(w_n)`, paid
/// by
/// `P - C(u, G)`.
public final class GradientFlow implements ControlledSystem {

  private final LearningProblem problem;
  private final EffortCost cost;
  private final RateLimits limits;
  private final double discount;
  private final double stepLength;
  private final int steps;

  /// @param discount delta per unit of time, at least 0
  /// @param horizon T, above 0 and finite
  /// @param steps N, at least 1
  public GradientFlow(
      LearningProblem problem,
      EffortCost cost,
      RateLimits limits,
      double discount,
      double horizon,
      int steps) {
    if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY && steps >= 1)) {
      throw new IllegalArgumentException(
          "the horizon must be above 0 and finite and steps at least 1, got %s and %s"
              .formatted(horizon, steps));
    }
    this.problem = problem;
    this.cost = cost;
    this.limits = limits;
    this.discount = discount;
    this.steps = steps;
    stepLength = horizon / steps;
  }

  @Override
  public int dimension() {
    return problem.dimension();
  }

  @Override
  public double[] start() {
    return problem.start();
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public double stepLength() {
    return stepLength;
  }

  @Override
  public double weight(int step) {
    return discount == 0 ? 1 : FastMath.exp(-discount * stepLength * step);
  }

  @Override
  public RateLimits limits() {
    return limits;
  }

  @Override
  public double performance(double[] state) {
    return problem.performance(state);
  }

  @Override
  public double flow(int step, double[] state, double rate, double[] flow) {
    double performance = problem.gradient(state, flow);
    double squared = 0;
    for (int i = 0; i < flow.length; i++) {
      squared += flow[i] * flow[i];
      flow[i] *= rate;
    }
    return performance - cost.of(rate, squared);
  }

  @Override
  public double pullBack(
      int step, double[] state, double rate, double payoffWeight, double[] costate, double[] back) {
    int n = state.length;
    double[] gradient = new double[n];
    problem.gradient(state, gradient);
    double squared = 0;
    double along = 0;
    for (int i = 0; i < n; i++) {
      squared += gradient[i] * gradient[i];
      along += gradient[i] * costate[i];
    }
    // Both second-order terms are Hessian products; one product of their sum serves.
    double bySquared = payoffWeight * cost.bySquaredGradient(rate);
    double[] direction = new double[n];
    for (int i = 0; i < n; i++) {
      direction[i] = rate * costate[i] - 2 * bySquared * gradient[i];
    }
    problem.hessian(state, direction, back);
    for (int i = 0; i < n; i++) {
      back[i] += payoffWeight * gradient[i];
    }
    return along - payoffWeight * cost.byRate(rate, squared);
  }

  @Override
  public double curvature(int step, double[] state, double rate) {
    double[] gradient = new double[state.length];
    problem.gradient(state, gradient);
    double squared = 0;
    for (double g : gradient) {
      squared += g * g;
    }
    return cost.curvature(rate, squared);
  }

  @Override
  public boolean climbs() {
    return true;
  }

  @Override
  public Optional<String> whyNoClosedLoop() {
    return discount > 0 && !cost.allowsDiscount()
        ? Optional.of("no closed form holds for a deviation cost with a discount")
        : Optional.empty();
  }
}
