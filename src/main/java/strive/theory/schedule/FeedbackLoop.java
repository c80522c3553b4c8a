package strive.theory.schedule;

import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/// The controller of section 2 with an expectation that changes on the way, such as one that is
/// planned anew at every moment or recalled from memory. A fixed step of Runge and Kutta (order 4):
/// such expectations may have kinks, at which an adaptive integrator gains nothing.
public final class FeedbackLoop {

  private final EffortProblem problem;
  private final ExpectationRule rule;
  private final double step;

  private FeedbackLoop(EffortProblem problem, ExpectationRule rule, int steps) {
    this.problem = problem;
    this.rule = rule;
    step = problem.horizon() / steps;
  }

  /// Follows the controller to the horizon.
  ///
  /// @param problem with a finite horizon
  /// @param steps number of equal steps, at least 1
  public static Schedule run(EffortProblem problem, ExpectationRule rule, int steps) {
    return new FeedbackLoop(problem, rule, steps).run(steps);
  }

  private Schedule run(int steps) {
    double[] times = new double[steps + 1];
    double[] rates = new double[steps + 1];
    double[] spent = new double[steps + 1];
    double[] performances = new double[steps + 1];
    double[] expectations = new double[steps + 1];
    double value = 0;
    double s = 0;
    for (int i = 0; i <= steps; i++) {
      times[i] = problem.horizon() * i / steps;
      spent[i] = s;
      performances[i] = problem.path().performance(s);
      expectations[i] = rule.at(times[i], s, performances[i]);
      rates[i] = problem.rateAtGap(s, expectations[i] - performances[i]);
      if (i < steps) {
        double middle = rateAt(times[i] + step / 2, s + step / 2 * rates[i]);
        double again = rateAt(times[i] + step / 2, s + step / 2 * middle);
        double last = rateAt(times[i] + step, s + step * again);
        double mean = (rates[i] + 2 * middle + 2 * again + last) / 6;
        value +=
            step
                / 6
                * (payoff(times[i], s, rates[i])
                    + 2 * payoff(times[i] + step / 2, s + step / 2 * rates[i], middle)
                    + 2 * payoff(times[i] + step / 2, s + step / 2 * middle, again)
                    + payoff(times[i] + step, s + step * again, last));
        s += step * mean;
      }
    }
    return new Schedule(
        times, rates, spent, performances, expectations, value, quitTime(times, rates));
  }

  private double rateAt(double time, double spent) {
    double performance = problem.path().performance(spent);
    return problem.rateAtGap(spent, rule.at(time, spent, performance) - performance);
  }

  private double payoff(double time, double spent, double rate) {
    return FastMath.exp(-problem.discount() * time) * problem.payoff(spent, rate);
  }

  /// The first time after which there is no effort at all, if it comes before the horizon.
  private static OptionalDouble quitTime(double[] times, double[] rates) {
    int last = rates.length - 1;
    while (last >= 0 && rates[last] == 0) {
      last--;
    }
    // An optimal learner comes to rest just at the horizon, which is not quitting.
    return last >= rates.length - 2 ? OptionalDouble.empty() : OptionalDouble.of(times[last + 1]);
  }
}
