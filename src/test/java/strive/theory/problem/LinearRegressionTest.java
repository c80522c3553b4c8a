package strive.theory.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearRegressionTest {

  @Test
  void inOneDimensionItIsTheSingleNeuron() {
    var neuron = new SingleNeuron(1.3, 1.2, 0.4);
    var regression = new LinearRegression(0.4, new double[] {1.3}, new double[] {1.2}, 0);
    double[] one = new double[1];
    double[] other = new double[1];
    for (double x = -2; x <= 2; x += 0.125) {
      double[] state = {x};
      // The same products in another order.
      assertThat(regression.gradient(state, one))
          .isCloseTo(neuron.gradient(state, other), within(1e-15));
      assertThat(one).containsExactly(other);
    }
    assertThat(regression.start()).containsExactly(neuron.start());
  }

  @Test
  void propertyTheMeanSpectrumOfManySamplesIsThatOfTheirPopulation() {
    var random = new SplittableRandom(4);
    int rounds = 2_000;
    double trace = 0;
    for (int round = 0; round < rounds; round++) {
      trace +=
          LinearRegression.drawn(LinearRegression.Settings.DEFAULT, random).eigenvalues().sum();
    }
    // The trace is unbiased: sum of 1/i, i to 10. Its variance is 2/40 sum of 1/i^2; five standard
    // errors.
    assertThat(trace / rounds)
        .isCloseTo(2.9289682539682538, within(5 * Math.sqrt(2.0 / 40 * 1.5498 / rounds)));
  }

  @Test
  void whatCannotBeIsRefusedWithRuleAndValue() {
    double[] one = {1};
    assertThatThrownBy(() -> new LinearRegression(0, new double[] {-2}, one, 0))
        .hasMessage("an eigenvalue must be above 0 and finite, got -2.0");
    assertThatThrownBy(() -> new LinearRegression(0, one, new double[2], 0))
        .hasMessage("the distances must have 1 numbers, got 2");
    assertThatThrownBy(() -> new LinearRegression(Double.NaN, one, one, 0))
        .hasMessage("the highest performance must be finite, got NaN");
    assertThatThrownBy(() -> new LinearRegression.Settings(4, 3, 1, 1, 0, 0))
        .hasMessage("the number of samples must be at least 4, got 3");
  }
}
