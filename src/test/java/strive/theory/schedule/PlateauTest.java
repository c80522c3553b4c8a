package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strive.theory.problem.TwoLayerLinear;
import strive.theory.problem.TwoLayerSettings;

/// Networks with plateaus have several expectations that fulfil themselves just in time.
class PlateauTest {

  @ParameterizedTest
  @CsvSource({"1, 2, 0.3, 3", "1, 5, 1, 3", "1, 10, 0.1, 1", "2, 5, 10, 3", "3, 10, 3, 3"})
  void validationNoHeldExpectationDoesBetterThanTheBestCandidate(
      long seed, double horizon, double weight, int candidates) {
    var problem = TwoLayerLinear.drawn(TwoLayerSettings.DEFAULT, new SplittableRandom(seed));
    var cost = new EffortCost.Power(weight, 2);
    var path = SampledPath.of(problem, cost, RateLimits.NONE, horizon);
    var effort = new EffortProblem(path, cost, RateLimits.NONE, 0, horizon);

    ClosedLoopSolution solution = ClosedLoop.solve(effort, 10);

    assertThat(solution.candidates()).isEqualTo(candidates);
    double best = Double.NEGATIVE_INFINITY;
    int tried = 400;
    double first = path.performance(0);
    for (int i = 0; i <= tried; i++) {
      double expectation = first + (problem.ceiling() - first) * i / tried;
      best = Math.max(best, HeldExpectationLoop.run(effort, expectation, 1).value());
    }
    double value = solution.schedule().value();
    assertThat(best).isLessThan(value + 1e-8); // of two integrations
    // The grid of expectations comes near: V is flat around its best one.
    assertThat(best).isGreaterThan(value - 2e-3);
  }
}
