package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import strive.theory.problem.Gaussians;
import strive.theory.problem.SampledProblem;
import strive.theory.problem.SomeProblems;
import strive.theory.problem.Stochastic;

class StochasticFlowTest {

  private static final double DISCOUNT = 0.4;
  private static final int STEPS = 12;

  static Stream<Arguments> runs() {
    return SomeProblems.drawn(50).entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("ReLU"))
        .flatMap(
            entry ->
                Stream.of(new EffortCost.Power(0.3, 2), new EffortCost.StepNorm(0.3))
                    .map(cost -> Arguments.of(entry.getKey(), entry.getValue(), cost)));
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("runs")
  void validationTheReversePassGivesTheDerivativesOfTheValue(
      String name, SampledProblem truth, EffortCost cost) {
    var flow =
        new StochasticFlow(
            new Stochastic(truth, 3, 11), cost, RateLimits.NONE, DISCOUNT, 1.2, STEPS);
    double[] rates = new double[STEPS];
    Arrays.setAll(rates, n -> 0.2 + 0.05 * n);

    double[] derivatives = reverse(flow, rates);

    double step = 1e-5;
    for (int n = 0; n < STEPS; n++) {
      double[] more = rates.clone();
      double[] less = rates.clone();
      more[n] += step;
      less[n] -= step;
      // Central differences of a value of the order of 1.
      assertThat(derivatives[n])
          .isCloseTo((value(flow, more) - value(flow, less)) / (2 * step), within(1e-7));
    }
  }

  private static double value(StochasticFlow flow, double[] rates) {
    double[] state = flow.start();
    double[] move = new double[state.length];
    double value = 0;
    for (int n = 0; n < rates.length; n++) {
      value += flow.stepLength() * flow.weight(n) * flow.flow(n, state, rates[n], move);
      advance(state, flow.stepLength(), move);
    }
    return value;
  }

  private static double[] reverse(StochasticFlow flow, double[] rates) {
    double h = flow.stepLength();
    double[][] states = new double[rates.length + 1][];
    states[0] = flow.start();
    double[] move = new double[flow.dimension()];
    for (int n = 0; n < rates.length; n++) {
      flow.flow(n, states[n], rates[n], move);
      states[n + 1] = states[n].clone();
      advance(states[n + 1], h, move);
    }
    double[] costate = new double[flow.dimension()];
    double[] back = new double[flow.dimension()];
    double[] derivatives = new double[rates.length];
    for (int n = rates.length - 1; n >= 0; n--) {
      derivatives[n] = h * flow.pullBack(n, states[n], rates[n], flow.weight(n), costate, back);
      advance(costate, h, back);
    }
    return derivatives;
  }

  private static void advance(double[] state, double step, double[] move) {
    for (int i = 0; i < state.length; i++) {
      state[i] += step * move[i];
    }
  }

  @Test
  void withLargeBatchesItRunsAsTheTrueFlow() {
    var truth = Gaussians.drawn(Gaussians.Settings.DEFAULT, new SplittableRandom(5));
    var cost = new EffortCost.Power(0.3, 2);
    var stochastic =
        new StochasticFlow(new Stochastic(truth, 20_000, 1), cost, RateLimits.NONE, 0, 4, 40);
    var exact = new GradientFlow(truth, cost, RateLimits.NONE, 0, 4, 40);
    double[] noisy = truth.start();
    double[] state = truth.start();
    double[] move = new double[truth.dimension()];
    for (int n = 0; n < 40; n++) {
      stochastic.flow(n, noisy, 1, move);
      advance(noisy, 0.1, move);
      exact.flow(n, state, 1, move);
      advance(state, 0.1, move);
    }
    // A batch's gradient is off by 1/sqrt(20,000) in each entry, and 40 of them in the mean by
    // less.
    assertThat(stochastic.performance(noisy)).isCloseTo(truth.performance(state), within(2e-3));
    assertThat(noisy).isNotEqualTo(state);
  }

  @Test
  void aHorizonOfNothingIsRefused() {
    var truth = Gaussians.drawn(Gaussians.Settings.DEFAULT, new SplittableRandom(5));
    var cost = new EffortCost.Power(0.3, 2);
    assertThatThrownBy(
            () -> new StochasticFlow(new Stochastic(truth, 2, 1), cost, RateLimits.NONE, 0, 0, 4))
        .hasMessage("the horizon must be above 0 and finite and steps at least 1, got 0.0 and 4");
    assertThatThrownBy(
            () -> new StochasticFlow(new Stochastic(truth, 2, 1), cost, RateLimits.NONE, -1, 1, 4))
        .hasMessage("the discount must be at least 0 and finite, got -1.0");
  }
}
