package strive.theory.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StochasticTest {

  static Stream<Arguments> problems() {
    return SomeProblems.drawn(21).entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void validationTheMeanGradientOfManyBatchesIsTheTrueOne(String name, SampledProblem truth) {
    int batches = 4_000;
    var stochastic = new Stochastic(truth, 5, 3);
    double[] state = truth.start();
    double[] expected = new double[truth.dimension()];
    truth.gradient(state, expected);
    double[] sum = new double[truth.dimension()];
    double[] squares = new double[truth.dimension()];
    double[] gradient = new double[truth.dimension()];
    for (int n = 0; n < batches; n++) {
      stochastic.batch(n).gradient(state, gradient);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += gradient[i];
        squares[i] += gradient[i] * gradient[i];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      double mean = sum[i] / batches;
      double error = Math.sqrt((squares[i] / batches - mean * mean) / batches);
      // Five standard errors: of about a hundred entries none is farther but for one seed in
      // 20,000.
      assertThat(Math.abs(mean - expected[i])).isLessThanOrEqualTo(5 * error + 1e-15);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void aStepAlwaysSeesTheSameBatchAndEachStepAnotherOne(String name, SampledProblem truth) {
    var stochastic = new Stochastic(truth, 2, 8);
    double[] state = truth.start();

    double there = stochastic.batch(7).performance(state);

    assertThat(new Stochastic(truth, 2, 8).batch(7).performance(state)).isEqualTo(there);
    assertThat(stochastic.batch(8).performance(state)).isNotEqualTo(there);
    assertThat(new Stochastic(truth, 2, 9).batch(7).performance(state)).isNotEqualTo(there);
  }

  @Test
  void anEmptyBatchIsRefused() {
    assertThatThrownBy(() -> new Stochastic(new SingleNeuron(1, 1, 0), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch must have at least 1 example, got 0");
  }
}
