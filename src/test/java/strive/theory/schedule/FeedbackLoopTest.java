package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackLoopTest {

  /// Of Runge and Kutta's method in 400 steps on these problems; where effort ends it has a root,
  /// at
  /// which the order falls.
  private static final double STEP_ERROR = 1e-3;

  @Test
  void validationAnExpectationThatIsHeldGivesTheSmoothSolution() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 20; round++) {
      EffortProblem problem =
          Neurons.problem(
              Neurons.some(random),
              new EffortCost.Power(0.2 + random.nextDouble(), 2),
              RateLimits.NONE,
              random.nextBoolean() ? 0 : 0.2,
              3);
      double start = problem.path().performance(0);
      double expectation = start + (problem.path().ceiling() + 0.2 - start) * random.nextDouble();

      Schedule held = HeldExpectationLoop.run(problem, expectation, 400);
      Schedule stepped = FeedbackLoop.run(problem, (_, _, _) -> expectation, 400);

      double error = STEP_ERROR * (problem.path().ceiling() - start);
      assertThat(stepped.finalPerformance()).isCloseTo(held.finalPerformance(), within(error));
      assertThat(stepped.value()).isCloseTo(held.value(), within(3 * error));
    }
  }

  @Test
  void whoPlansAnewWithoutBiasFollowsTheOptimum() {
    EffortProblem problem = Neurons.oracle();

    Schedule replanned = FeedbackLoop.run(problem, new ReplannedExpectation(problem, 0), 100);

    assertThat(replanned.value()).isCloseTo(-0.736806555, within(STEP_ERROR));
    assertThat(replanned.rate(25)).isCloseTo(0.672039710, within(STEP_ERROR));
    assertThat(replanned.rate(50)).isCloseTo(0.315233351, within(STEP_ERROR));
    assertThat(replanned.quitTime()).isEmpty();
  }

  /// Section 4 gives F* as feedback in state and remaining time.
  @ParameterizedTest
  @ValueSource(doubles = {-0.2, -0.05, 0.1})
  void validationPlanningAnewShiftsTheClosedFormByTheBias(double bias) {
    EffortProblem problem = Neurons.oracle();
    ExpectationRule closedForm =
        (time, spent, _) ->
            SingleNeuronSchedule.expectation(
                    new strive.theory.problem.SingleNeuron(1, 1.5 * Math.exp(-spent), 0),
                    0.3,
                    Math.max(1e-9, 4 - time),
                    Double.POSITIVE_INFINITY)
                + bias;

    Schedule replanned = FeedbackLoop.run(problem, new ReplannedExpectation(problem, bias), 100);
    Schedule expected = FeedbackLoop.run(problem, closedForm, 100);

    assertThat(replanned.value()).isCloseTo(expected.value(), within(1e-7)); // roots to 1e-12
    assertThat(replanned.quitTime()).isEqualTo(expected.quitTime());
  }
}
