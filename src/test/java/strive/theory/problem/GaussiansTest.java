package strive.theory.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strive.theory.NormalDraw;

class GaussiansTest {

  private static final double[] MEANS = {0.8, -0.3, 0.5};
  private static final double[] DEVIATIONS = {1, 0.7, 1.4};
  private static final Gaussians PROBLEM = new Gaussians(MEANS, DEVIATIONS, new double[3]);

  @ParameterizedTest
  @CsvSource({"0, 0.01", "0.7, 1", "-3, 2.5", "4, 30", "1, 400", "20, 10000", "-2, 1e-12"})
  void validationTheMeansOverAMarginAreThoseOfAFineIntegration(double mean, double variance) {
    MarginMeans means = MarginMeans.of(mean, variance);

    // Simpson's rule with steps so fine that its error is rounding.
    int steps = 400_000;
    double h = 24.0 / steps;
    double[] sums = new double[5];
    for (int k = 0; k <= steps; k++) {
      double z = -12 + h * k;
      double weight = (k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2) * h / 3;
      weight *= StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
      double margin = mean + StrictMath.sqrt(variance) * z;
      double l = 1 / (1 + StrictMath.exp(-margin));
      sums[0] +=
          weight * (Math.max(0, -margin) + StrictMath.log1p(StrictMath.exp(-Math.abs(margin))));
      sums[1] += weight * (1 - l);
      sums[2] += weight * l * (1 - l);
      sums[3] += weight * l * (1 - l) * (1 - 2 * l);
      sums[4] += weight * l * (1 - l) * (1 - 6 * l + 6 * l * l);
    }
    var precision = within(1e-12);
    assertThat(means.loss()).isCloseTo(sums[0], precision);
    assertThat(means.miss()).isCloseTo(sums[1], precision);
    assertThat(means.slope()).isCloseTo(sums[2], precision);
    assertThat(means.bend()).isCloseTo(sums[3], precision);
    assertThat(means.twist()).isCloseTo(sums[4], precision);
  }

  @Test
  void validationManyDrawnInputsAgreeOnCrossEntropyAndAccuracy() {
    RandomGenerator random = new SplittableRandom(6);
    double[] weights = {0.9, 0.4, 0.6};
    int draws = 200_000;
    double loss = 0;
    int right = 0;
    for (int draw = 0; draw < draws; draw++) {
      double label = random.nextBoolean() ? 1 : -1;
      double sum = 0;
      for (int i = 0; i < MEANS.length; i++) {
        sum += weights[i] * (label * MEANS[i] + DEVIATIONS[i] * NormalDraw.next(random));
      }
      loss += StrictMath.log1p(StrictMath.exp(-label * sum));
      right += label * sum > 0 ? 1 : 0;
    }
    // Four standard errors; a loss has a deviation below 1, a share one below 1/2.
    assertThat(PROBLEM.performance(weights)).isCloseTo(-loss / draws, within(4 / Math.sqrt(draws)));
    assertThat(PROBLEM.accuracy(weights))
        .isCloseTo(right / (double) draws, within(2 / Math.sqrt(draws)));
  }

  @Test
  void whoKnowsNothingHasTheEntropyOfACoin() {
    assertThat(PROBLEM.performance(new double[3])).isCloseTo(-Math.log(2), within(1e-14));
    assertThat(PROBLEM.accuracy(new double[3])).isEqualTo(0.5);
  }

  @Test
  void theBestWeightsHaveNoGradientAndTheBestAccuracy() {
    double[] gradient = new double[3];

    double best = PROBLEM.gradient(PROBLEM.best(), gradient);

    assertThat(best).isEqualTo(PROBLEM.ceiling());
    assertThat(Arrays.stream(gradient).map(Math::abs).max().orElseThrow())
        .isLessThan(1e-14); // rounding
    // Phi(d'/2): half the distance of the means in deviations.
    double half = Math.sqrt(0.64 + 0.09 / 0.49 + 0.25 / 1.96);
    var normal = new org.hipparchus.distribution.continuous.NormalDistribution();
    assertThat(PROBLEM.accuracy(PROBLEM.best()))
        .isCloseTo(normal.cumulativeProbability(half), within(1e-14));
  }

  @Test
  void drawnMeansAreAsFarApartAsAskedFor() {
    var settings = new Gaussians.Settings(7, 3, 0.5, 0.1);
    var drawn = Gaussians.drawn(settings, new SplittableRandom(9));

    // Phi(1.5), of a table.
    assertThat(drawn.accuracy(drawn.best())).isCloseTo(0.9331927987, within(1e-10));
  }

  @Test
  void whatCannotBeIsRefusedWithRuleAndValue() {
    double[] one = {1};
    assertThatThrownBy(() -> new Gaussians(new double[1], one, one))
        .hasMessage("the distance between the means must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> new Gaussians(one, new double[1], one))
        .hasMessage("a deviation must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> new Gaussians(one, one, new double[2]))
        .hasMessage("the weights must have 1 numbers, got 2");
    assertThatThrownBy(() -> new Gaussians.Settings(1, Double.NaN, 1, 0))
        .hasMessage("the separation must be above 0 and finite, got NaN");
  }
}
