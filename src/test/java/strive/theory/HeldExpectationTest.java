package strive.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldExpectationTest {

  // Largest self-consistent expectations of the model's section 10, given with nine digits.
  private static final double DIGITS = 2e-9;

  @ParameterizedTest
  @CsvSource({
    "0.25, 10, 0.95, 0.6, 0.5, 0.900119804",
    "0.25, 20, 0.95, 0.3, 2.0, 0.812637167",
    "0.30, 8, 0.90, 0.8, 0.05, 0.891306339"
  })
  void validationWhoeverExpectsWhatIsWithinReachReachesIt(
      double performance, double time, double maximum, double rate, double cost, double reach) {
    BlockProblem problem = new BlockProblem(maximum, rate, cost);

    assertThat(HeldExpectation.reached(problem, reach, performance, time))
        .isCloseTo(reach, within(DIGITS));
    // A thousandth above it, the expectation is disappointed.
    assertThat(HeldExpectation.reached(problem, reach + 1e-3, performance, time))
        .isLessThan(reach + 1e-3);
  }

  @Test
  void propertyTooLittleIsReachedExactlyAndTooMuchNever() {
    SplittableRandom random = new SplittableRandom(9);
    for (int round = 0; round < 2_000; round++) {
      BlockProblem problem =
          new BlockProblem(
              0.6 + 0.4 * random.nextDouble(),
              0.05 + random.nextDouble(),
              0.05 + 3 * random.nextDouble());
      double performance = 0.5 * random.nextDouble();
      int time = random.nextInt(1, 21);
      double reach = problem.selfConsistentExpectation(performance, time);
      double little = performance + (reach - performance) * random.nextDouble();
      double much = reach + 0.3 * random.nextDouble() + 1e-6;

      assertThat(HeldExpectation.reached(problem, little, performance, time))
          .isCloseTo(little, within(1e-9)); // rounding of a few functions
      assertThat(HeldExpectation.reached(problem, much, performance, time)).isLessThan(much);
    }
  }

  @Test
  void validationTheFlowInSmallStepsEndsAtTheSamePlace() {
    SplittableRandom random = new SplittableRandom(10);
    for (int round = 0; round < 50; round++) {
      BlockProblem problem =
          new BlockProblem(0.9, 0.1 + random.nextDouble(), 0.1 + 2 * random.nextDouble());
      double expectation = 0.3 + 0.9 * random.nextDouble();
      double performance = 0.25;
      int steps = 100_000;
      double dt = 8.0 / steps;
      for (int i = 0; i < steps; i++) {
        double drive = 2 / problem.cost() * (expectation - performance);
        double effort = Math.min(1, StrictMath.sqrt(Math.max(0, drive)));
        performance += dt * problem.rate() * effort * (problem.maximum() - performance);
      }
      // The error of Euler's method is of the order of the step, 8e-5.
      assertThat(HeldExpectation.reached(problem, expectation, 0.25, 8))
          .isCloseTo(performance, within(8e-5));
    }
  }

  @Test
  void whoeverExpectsLessThanIsThereDoesNothing() {
    assertThat(HeldExpectation.reached(new BlockProblem(0.9, 0.5, 0.5), 0.3, 0.4, 10))
        .isEqualTo(0.4);
  }
}
