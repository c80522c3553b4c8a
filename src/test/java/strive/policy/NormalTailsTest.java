package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTailsTest {

  /// Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.2: `-log10 Q(x)`.
  @ParameterizedTest
  @CsvSource({
    "5, 6.54265",
    "10, 23.11805",
    "20, 88.56010",
    "50, 544.96634",
    "100, 2173.87154",
    "500, 54289.90830"
  })
  void validationTheExtremeValuesOfTheHandbookAreMet(double x, double minusLogarithm) {
    assertThat(-NormalTails.logCdf(-x) / Math.log(10))
        .isCloseTo(minusLogarithm, within(5.1e-6)); // half a unit of the last digit
  }

  /// Computed with 40 digits from erfc by mpmath 1.3.
  @ParameterizedTest
  @CsvSource({
    "-500, -125007.13355063158687",
    "-38.5, -745.69527029041108133",
    "-37, -689.0305855768905936",
    "-20, -203.91715537109726394",
    "-10, -53.231285150512470578",
    "-5, -15.064998393988725736",
    "-3, -6.6077262215103495433",
    "-1, -1.8410216450092635058",
    "-0.3, -0.96210281816885065666",
    "0, -0.69314718055994530942",
    "0.3, -0.48141016158848120517",
    "0.7, -0.277023942277131263",
    "1, -0.17275377902344988953",
    "3, -0.0013508099647481937988",
    "6, -9.8658764552437573169e-10",
    "8, -6.2209605742717860585e-16"
  })
  void validationLogarithmsHaveFifteenDigits(double x, double expected) {
    assertThat(NormalTails.logCdf(x)).isCloseTo(expected, within(2e-15 * Math.abs(expected)));
  }

  /// The same source; the three rational approximations meet at x = 0.663 and 5.657.
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "0.1, 0.46247878528753561121",
    "0.5, 0.34961883472039806983",
    "0.66, 0.31658741433797801008",
    "0.67, 0.31469698588599418423",
    "1, 0.26157829186512337168",
    "3, 0.12151394835556216712",
    "5.6, 0.069156758011332592163",
    "5.7, 0.068009190860588698699",
    "10, 0.039506694101386002945",
    "100, 0.0039890239813568099764"
  })
  void validationScaledTailsHaveFifteenDigits(double x, double expected) {
    assertThat(NormalTails.scaledTail(x)).isCloseTo(expected, within(2e-15 * expected));
  }

  @Test
  void propertyBothSidesAddUpAndTheDensityIsTheSlope() {
    for (double x = -8; x <= 8; x += 0.01) {
      assertThat(NormalTails.cdf(x) + NormalTails.cdf(-x)).isCloseTo(1, within(1e-15));
      double slope = (NormalTails.cdf(x + 1e-5) - NormalTails.cdf(x - 1e-5)) / 2e-5;
      assertThat(NormalTails.density(x)).isCloseTo(slope, within(2e-11)); // 1e-16 over the step
    }
  }
}
