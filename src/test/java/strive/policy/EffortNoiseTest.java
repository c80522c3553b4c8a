package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The noise of choice: a censored normal around the drive.
class EffortNoiseTest {

  private static final double[] DRIVES = {-50, -1, -0.05, 0, 0.02, 0.5, 0.97, 1, 1.3, 20};
  private static final double[] NOISES = {0.01, 0.1, 0.4, 1};

  private static double log(double effort, double step, double drive, double noise) {
    EffortNoise effortNoise = new EffortNoise();
    effortNoise.of(effort, step, drive, noise);
    return effortNoise.logLikelihood;
  }

  @ParameterizedTest
  @CsvSource({"0.05, 20", "0.25, 4", "1, 1"})
  void propertyTheChoicesOfAGridShareTheWholeProbability(double step, int cells) {
    for (double drive : DRIVES) {
      for (double noise : NOISES) {
        double sum = 0;
        for (int cell = 0; cell <= cells; cell++) {
          sum += Math.exp(log(Math.min(1, cell * step), step, drive, noise));
        }
        assertThat(sum).isCloseTo(1, within(1e-13)); // rounding of some twenty numbers
      }
    }
  }

  @Test
  void propertyContinuousChoicesShareTheWholeProbabilityAndHaveTheMeanThatIsPredicted() {
    int cells = 100_000;
    for (double drive : DRIVES) {
      for (double noise : NOISES) {
        double atOne = Math.exp(log(1, 0, drive, noise));
        double sum = Math.exp(log(0, 0, drive, noise)) + atOne;
        double mean = atOne;
        for (int cell = 0; cell < cells; cell++) {
          double effort = (cell + 0.5) / cells;
          double part = Math.exp(log(effort, 0, drive, noise)) / cells;
          sum += part;
          mean += part * effort;
        }
        // The midpoint rule: slope at the limits times the square of a cell over 24.
        assertThat(sum).isCloseTo(1, within(1e-7));
        assertThat(mean).isCloseTo(EffortNoise.mean(drive, noise), within(1e-7));
      }
    }
  }

  @Test
  void propertyRandomChoiceSharesTheWholeProbabilityToo() {
    double sum = 0;
    for (int cell = 0; cell <= 20; cell++) {
      sum += Math.exp(RandomEffort.logLikelihood(cell / 20.0, 0.05));
    }
    assertThat(sum).isCloseTo(1, within(1e-14));
  }

  @Test
  void propertyAFineGridIsADensityTimesItsStep() {
    for (double step : new double[] {1e-3, 1e-4, 1e-6, 1e-9}) {
      double density = log(0.4, 0, 0.55, 0.1) + Math.log(step);
      // What is neglected is the square of the width over 24, in standard deviations.
      assertThat(log(0.4, step, 0.55, 0.1))
          .isCloseTo(density, within(Math.max(1e-9, 10 * step * step / 0.24)));
    }
  }

  @Test
  void propertyDerivativesAreThoseOfTheLogarithm() {
    SplittableRandom random = new SplittableRandom(91);
    double[] steps = {0, 1e-7, 0.05, 0.25};
    for (int round = 0; round < 5_000; round++) {
      double step = steps[random.nextInt(steps.length)];
      double effort =
          switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> 1;
            default -> 0.05 * random.nextInt(1, 20);
          };
      double drive = 4 * random.nextDouble() - 1.5;
      double noise = 0.02 + random.nextDouble();
      EffortNoise at = new EffortNoise();
      at.of(effort, step, drive, noise);
      double h = 1e-5 * noise;
      double byDrive =
          (log(effort, step, drive + h, noise) - log(effort, step, drive - h, noise)) / (2 * h);
      double byNoise =
          (log(effort, step, drive, noise + h) - log(effort, step, drive, noise - h)) / (2 * h);
      // In units of the noise: truncation 1e-10 of third derivatives, rounding of a logarithm of
      // up to thousands over the step.
      double size = (1 + Math.abs(at.logLikelihood)) / noise;
      assertThat(at.byDrive).isCloseTo(byDrive, within(1e-8 * size));
      assertThat(at.byNoise).isCloseTo(byNoise, within(1e-8 * size));
    }
  }

  @Test
  void farAwayChoicesAreUnlikelyButNeverImpossible() {
    assertThat(log(0, 0, 1e6, 0.01)).isFinite().isLessThan(-1e15);
    assertThat(log(1, 0.05, -1e6, 0.01)).isFinite().isLessThan(-1e15);
    assertThat(log(0.5, 0.05, 1e6, 0.01)).isFinite().isLessThan(-1e15);
    assertThat(log(1, 0, 1e6, 0.01)).isZero();
  }
}
