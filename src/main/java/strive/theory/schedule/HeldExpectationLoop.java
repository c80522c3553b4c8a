package strive.theory.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.util.FastMath;

/// The controller of section 2 with one expectation F held all the time. Too low an F is reached
/// and
/// ends all effort; too high a one is never reached: the confidence trap.
///
/// In the drive m with `K(u) = F - P` the flow is `ds/dt = u`, `dm/dt = -speed u / u_free`, where
/// u_free is effort before its limits: smooth to the moment of quitting, where effort itself has a
/// root.
///
/// A learner who pays for distance ([EffortCost.StepNorm]) and has come to the end of its path also
/// rests: nothing is left to move by.
public final class HeldExpectationLoop {

  private static final int SPENT = 0;
  private static final int DRIVE = 1;
  private static final int VALUE = 2;

  /// A share of the horizon: whoever rests only so shortly before it has not quit.
  private static final double AT_THE_END = 1e-9;

  /// The last share of the drive, where an effort that ends as a steep root of it is not
  /// integrated.
  private static final double TAIL = 1e-8;

  private final EffortProblem problem;
  private final double expectation;
  private final double firstDrive;
  private final double lastDrive;
  private final double tail;

  private HeldExpectationLoop(EffortProblem problem, double expectation) {
    this.problem = problem;
    this.expectation = expectation;
    firstDrive = problem.cost().drive(expectation - problem.path().performance(0));
    lastDrive = problem.cost().drive(Double.NEGATIVE_INFINITY);
    boolean steep = problem.cost().onset() > 1 && problem.limits().lowest() == 0;
    tail = steep ? TAIL * (firstDrive - lastDrive) : 0;
  }

  /// Follows the controller to the horizon.
  ///
  /// @param problem with a finite horizon
  /// @param expectation F
  /// @param steps number of equal steps at which the schedule is told, at least 1
  public static Schedule run(EffortProblem problem, double expectation, int steps) {
    return new HeldExpectationLoop(problem, expectation).run(steps);
  }

  /// Performance in the end: Phi(F) of section 2.
  public static double reached(EffortProblem problem, double expectation) {
    return run(problem, expectation, 1).finalPerformance();
  }

  /// A learner who expects no more than there is, and so makes the least effort all the time.
  public static Schedule idle(EffortProblem problem) {
    double present = problem.path().performance(0);
    return resting(problem, present, 1, problem.horizon());
  }

  /// A learner who makes the least effort all the time.
  static Schedule resting(EffortProblem problem, double expectation, int steps, double horizon) {
    EffortProblem shown =
        new EffortProblem(
            problem.path(), problem.cost(), problem.limits(), problem.discount(), horizon);
    return new HeldExpectationLoop(shown, expectation).rest(steps);
  }

  private Schedule run(int steps) {
    if (free(0, firstDrive) <= problem.limits().lowest()) {
      return rest(steps);
    }
    Moment end = end();
    double[] times = times(steps);
    List<double[]> rows = working().sampled(times, 0, firstDrive, 0);
    double[] spent = new double[steps + 1];
    double[] rates = new double[steps + 1];
    double lowest = problem.limits().lowest();
    for (int i = 0; i <= steps; i++) {
      boolean works = i < rows.size();
      spent[i] = works ? rows.get(i)[SPENT] : end.spent + lowest * Math.max(0, times[i] - end.time);
      rates[i] = works ? rate(rows.get(i)[SPENT], rows.get(i)[DRIVE]) : lowest;
    }
    double horizon = problem.horizon();
    boolean quits = end.time < horizon * (1 - AT_THE_END);
    return told(
        times,
        rates,
        spent,
        end.value + restValue(end.spent, end.time, horizon),
        quits ? OptionalDouble.of(end.time) : OptionalDouble.empty());
  }

  /// Where work ends.
  private record Moment(double time, double spent, double value) {}

  /// Where work ends; its last bit, with a drive that falls on a straight line, by hand.
  private Moment end() {
    ODEStateAndDerivative reached = working().run(0, firstDrive, 0);
    double[] state = reached.getPrimaryState();
    double time = reached.getTime();
    double spent = state[SPENT];
    double drive = state[DRIVE] - lastDrive;
    double speed = problem.cost().driveSpeed(problem.path().squaredGradient(spent));
    if (tail == 0 || drive > 2 * tail || speed == 0) {
      return new Moment(time, spent, state[VALUE]);
    }
    double rest = Math.min(drive / speed, problem.horizon() - time);
    double onset = problem.cost().onset();
    double weight = FastMath.exp(-problem.discount() * time);
    return new Moment(
        time + rest,
        spent + rate(spent, state[DRIVE]) * rest * onset / (onset + 1),
        state[VALUE] + weight * problem.path().performance(spent) * rest);
  }

  private Schedule rest(int steps) {
    double lowest = problem.limits().lowest();
    double[] times = times(steps);
    double[] spent = Arrays.stream(times).map(time -> lowest * time).toArray();
    double[] rates = new double[steps + 1];
    Arrays.fill(rates, lowest);
    return told(times, rates, spent, restValue(0, 0, problem.horizon()), OptionalDouble.of(0));
  }

  private Schedule told(
      double[] times, double[] rates, double[] spent, double value, OptionalDouble quitTime) {
    double[] expectations = new double[times.length];
    Arrays.fill(expectations, expectation);
    return new Schedule(
        times,
        rates,
        spent,
        Arrays.stream(spent).map(problem.path()::performance).toArray(),
        expectations,
        value,
        problem.limits().lowest() > 0 ? OptionalDouble.empty() : quitTime);
  }

  private double[] times(int steps) {
    double[] times = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      times[i] = problem.horizon() * i / steps;
    }
    return times;
  }

  private Integration working() {
    double gain =
        Math.max(Double.MIN_NORMAL, Math.abs(expectation - problem.path().performance(0)));
    return new Integration(
            equation(this::derivatives),
            problem.horizon(),
            problem.path().end(),
            Math.max(Double.MIN_NORMAL, Math.abs(firstDrive)),
            gain * problem.horizon())
        .until(state -> Math.min(aboveRest(state), toLearn(state)));
  }

  /// How far effort, or its drive, is above its least.
  private double aboveRest(double[] state) {
    double lowest = problem.limits().lowest();
    return lowest > 0 ? free(state[SPENT], state[DRIVE]) - lowest : state[DRIVE] - lastDrive - tail;
  }

  private double toLearn(double[] state) {
    return problem.cost().bySquaredGradient(1) > 0
        ? problem.path().end() - state[SPENT]
        : Double.POSITIVE_INFINITY;
  }

  /// Before the beginning, and beyond the end of a path that is paid for by distance, nothing is
  /// asked, but a trial step may get there: it meets the ends.
  private double[] derivatives(double time, double[] state) {
    double spent = Math.max(0, state[SPENT]);
    if (problem.cost().bySquaredGradient(1) > 0) {
      spent = Math.min(problem.path().end(), spent);
    }
    double free = free(spent, state[DRIVE]);
    double rate = problem.limits().clip(free);
    double steepness = problem.path().squaredGradient(spent);
    double share = free > rate ? rate / free : 1;
    return new double[] {
      rate,
      -problem.cost().driveSpeed(steepness) * share,
      FastMath.exp(-problem.discount() * time) * problem.payoff(spent, rate)
    };
  }

  private double free(double spent, double drive) {
    return problem.cost().rate(drive, problem.path().squaredGradient(spent));
  }

  private double rate(double spent, double drive) {
    return problem.limits().clip(free(spent, drive));
  }

  /// Value of the least effort from one time to another.
  private double restValue(double spent, double from, double to) {
    double lowest = problem.limits().lowest();
    if (to <= from) {
      return 0;
    }
    OrdinaryDifferentialEquation resting =
        integral(
            time ->
                FastMath.exp(-problem.discount() * (from + time))
                    * problem.payoff(spent + lowest * time, lowest));
    double scale = Math.max(1e-3, Math.abs(problem.payoff(spent, lowest))) * (to - from);
    return new Integration(resting, to - from, scale).run(0).getPrimaryState()[0];
  }

  private interface Derivatives {
    double[] at(double time, double[] state);
  }

  private static OrdinaryDifferentialEquation equation(Derivatives derivatives) {
    return new OrdinaryDifferentialEquation() {
      @Override
      public int getDimension() {
        return 3;
      }

      @Override
      public double[] computeDerivatives(double time, double[] state) {
        return derivatives.at(time, state);
      }
    };
  }

  private static OrdinaryDifferentialEquation integral(DoubleUnaryOperator integrand) {
    return new OrdinaryDifferentialEquation() {
      @Override
      public int getDimension() {
        return 1;
      }

      @Override
      public double[] computeDerivatives(double time, double[] state) {
        return new double[] {integrand.applyAsDouble(time)};
      }
    };
  }
}
