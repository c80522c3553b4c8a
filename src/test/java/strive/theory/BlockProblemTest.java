package strive.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Edges of the task, and what cannot be one.
class BlockProblemTest {

  @Test
  void withoutAPriceEffortIsFullAndTheExpectationIsWhatThatReaches() {
    BlockProblem problem = new BlockProblem(0.9, 0.5, 0);

    assertThat(problem.optimum(0.2, 3).efforts()).containsExactly(1.0, 1.0, 1.0);
    assertThat(problem.optimalDrive(0.2, 3)).isInfinite();
    assertThat(problem.closedFormEffort(0.2, 3)).isEqualTo(1);
    assertThat(problem.selfConsistentExpectation(0.2, 3))
        .isCloseTo(problem.optimum(0.2, 3).finalPerformance(), within(1e-15)); // one rounding
  }

  @Test
  void whoHasNothingLeftToLearnDoesNothing() {
    BlockProblem problem = new BlockProblem(0.9, 0.5, 0.4);

    BlockPlan plan = problem.optimum(0.9, 4);

    assertThat(plan.efforts()).containsOnly(0.0);
    assertThat(plan.performances()).containsOnly(0.9);
    assertThat(plan.value()).isCloseTo(3.6, within(1e-15)); // four additions
    assertThat(problem.closedFormEffort(0.9, 4)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, pmax",
    "1.01, 1, 1, 1, pmax",
    "NaN, 1, 1, 1, pmax",
    "0.9, 0, 1, 1, kappa",
    "0.9, Infinity, 1, 1, kappa",
    "0.9, NaN, 1, 1, kappa",
    "0.9, 1, -0.1, 1, beta",
    "0.9, 1, Infinity, 1, beta",
    "0.9, 1, NaN, 1, beta",
    "0.9, 1, 1, 0, gamma",
    "0.9, 1, 1, 1.01, gamma",
    "0.9, 1, 1, NaN, gamma"
  })
  void anImpossibleProblemIsRefusedWithTheRule(
      double maximum, double rate, double cost, double discount, String name) {
    assertThatRefused(() -> new BlockProblem(maximum, rate, cost, discount), name + " must be");
  }

  @Test
  void anImpossibleStateIsRefusedWithTheRule() {
    BlockProblem problem = new BlockProblem(0.9, 1, 1);

    assertThatRefused(() -> problem.optimum(0.91, 3), "performance must be between 0 and pmax");
    assertThatRefused(() -> problem.optimalDrive(-0.1, 3), "performance must be between 0");
    assertThatRefused(
        () -> problem.selfConsistentExpectation(Double.NaN, 3), "performance must be between 0");
    assertThatRefused(() -> problem.closedFormEffort(0.5, 0), "blocks must be at least 1, got 0");
    assertThatRefused(() -> problem.follow(0.5, List.of()), "blocks must be at least 1, got 0");
  }

  @Test
  void aPlanHasAPerformanceForEachEffort() {
    assertThatRefused(() -> new BlockPlan(List.of(1.0), List.of(), 0), "got 1 and 0");
    assertThatRefused(() -> new BlockPlan(List.of(), List.of(), 0), "got 0 and 0");
  }

  private static void assertThatRefused(Runnable act, String rule) {
    assertThatThrownBy(act::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(rule);
  }
}
