package strive.inference.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  /// Published values (four digits): Newcombe, Statistics in Medicine 17 (1998) 857-872, table I,
  /// method 3, the score interval without continuity correction.
  @Test
  void validationWilsonsIntervalAsPublished() {
    assertInterval(Proportion.of(81, 263), 0.2553, 0.3662);
    assertInterval(Proportion.of(15, 148), 0.0624, 0.1605);
    assertInterval(Proportion.of(0, 20), 0.0000, 0.1611);
    assertInterval(Proportion.of(1, 29), 0.0061, 0.1718);
  }

  private static void assertInterval(Proportion proportion, double lower, double upper) {
    assertThat(proportion.lower()).isCloseTo(lower, within(5e-5));
    assertThat(proportion.upper()).isCloseTo(upper, within(5e-5));
  }

  /// The defining equation: at either end the score test is exactly significant.
  @Test
  void propertyTheEndsSolveTheScoreEquation() {
    for (int count = 1; count < 40; count++) {
      Proportion one = Proportion.of(count, 40);
      for (double end : new double[] {one.lower(), one.upper()}) {
        double score = Math.abs(one.share() - end) / Math.sqrt(end * (1 - end) / 40);
        assertThat(score).isCloseTo(1.959963984540054, within(1e-9));
      }
    }
  }

  @Test
  void propertyTheIntervalOfTheOppositeIsTheOpposite() {
    Proportion found = Proportion.of(7, 25);
    Proportion missed = Proportion.of(18, 25);

    assertThat(missed.lower()).isCloseTo(1 - found.upper(), within(1e-12));
    assertThat(Proportion.of(25, 25).upper()).isEqualTo(1);
    assertThat(Proportion.of(0, 25).lower()).isZero();
  }
}
