package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strive.theory.problem.SingleNeuron;

class AdjointPassTest {

  private static final SingleNeuron NEURON = new SingleNeuron(1.3, -1.2, 0.4);

  // Central differences of step 1e-5 err by about its square and by rounding over the step.
  private static final double DIFFERENCES = 1e-6;

  static Stream<ControlledSystem> everyFamilyWithAndWithoutDiscount() {
    return Stream.of(
            new EffortCost.Power(0.3, 2),
            new EffortCost.Power(0.3, 3),
            new EffortCost.Power(0.3, 1.5),
            new EffortCost.StepNorm(0.3),
            new EffortCost.Deviation(0.3))
        .flatMap(
            cost ->
                Stream.of(
                    new GradientFlow(NEURON, cost, RateLimits.NONE, 0, 4, 40),
                    new GradientFlow(NEURON, cost, new RateLimits(0.2, 1.5), 0.7, 4, 40)));
  }

  @ParameterizedTest
  @MethodSource("everyFamilyWithAndWithoutDiscount")
  void validationTheGradientIsThatOfCentralDifferences(ControlledSystem system) {
    checkGradient(system, 1);
  }

  @Test
  void validationTheGradientOfTheGainNeuronIsThatOfCentralDifferences() {
    checkGradient(new GainNeuron(2, 1, 0.1, 0.3, 0.99, new RateLimits(0, 0.5), 0.6, 40), 0.4);
  }

  private static void checkGradient(ControlledSystem system, double size) {
    SplittableRandom random = new SplittableRandom(11);
    double[] rates =
        random.doubles(system.steps()).map(share -> size * (0.2 + 0.8 * share)).toArray();
    double[] gradient = new double[rates.length];
    AdjointPass pass = new AdjointPass(system);
    pass.value(rates);
    pass.gradient(rates, gradient);
    double largest = 0;
    for (double component : gradient) {
      largest = Math.max(largest, Math.abs(component));
    }

    for (int n = 0; n < rates.length; n++) {
      double rate = rates[n];
      rates[n] = rate + 1e-5;
      double above = pass.value(rates);
      rates[n] = rate - 1e-5;
      double below = pass.value(rates);
      rates[n] = rate;
      assertThat(gradient[n]).isCloseTo((above - below) / 2e-5, within(DIFFERENCES * largest));
    }
  }

  @Test
  void aFlowThatLeavesAllBoundsHasNoValueAndNamesTheStep() {
    var system =
        new GradientFlow(NEURON, new EffortCost.Power(0.3, 2), RateLimits.NONE, 0, 400, 400);
    double[] rates = new double[400];
    Arrays.fill(rates, 50);
    AdjointPass pass = new AdjointPass(system);

    assertThat(pass.value(rates)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(pass.instability()).isPresent();
  }
}
