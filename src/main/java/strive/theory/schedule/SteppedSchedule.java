package strive.theory.schedule;

import java.util.Arrays;
import java.util.OptionalDouble;
import strive.theory.problem.LearningProblem;

/// Schedules of a system in Euler steps, as they run: with the value of left sums. At the last time
/// no
/// step begins; its effort is told as that of the last step.
public final class SteppedSchedule {

  private final ControlledSystem system;
  private final double expectation;

  private SteppedSchedule(ControlledSystem system, double expectation) {
    this.system = system;
    this.expectation = expectation;
  }

  /// Runs given controls.
  ///
  /// @param rates one for each step
  public static Schedule of(ControlledSystem system, double[] rates) {
    return new SteppedSchedule(system, Double.NaN).run((step, _) -> rates[step]);
  }

  /// Runs the controller of section 2 with one expectation held, on whatever the steps see: batches
  /// move the learner, its true performance is compared with what it expects.
  ///
  /// @param truth whose performance is compared
  public static Schedule held(
      ControlledSystem system, LearningProblem truth, EffortCost cost, double expectation) {
    double[] gradient = new double[truth.dimension()];
    return new SteppedSchedule(system, expectation)
        .run(
            (_, state) -> {
              double performance = truth.gradient(state, gradient);
              double squared = Arrays.stream(gradient).map(g -> g * g).sum();
              return squared == 0
                  ? system.limits().lowest()
                  : cost.rateAtGap(expectation - performance, squared);
            });
  }

  private Schedule run(Rollout.Choice choice) {
    int steps = system.steps();
    double dt = system.stepLength();
    double[] state = system.start();
    double[] flow = new double[state.length];
    double[] times = new double[steps + 1];
    double[] rates = new double[steps + 1];
    double[] spent = new double[steps + 1];
    double[] performances = new double[steps + 1];
    double[] expectations = new double[steps + 1];
    Arrays.fill(expectations, expectation);
    double value = 0;
    for (int n = 0; n < steps; n++) {
      times[n] = n * dt;
      performances[n] = system.performance(state);
      rates[n] = system.limits().clip(choice.rate(n, state));
      value += dt * system.weight(n) * system.flow(n, state, rates[n], flow);
      for (int i = 0; i < state.length; i++) {
        state[i] += dt * flow[i];
      }
      spent[n + 1] = spent[n] + dt * rates[n];
    }
    times[steps] = steps * dt;
    performances[steps] = system.performance(state);
    rates[steps] = rates[steps - 1];
    return new Schedule(
        times, rates, spent, performances, expectations, value, quitTime(times, rates));
  }

  /// When the last effort ended, if that was more than a step before the horizon.
  private static OptionalDouble quitTime(double[] times, double[] rates) {
    int last = rates.length - 1;
    while (last >= 0 && rates[last] == 0) {
      last--;
    }
    return last >= rates.length - 3 ? OptionalDouble.empty() : OptionalDouble.of(times[last + 1]);
  }
}
