package strive.theory.schedule;

import java.util.Arrays;
import java.util.Optional;

/// Runs of a system under given controls, forward for the value and back for its exact gradient.
///
/// With `lambda_N = 0` the reverse pass is `lambda_n = lambda_{n+1} + dt weight_n dr/dw +
/// (dt df/dw)^T lambda_{n+1}`, and the derivative with respect to u_n is the same with d/du in
/// place
/// of d/dw. All states of the last run are kept.
final class AdjointPass {

  /// A fall of performance below this share of all that it ranges over in the run is left: controls
  /// that change nothing any more may overshoot a little.
  private static final double FALL = 1e-6;

  private static final double ROUNDING = 1e-12;

  private final ControlledSystem system;
  private final double[][] states;
  private final double[] weights;
  private final double[] costate;
  private final double[] back;
  private int reached;

  AdjointPass(ControlledSystem system) {
    this.system = system;
    int steps = system.steps();
    states = new double[steps + 1][system.dimension()];
    states[0] = system.start();
    weights = new double[steps];
    for (int n = 0; n < steps; n++) {
      weights[n] = system.stepLength() * system.weight(n);
    }
    costate = new double[system.dimension()];
    back = new double[system.dimension()];
  }

  /// V under the controls; minus infinity where the flow leaves all bounds.
  double value(double[] rates) {
    double dt = system.stepLength();
    double value = 0;
    for (reached = 0; reached < rates.length; reached++) {
      double[] state = states[reached];
      double[] next = states[reached + 1];
      value += weights[reached] * system.flow(reached, state, rates[reached], next);
      for (int i = 0; i < next.length; i++) {
        next[i] = state[i] + dt * next[i];
      }
      if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    return value;
  }

  /// dV/du at the controls of the last run.
  void gradient(double[] rates, double[] gradient) {
    double dt = system.stepLength();
    Arrays.fill(costate, 0);
    double[] scaled = new double[costate.length];
    for (int n = rates.length - 1; n >= 0; n--) {
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = dt * costate[i];
      }
      gradient[n] = system.pullBack(n, states[n], rates[n], weights[n], scaled, back);
      for (int i = 0; i < scaled.length; i++) {
        costate[i] += back[i];
      }
    }
  }

  /// How sharply payoff falls with each control, per unit of its weight.
  void curvature(double[] rates, double[] curvature) {
    for (int n = 0; n < rates.length; n++) {
      curvature[n] = system.curvature(n, states[n], rates[n]);
    }
  }

  /// Weight of each step times its length.
  double weight(int step) {
    return weights[step];
  }

  /// Performance at the end of the last run.
  double finalPerformance() {
    return system.performance(states[states.length - 1]);
  }

  /// Where the last run shows that the steps are too long: a performance that is no number, or one
  /// that falls although the system climbs.
  Optional<UnstableStep> instability() {
    double before = system.performance(states[0]);
    double lowest = before;
    double highest = before;
    for (int n = 1; n < Math.min(reached + 2, states.length); n++) {
      double after = system.performance(states[n]);
      double size = Math.max(Math.abs(lowest), Math.abs(highest));
      double allowed = FALL * (highest - lowest) + ROUNDING * size;
      if (!Double.isFinite(after) || (system.climbs() && after < before - allowed)) {
        return Optional.of(new UnstableStep(n - 1, before, after));
      }
      lowest = Math.min(lowest, after);
      highest = Math.max(highest, after);
      before = after;
    }
    return Optional.empty();
  }
}
