package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigammaTest {

  // Computed with 40 digits by another program (mpmath).
  @ParameterizedTest
  @CsvSource({
    "0.01, -100.56088545786867242",
    "0.333, -3.1354020444192349748",
    "0.5, -1.9635100260214234794",
    "1, -0.57721566490153286061",
    "1.4616321449683623, -9.2412655217294275168e-17",
    "3.25, 1.0169909110681790364",
    "9.999, 2.2516474172057353142",
    "10, 2.2517525890667211076",
    "47.5, 3.8501664624463934863",
    "1000, 6.9072551956488120521"
  })
  void validationAgainstFortyDigits(double x, double expected) {
    // A few units of the last digit of the terms that are added up.
    assertThat(Digamma.of(x)).isCloseTo(expected, within(4e-16 * (10 + Math.abs(expected))));
  }

  @ParameterizedTest
  @CsvSource({"0.3", "1.7", "8.9", "9.5", "250"})
  void propertyOneMoreAddsItsInverse(double x) {
    assertThat(Digamma.of(x + 1) - Digamma.of(x)).isCloseTo(1 / x, within(5e-15));
  }
}
