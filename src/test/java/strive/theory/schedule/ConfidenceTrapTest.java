package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfidenceTrapTest {

  /// Effort begins and ends with an infinite slope when its exponent is not 2, which costs the
  /// integrator some of its digits.
  private static final double INTEGRATION = 1e-8;

  static Stream<EffortCost> costs() {
    return Stream.of(
        new EffortCost.Power(0.3, 2), new EffortCost.Power(0.3, 3), new EffortCost.StepNorm(0.3));
  }

  @ParameterizedTest
  @MethodSource("costs")
  void propertyTooLittleComesTrueAndTooMuchIsDisappointed(EffortCost cost) {
    EffortProblem problem = Neurons.problem(Neurons.ORACLE, cost, RateLimits.NONE, 0, 4);

    ConfidenceTrap trap = ConfidenceTrap.of(problem, -1.2, 0.5, 60);

    for (ConfidenceTrap.Point point : trap.points()) {
      if (point.expectation() <= trap.start()) {
        assertThat(point.reached()).isEqualTo(trap.start());
      } else if (point.expectation() <= trap.optimum()) {
        assertThat(point.reached()).isCloseTo(point.expectation(), within(INTEGRATION));
        assertThat(point.quitTime()).isLessThan(4);
      } else {
        assertThat(point.reached()).isLessThan(point.expectation());
        // Who pays for distance has come to the end of the path, everybody else goes on for ever.
        assertThat(Double.isNaN(point.quitTime()) || point.reached() > -1e-15).isTrue();
      }
    }
  }

  @Test
  void propertyNoBeliefEarnsMoreThanTheSelfConsistentOne() {
    EffortProblem problem = Neurons.oracle();
    double optimum = ClosedLoop.solve(problem, 1).schedule().value();

    assertThat(ConfidenceTrap.of(problem, -1.2, 0.5, 60).points())
        .allSatisfy(point -> assertThat(point.value()).isLessThanOrEqualTo(optimum));
  }
}
