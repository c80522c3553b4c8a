package strive.theory.schedule;

import org.hipparchus.util.FastMath;
import strive.theory.problem.LearningProblem;

/// Gradient flow in Euler steps, `w_{n+1} = w_n + dt u_n grad P_n(w_n)`, paid by `P - C(u, G_n)`:
/// what moves the learner in a step need not be what its performance is measured by.
abstract class EulerFlow implements ControlledSystem {

  private final LearningProblem truth;
  private final EffortCost cost;
  private final RateLimits limits;
  private final double discount;
  private final double stepLength;
  private final int steps;

  /// @throws IllegalArgumentException naming the rule that is broken and the values
  EulerFlow(
      LearningProblem truth,
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
    if (!(discount >= 0 && discount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the discount must be at least 0 and finite, got " + discount);
    }
    this.truth = truth;
    this.cost = cost;
    this.limits = limits;
    this.discount = discount;
    this.steps = steps;
    stepLength = horizon / steps;
  }

  /// What moves the learner in a step.
  abstract LearningProblem moving(int step);

  EffortCost cost() {
    return cost;
  }

  double discount() {
    return discount;
  }

  @Override
  public int dimension() {
    return truth.dimension();
  }

  @Override
  public double[] start() {
    return truth.start();
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
    return truth.performance(state);
  }

  @Override
  public double flow(int step, double[] state, double rate, double[] flow) {
    LearningProblem moving = moving(step);
    double seen = moving.gradient(state, flow);
    double squared = 0;
    for (int i = 0; i < flow.length; i++) {
      squared += flow[i] * flow[i];
      flow[i] *= rate;
    }
    double performance = climbs() ? seen : truth.performance(state);
    return performance - cost.of(rate, squared);
  }

  @Override
  public double pullBack(
      int step, double[] state, double rate, double payoffWeight, double[] costate, double[] back) {
    int n = state.length;
    LearningProblem moving = moving(step);
    double[] gradient = new double[n];
    moving.gradient(state, gradient);
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
    moving.hessian(state, direction, back);
    if (!climbs()) { // moved by something else than what is paid for
      truth.gradient(state, gradient);
    }
    for (int i = 0; i < n; i++) {
      back[i] += payoffWeight * gradient[i];
    }
    return along - payoffWeight * cost.byRate(rate, squared);
  }

  @Override
  public double curvature(int step, double[] state, double rate) {
    double[] gradient = new double[state.length];
    moving(step).gradient(state, gradient);
    double squared = 0;
    for (double g : gradient) {
      squared += g * g;
    }
    return cost.curvature(rate, squared);
  }
}
