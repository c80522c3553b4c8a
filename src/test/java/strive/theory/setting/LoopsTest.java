package strive.theory.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.RateLimits;

class LoopsTest {

  static Stream<EffortCost> costs() {
    return Stream.of(
        new EffortCost.Power(0.01, 1.2),
        new EffortCost.Power(0.01, 1.5),
        new EffortCost.Power(0.3, 2),
        new EffortCost.Power(10, 3),
        new EffortCost.Power(10, 6),
        new EffortCost.Power(0.01, 10),
        new EffortCost.StepNorm(0.01),
        new EffortCost.StepNorm(10),
        new EffortCost.Deviation(0.01),
        new EffortCost.Deviation(10));
  }

  private static PosedProblem posed(
      double curvature, double distance, EffortCost cost, double highest, double horizon) {
    return new PosedProblem(
        new SingleNeuron(curvature, distance, 0), cost, new RateLimits(0, highest), 0, horizon);
  }

  /// The corners of what Theory Lab's sliders allow: where effort has the steepest roots.
  @ParameterizedTest
  @MethodSource("costs")
  void propertyEveryCornerHasAScheduleThatReachesWhatItExpects(EffortCost cost) {
    for (double horizon : new double[] {0.1, 20}) {
      for (double curvature : new double[] {0.1, 10}) {
        for (double distance : new double[] {0.1, 3}) {
          for (double highest : new double[] {0.1, Double.POSITIVE_INFINITY}) {
            PosedProblem problem = posed(curvature, distance, cost, highest, horizon);
            double most = 0.5 * curvature * distance * distance;

            Answer optimal = Loops.of(problem, new Belief.SelfConsistent(), 50);

            assertThat(optimal.schedule().finalPerformance())
                .isCloseTo(optimal.expectation().orElseThrow(), within(1e-6 * most));
            for (double bias : new double[] {-1, -0.1, 1}) {
              Answer biased = Loops.of(problem, new Belief.Biased(bias), 50);
              assertThat(biased.schedule().value())
                  .isFinite()
                  .isLessThanOrEqualTo(optimal.schedule().value() + 1e-6 * most * horizon);
            }
          }
        }
      }
    }
  }

  @Test
  void propertyTheClosedFormAndTheShootingAgree() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 20; round++) {
      double curvature = 0.2 + 3 * random.nextDouble();
      double highest = random.nextBoolean() ? Double.POSITIVE_INFINITY : 0.2 + random.nextDouble();
      PosedProblem closed =
          posed(curvature, 1 + random.nextDouble(), new EffortCost.Power(0.4, 2), highest, 3);
      // A least effort that is far below any other takes the closed form away and changes nothing.
      PosedProblem shot =
          new PosedProblem(closed.learning(), closed.cost(), new RateLimits(1e-13, highest), 0, 3);

      Answer first = Loops.of(closed, new Belief.SelfConsistent(), 20);
      Answer second = Loops.of(shot, new Belief.SelfConsistent(), 20);

      assertThat(closed.hasClosedForm()).isTrue();
      assertThat(shot.hasClosedForm()).isFalse();
      assertThat(second.schedule().value())
          .isCloseTo(first.schedule().value(), within(1e-9)); // of the integration
      assertThat(second.schedule().rate(0)).isCloseTo(first.schedule().rate(0), within(1e-8));
    }
  }

  @Test
  void aBeliefNeedsAFiniteHorizon() {
    var endless =
        new PosedProblem(
            new SingleNeuron(1, 1, 0),
            new EffortCost.Power(0.3, 2),
            RateLimits.NONE,
            0.2,
            Double.POSITIVE_INFINITY);

    for (Belief belief :
        List.of(new Belief.Held(0), new Belief.Biased(0.1), new Belief.Replanned(0.1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Loops.of(endless, belief, 10))
          .withMessage("a belief other than the self-consistent one needs a finite horizon");
    }
  }
}
