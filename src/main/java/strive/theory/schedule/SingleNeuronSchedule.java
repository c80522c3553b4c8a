package strive.theory.schedule;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;
import strive.theory.ThetaLaw;
import strive.theory.problem.SingleNeuron;

/// The optimal schedule of a single neuron under quadratic cost without a discount, in closed form:
/// section 4 of the effort-performance model.
///
/// With `theta / cos(theta) = Lambda = s^(3/2) x0 T / sqrt(beta)` and `a = theta (1 - t/T)`,
///
///     x = x0 cos(theta) / cos(a),   u = theta / (s T) tan(a),   F = P(T) = P_max - s/2 x0^2
/// cos(theta)^2.
///
/// As `P + beta/2 u^2 = F` all the time, `V = 2 integral P dt - F T`, and the integral of the
/// squared
/// distance is `x0^2 cos(theta)^2 T tan(theta) / theta`. With a highest rate the learner first runs
/// at it, until the theta law asks for no more.
public final class SingleNeuronSchedule {

  private final SingleNeuron neuron;
  private final double cost;
  private final double horizon;
  private final double highest;

  private SingleNeuronSchedule(SingleNeuron neuron, double cost, double horizon, double highest) {
    this.neuron = neuron;
    this.cost = cost;
    this.horizon = horizon;
    this.highest = highest;
  }

  /// The optimal schedule.
  ///
  /// @param cost beta, above 0
  /// @param horizon T, above 0 and finite
  /// @param highest u_max, above 0, possibly infinite
  /// @param steps number of equal steps at which it is told, at least 1
  public static Schedule optimal(
      SingleNeuron neuron, double cost, double horizon, double highest, int steps) {
    return new SingleNeuronSchedule(neuron, cost, horizon, highest).solve(steps);
  }

  /// F*, the self-consistent expectation at a distance with some time left.
  public static double expectation(
      SingleNeuron neuron, double cost, double timeLeft, double highest) {
    var schedule = new SingleNeuronSchedule(neuron, cost, timeLeft, highest);
    return neuron.ceiling() - schedule.shortfall();
  }

  /// Lambda, on which everything depends.
  public static double learnability(SingleNeuron neuron, double cost, double horizon) {
    double s = neuron.curvature();
    return s * StrictMath.sqrt(s / cost) * Math.abs(neuron.distance()) * horizon;
  }

  private Schedule solve(int steps) {
    double shortfall = shortfall();
    double capped = cappedTime(shortfall);
    double s = neuron.curvature();
    double rest = horizon - capped;
    double x0 = Math.abs(neuron.distance());
    double last = StrictMath.sqrt(2 * shortfall / s);
    double first = capped > 0 ? x0 * FastMath.exp(-s * highest * capped) : x0;
    double theta = rest > 0 ? FastMath.acos(Math.min(1, last / first)) : 0;
    double[] times = new double[steps + 1];
    double[] rates = new double[steps + 1];
    double[] spent = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      times[i] = horizon * i / steps;
      if (times[i] < capped) {
        rates[i] = highest;
        spent[i] = highest * times[i];
      } else {
        SinCos a = FastMath.sinCos(theta * (horizon - times[i]) / rest);
        rates[i] = i == steps ? 0 : theta / (s * rest) * a.sin() / a.cos();
        spent[i] = FastMath.log(x0 * a.cos() / last) / s;
      }
    }
    return told(times, rates, spent, neuron.ceiling() - shortfall, value(shortfall, capped, theta));
  }

  private double shortfall() {
    double s = neuron.curvature();
    double gap = 0.5 * s * neuron.distance() * neuron.distance();
    if (!Double.isInfinite(highest)) {
      // The law of ThetaLaw has a cap of 1: rates in units of the highest, time in units of its
      // inverse.
      return ThetaLaw.of(gap, highest * horizon, 2 * s, cost * highest * highest).shortfall();
    }
    double cos = FastMath.cos(ThetaLaw.angle(learnability(neuron, cost, horizon)));
    return gap * cos * cos;
  }

  /// How long effort is at its highest: until `P = F - beta/2 u_max^2`.
  private double cappedTime(double shortfall) {
    if (Double.isInfinite(highest)) {
      return 0;
    }
    double s = neuron.curvature();
    double gap = 0.5 * s * neuron.distance() * neuron.distance();
    double atSwitch = shortfall + 0.5 * cost * highest * highest;
    return gap <= atSwitch
        ? 0
        : Math.min(horizon, FastMath.log(gap / atSwitch) / (2 * s * highest));
  }

  private double value(double shortfall, double capped, double theta) {
    double s = neuron.curvature();
    double gap = 0.5 * s * neuron.distance() * neuron.distance();
    double rest = horizon - capped;
    double value = 0;
    if (capped > 0) {
      double decay = 2 * s * highest;
      double missed = gap * -FastMath.expm1(-decay * capped) / decay;
      value = (neuron.ceiling() - 0.5 * cost * highest * highest) * capped - missed;
    }
    if (rest > 0) {
      double missed = shortfall * rest * (theta == 0 ? 1 : FastMath.tan(theta) / theta);
      double end = neuron.ceiling() - shortfall;
      value += 2 * (neuron.ceiling() * rest - missed) - end * rest;
    }
    return value;
  }

  private Schedule told(
      double[] times, double[] rates, double[] spent, double expectation, double value) {
    QuadraticPath path = QuadraticPath.of(neuron);
    double[] expectations = new double[times.length];
    Arrays.fill(expectations, expectation);
    return new Schedule(
        times,
        rates,
        spent,
        Arrays.stream(spent).map(path::performance).toArray(),
        expectations,
        value,
        OptionalDouble.empty());
  }
}
