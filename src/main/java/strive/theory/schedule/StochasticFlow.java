package strive.theory.schedule;

import java.util.Optional;
import org.hipparchus.util.FastMath;
import strive.theory.problem.LearningProblem;
import strive.theory.problem.Stochastic;

/// Gradient flow in Euler steps of which each follows the gradient of its own batch: `w_{n+1} = w_n
/// +
/// dt u_n grad P_n(w_n)`, paid by the true performance, `P - C(u, G_n)`. A cost of the distance
/// moved
/// pays for the distance really moved, so its `G_n` is that of the batch.
///
/// The batches are frozen by their seed, so derivatives of the value are exact; its best schedule
/// is
/// the best one for these very batches, in hindsight.
public final class StochasticFlow implements ControlledSystem {

  private final Stochastic problem;
  private final LearningProblem truth;
  private final EffortCost cost;
  private final RateLimits limits;
  private final double discount;
  private final double stepLength;
  private final int steps;

  /// @param discount delta per unit of time, at least 0
  /// @param horizon T, above 0 and finite
  /// @param steps N, at least 1
  /// @throws IllegalArgumentException naming the rule that is broken and the values
  public StochasticFlow(
      Stochastic problem,
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
    this.problem = problem;
    truth = problem.truth();
    this.cost = cost;
    this.limits = limits;
    this.discount = discount;
    this.steps = steps;
    stepLength = horizon / steps;
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
    problem.batch(step).gradient(state, flow);
    double squared = 0;
    for (int i = 0; i < flow.length; i++) {
      squared += flow[i] * flow[i];
      flow[i] *= rate;
    }
    return truth.performance(state) - cost.of(rate, squared);
  }

  @Override
  public double pullBack(
      int step, double[] state, double rate, double payoffWeight, double[] costate, double[] back) {
    int n = state.length;
    LearningProblem batch = problem.batch(step);
    double[] gradient = new double[n];
    batch.gradient(state, gradient);
    double squared = 0;
    double along = 0;
    for (int i = 0; i < n; i++) {
      squared += gradient[i] * gradient[i];
      along += gradient[i] * costate[i];
    }
    double bySquared = payoffWeight * cost.bySquaredGradient(rate);
    double[] direction = new double[n];
    for (int i = 0; i < n; i++) {
      direction[i] = rate * costate[i] - 2 * bySquared * gradient[i];
    }
    batch.hessian(state, direction, back);
    truth.gradient(state, gradient);
    for (int i = 0; i < n; i++) {
      back[i] += payoffWeight * gradient[i];
    }
    return along - payoffWeight * cost.byRate(rate, squared);
  }

  @Override
  public double curvature(int step, double[] state, double rate) {
    double[] gradient = new double[state.length];
    problem.batch(step).gradient(state, gradient);
    double squared = 0;
    for (double g : gradient) {
      squared += g * g;
    }
    return cost.curvature(rate, squared);
  }

  @Override
  public Optional<String> whyNoClosedLoop() {
    return Optional.of("batches move the learner off the path for which the closed loop is solved");
  }
}
