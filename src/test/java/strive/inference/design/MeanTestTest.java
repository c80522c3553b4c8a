package strive.inference.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class MeanTestTest {

  /// Sleep data of Student (1908): hours gained by ten patients under two drugs.
  private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

  private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  /// As R prints them for its data set `sleep` (`t.test`, Welch by default).
  @Test
  void validationStudentsSleepData() {
    MeanTest welch = MeanTest.ofDifference(FIRST, SECOND).orElseThrow();

    assertThat(welch.estimate()).isCloseTo(1.58, within(1e-12));
    assertThat(welch.estimate() / welch.error()).isCloseTo(1.8608, within(5e-5));
    assertThat(welch.degreesOfFreedom()).isCloseTo(17.776, within(5e-4));
    assertThat(welch.p()).isCloseTo(0.07939, within(5e-6));

    double[] gains = new double[FIRST.length];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = SECOND[i] - FIRST[i];
    }
    MeanTest paired = MeanTest.ofMean(gains).orElseThrow();
    assertThat(paired.estimate() / paired.error()).isCloseTo(4.0621, within(5e-5));
    assertThat(paired.degreesOfFreedom()).isEqualTo(9);
    assertThat(paired.p()).isCloseTo(0.002833, within(5e-7));
  }

  /// Against Hipparchus, whose code is another; 1e-10 is rounding of the distribution's tails.
  @Test
  void propertySeededTheSameAsAnotherImplementation() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 50; i++) {
      double[] first = random.doubles(2 + random.nextInt(20)).toArray();
      double[] second = random.doubles(2 + random.nextInt(20), 0.2, 2).toArray();

      assertThat(MeanTest.ofMean(first).orElseThrow().p())
          .isCloseTo(new TTest().tTest(0, first), within(1e-10));
      assertThat(MeanTest.ofDifference(first, second).orElseThrow().p())
          .isCloseTo(new TTest().tTest(first, second), within(1e-10));
    }
  }

  @Test
  void fewerThanTwoPeopleOrEqualOnesAreNoTest() {
    assertThat(MeanTest.ofMean(new double[] {0.3})).isEmpty();
    assertThat(MeanTest.ofMean(new double[] {0.3, 0.3, 0.3})).isEmpty();
    assertThat(MeanTest.ofDifference(FIRST, new double[] {1})).isEmpty();
    assertThat(MeanTest.ofDifference(new double[] {1, 1}, new double[] {2, 2})).isEmpty();
  }

  @Test
  void anEffectIsFoundInItsDirectionOnlyAndAFalseAlarmInEither() {
    MeanTest below = MeanTest.ofMean(new double[] {-1, -1.1, -0.9, -1.05}).orElseThrow();

    assertThat(below.finds(-0.5, 0.05)).isTrue();
    assertThat(below.finds(0.5, 0.05)).isFalse();
    assertThat(below.finds(0, 0.05)).isTrue();
    assertThat(below.finds(-0.5, 1e-9)).isFalse();
  }
}
