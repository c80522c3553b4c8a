package strive.theory.schedule;

/// One run of a system whose controls are chosen on the way.
final class Rollout {

  /// Chooses a control when a step begins.
  interface Choice {
    double rate(int step, double[] state);
  }

  private final ControlledSystem system;
  private final double[] rates;
  private double[] state;
  private double value;

  private Rollout(ControlledSystem system) {
    this.system = system;
    rates = new double[system.steps()];
    state = system.start();
  }

  /// Runs to the horizon; a flow that leaves all bounds has the value minus infinity.
  static Rollout of(ControlledSystem system, Choice choice) {
    Rollout run = new Rollout(system);
    run.run(choice);
    return run;
  }

  private void run(Choice choice) {
    double dt = system.stepLength();
    double[] flow = new double[state.length];
    for (int n = 0; n < rates.length; n++) {
      rates[n] = system.limits().clip(choice.rate(n, state));
      value += dt * system.weight(n) * system.flow(n, state, rates[n], flow);
      for (int i = 0; i < flow.length; i++) {
        state[i] += dt * flow[i];
      }
      if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
        value = Double.NEGATIVE_INFINITY;
        return;
      }
    }
    if (!Double.isFinite(system.performance(state))) {
      value = Double.NEGATIVE_INFINITY;
    }
  }

  double[] rates() {
    return rates.clone();
  }

  double value() {
    return value;
  }

  double finalPerformance() {
    return system.performance(state);
  }
}
