package strive.theory.setting;

import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.ClosedLoop;
import strive.theory.schedule.ClosedLoopSolution;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.ExpectationRule;
import strive.theory.schedule.FeedbackLoop;
import strive.theory.schedule.HeldExpectationLoop;
import strive.theory.schedule.ReplannedExpectation;
import strive.theory.schedule.Schedule;
import strive.theory.schedule.SingleNeuronSchedule;

/// The closed loop of a posed problem under a belief, by the fastest exact way that there is.
public final class Loops {

  private Loops() {}

  /// Follows the controller.
  ///
  /// @param steps number of equal steps at which the schedule is told, at least 1
  /// @throws IllegalArgumentException where the closed loop does not hold: a discount with a
  /// deviation
  ///     cost, no discount with an infinite horizon, a belief other than the optimum with one
  public static Answer of(PosedProblem posed, Belief belief, int steps) {
    boolean endless = posed.horizon() == Double.POSITIVE_INFINITY;
    if (endless && !(belief instanceof Belief.SelfConsistent)) {
      throw new IllegalArgumentException(
          "a belief other than the self-consistent one needs a finite horizon");
    }
    return switch (belief) {
      case Belief.SelfConsistent() -> optimal(posed, steps);
      case Belief.Held(double expectation) -> held(posed, expectation, steps);
      case Belief.Biased(double bias) -> held(posed, expectation(posed) + bias, steps);
      case Belief.Replanned(double bias) -> replanned(posed, bias, steps);
    };
  }

  /// F* at the beginning.
  public static double expectation(PosedProblem posed) {
    return optimal(posed, 1).expectation().orElseThrow();
  }

  private static Answer optimal(PosedProblem posed, int steps) {
    if (posed.hasClosedForm()) {
      Schedule schedule =
          SingleNeuronSchedule.optimal(
              (SingleNeuron) posed.learning(),
              ((EffortCost.Power) posed.cost()).weight(),
              posed.horizon(),
              posed.limits().highest(),
              steps);
      return new Answer(schedule, OptionalDouble.of(schedule.expectation(0)), 1);
    }
    ClosedLoopSolution solution = ClosedLoop.solve(posed.along(), steps);
    return new Answer(
        solution.schedule(), OptionalDouble.of(solution.expectation()), solution.candidates());
  }

  private static Answer held(PosedProblem posed, double expectation, int steps) {
    EffortProblem problem = posed.along(Math.max(posed.learning().ceiling(), expectation));
    return new Answer(
        HeldExpectationLoop.run(problem, expectation, steps),
        OptionalDouble.of(expectation(posed)),
        0);
  }

  private static Answer replanned(PosedProblem posed, double bias, int steps) {
    EffortProblem problem = posed.along(posed.learning().ceiling() + Math.max(0, bias));
    return new Answer(
        FeedbackLoop.run(problem, rule(posed, problem, bias), steps),
        OptionalDouble.of(expectation(posed)),
        0);
  }

  private static ExpectationRule rule(PosedProblem posed, EffortProblem problem, double bias) {
    if (!posed.hasClosedForm()) {
      return new ReplannedExpectation(problem, bias);
    }
    var neuron = (SingleNeuron) posed.learning();
    double cost = ((EffortCost.Power) posed.cost()).weight();
    double highest = posed.limits().highest();
    return (time, spent, performance) -> {
      double left = posed.horizon() - time;
      double distance = neuron.distance() * FastMath.exp(-neuron.curvature() * spent);
      return bias
          + (left > 0 && distance != 0
              ? SingleNeuronSchedule.expectation(
                  new SingleNeuron(neuron.curvature(), distance, neuron.ceiling()),
                  cost,
                  left,
                  highest)
              : performance);
    };
  }
}
