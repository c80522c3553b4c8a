package strive.theory.schedule;

import static strive.theory.schedule.BackwardFlow.DRIVE;
import static strive.theory.schedule.BackwardFlow.GAP;
import static strive.theory.schedule.BackwardFlow.SPENT;
import static strive.theory.schedule.BackwardFlow.VALUE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.util.FastMath;

/// The optimal closed loop: the controller of section 2 with a self-consistent expectation.
///
/// The unknown is the place where learning ends. From each place the past of an optimal learner is
/// integrated backward ([BackwardFlow]) until it meets the beginning; the places where the time
/// that
/// this takes is the horizon are the candidates, and the one of the highest value is the optimum. A
/// plateau can have several.
public final class ClosedLoop {

  /// Time after the shown part of an infinite horizon whose discount is taken for nothing.
  private static final double FORGOTTEN = 40;

  /// The part of an infinite horizon that is shown, in units of 1 / delta.
  private static final double SHOWN = 10;

  /// Places that are tried, evenly and evenly in their logarithm.
  private static final int TRIALS = 48;

  private static final double NEAREST = 1e-9;

  /// Tells the place of a learner who is at the highest rate all the time from the end of the scan.
  private static final double MARGIN = 1e-9;

  private static final int MOST_EVALUATIONS = 200;

  /// How far beyond the end of a path an end of learning is sought, in its lengths.
  private static final double FARTHEST = 16;

  /// A share of the horizon: whoever arrives only so shortly before it is on time.
  private static final double ON_TIME = 1e-9;

  /// How far around a guess an end is sought before everything is.
  private static final double NEAR = 0.02;

  private final EffortProblem problem;
  private final double horizon;
  private final double farthest;
  private final double driveScale;
  private final Stretch stretch;

  private ClosedLoop(EffortProblem problem) {
    this.problem = problem;
    horizon = problem.horizon();
    double natural = BackwardFlow.rate(problem, 0, 0);
    farthest =
        (1 + MARGIN)
            * Math.min(
                problem.limits().highest() * horizon, problem.path().end() + natural * horizon);
    double most = problem.path().ceiling() - problem.path().performance(0);
    driveScale = Math.max(Double.MIN_NORMAL, problem.cost().drive(most));
    stretch = new Stretch(horizon, problem.cost().onset());
  }

  /// Solves for the optimum.
  ///
  /// @param steps number of equal steps at which the schedule is told, at least 1
  /// @throws IllegalArgumentException for a discount with a cost whose closed loop has none
  public static ClosedLoopSolution solve(EffortProblem problem, int steps) {
    if (problem.discount() > 0 && !problem.cost().allowsDiscount()) {
      throw new IllegalArgumentException(
          "the closed loop of a deviation cost holds without a discount only, got "
              + problem.discount());
    }
    if (Double.isInfinite(problem.horizon())) {
      return infinite(problem, steps);
    }
    return new ClosedLoop(problem).solution(steps, problem.horizon());
  }

  /// The part of an infinite horizon that is shown: ten times the time scale of the discount.
  public static double shown(EffortProblem problem) {
    return Double.isInfinite(problem.horizon()) ? SHOWN / problem.discount() : problem.horizon();
  }

  /// A finite horizon as good as an infinite one under a discount.
  public static double longEnough(double discount) {
    if (discount == 0) {
      throw new IllegalArgumentException(
          "an infinite horizon needs a discount above 0: without one the value has no bound");
    }
    return (SHOWN + FORGOTTEN) / discount;
  }

  private static ClosedLoopSolution infinite(EffortProblem problem, int steps) {
    double shown = shown(problem);
    var long_ =
        new EffortProblem(
            problem.path(),
            problem.cost(),
            problem.limits(),
            problem.discount(),
            longEnough(problem.discount()));
    return new ClosedLoop(long_).solution(steps, shown);
  }

  /// A loop whose plan is wanted, not its schedule.
  static ClosedLoop of(EffortProblem problem) {
    return new ClosedLoop(problem);
  }

  /// The place where learning ends, sought near a guess.
  ///
  /// @param guess not a number for none
  /// @return not a number when nothing moves the learner
  double end(double guess) {
    double low = guess * (1 - NEAR);
    double high = Math.min(farthest, guess * (1 + NEAR));
    if (guess > 0 && low < high && residual(low) < 0 && residual(high) >= 0) {
      return root(low, high);
    }
    List<Double> ends = candidates();
    return ends.isEmpty() ? Double.NaN : best(ends);
  }

  /// The gap F - P at the beginning for a place where learning ends.
  double gap(double end) {
    return backward(end).getPrimaryState()[GAP];
  }

  private ClosedLoopSolution solution(int steps, double shown) {
    List<Double> ends = candidates();
    if (ends.isEmpty()) {
      return new ClosedLoopSolution(resting(steps, shown), ends.size());
    }
    return new ClosedLoopSolution(schedule(best(ends), steps, shown), ends.size());
  }

  private double best(List<Double> ends) {
    return ends.size() == 1
        ? ends.getFirst()
        : ends.stream()
            .max(Comparator.comparingDouble(end -> backward(end).getPrimaryState()[VALUE]))
            .orElseThrow();
  }

  /// Places where learning can end after just the horizon.
  private List<Double> candidates() {
    List<Double> found = new ArrayList<>();
    if (problem.path().squaredGradient(0) == 0) {
      return found;
    }
    double before = Double.NaN;
    double residualBefore = Double.NaN;
    for (double place : trials()) {
      double residual = residual(place);
      if (residualBefore < 0 != residual < 0 && !Double.isNaN(before)) {
        found.add(root(before, place));
      }
      before = place;
      residualBefore = residual;
    }
    if (found.isEmpty() && residualBefore < 0) {
      found.add(beyond());
    }
    return found;
  }

  /// Where learning ends for whom there is time to get to the end of the path: a little farther,
  /// or,
  /// where it takes no longer to get ever farther, at the end and before the horizon.
  private double beyond() {
    for (double place = farthest; place < FARTHEST * farthest; place *= 2) {
      if (residual(2 * place) >= 0) {
        return root(place, 2 * place);
      }
    }
    return farthest;
  }

  private double[] trials() {
    double[] places = new double[2 * TRIALS];
    for (int i = 0; i < TRIALS; i++) {
      places[i] = farthest * FastMath.pow(NEAREST, 1 - i / (double) TRIALS);
      places[TRIALS + i] = farthest * (i + 1) / TRIALS;
    }
    Arrays.sort(places);
    return places;
  }

  private double root(double low, double high) {
    return new BracketingNthOrderBrentSolver(1e-15, 1e-16 * farthest, 0, 5)
        .solve(MOST_EVALUATIONS, this::residual, low, high);
  }

  /// Below 0 when the beginning is met before the horizon is over, else what is missing of the way.
  private double residual(double end) {
    ODEStateAndDerivative met = backward(end);
    double left = met.getPrimaryState()[SPENT];
    return met.getTime() < horizon ? stretch.time(met.getTime()) / horizon - 1 : left / end;
  }

  private ODEStateAndDerivative backward(double end) {
    return integration(horizon, end).until(state -> state[SPENT]).run(end, 0, 0, 0);
  }

  private Integration integration(double length, double end) {
    double performance = problem.path().ceiling() - problem.path().performance(0);
    return new Integration(
        new BackwardFlow(problem, stretch),
        length,
        end,
        driveScale,
        Math.max(Double.MIN_NORMAL, performance),
        Math.max(Double.MIN_NORMAL, performance) * horizon);
  }

  private Schedule schedule(double end, int steps, double shown) {
    ODEStateAndDerivative met = backward(end);
    double time = met.getTime() < horizon ? stretch.time(met.getTime()) : horizon;
    double arrival = time < horizon * (1 - ON_TIME) ? time : horizon;
    double[] times = new double[steps + 1];
    double[] backward = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      times[i] = shown * i / steps;
      backward[steps - i] = stretch.place(Math.max(0, arrival - times[i]));
    }
    List<double[]> rows =
        integration(horizon, end)
            .until(state -> state[SPENT] + end / 64) // well before the beginning
            .sampled(backward, end, 0, 0, 0);
    return read(times, rows.reversed(), afterArrival(end, arrival));
  }

  /// What is earned from an early arrival to the horizon, without effort.
  private double afterArrival(double end, double arrival) {
    double left = horizon - arrival;
    double discount = problem.discount();
    double weight =
        discount == 0
            ? left
            : FastMath.exp(-discount * arrival) * -FastMath.expm1(-discount * left) / discount;
    return left == 0 ? 0 : weight * problem.path().performance(end);
  }

  private Schedule read(double[] times, List<double[]> rows, double after) {
    int size = times.length;
    double[] rates = new double[size];
    double[] spent = new double[size];
    double[] performances = new double[size];
    double[] expectations = new double[size];
    for (int i = 0; i < size; i++) {
      double[] row = rows.get(i);
      spent[i] = Math.max(0, row[SPENT]);
      rates[i] = BackwardFlow.rate(problem, row[SPENT], row[DRIVE]);
      performances[i] = problem.path().performance(spent[i]);
      expectations[i] = performances[i] + row[GAP];
    }
    return new Schedule(
        times,
        rates,
        spent,
        performances,
        expectations,
        rows.getFirst()[VALUE] + after,
        OptionalDouble.empty());
  }

  /// What happens where there is no gradient to begin with: effort stays at its lowest.
  private Schedule resting(int steps, double shown) {
    return HeldExpectationLoop.resting(problem, problem.path().performance(0), steps, shown);
  }
}
