package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BonusTest {

  private static final Protocol.Bonus BONUS = new Protocol.Bonus(10_000, "EUR", 0.5, 8);

  @ParameterizedTest
  @CsvSource({
    "31200, 3.12 EUR",
    "10050, 1.01 EUR", // half a cent up: 1.005 is below itself as a binary fraction
    "10049, 1.00 EUR",
    "5000, 0.50 EUR",
    "4999, 0.50 EUR",
    "0, 0.50 EUR",
    "-70000, 0.50 EUR",
    "79999, 8.00 EUR",
    "2147483647, 8.00 EUR",
    "-2147483648, 0.50 EUR",
  })
  void pointsBecomeMoneyBetweenFloorAndCap(int points, String money) {
    assertThat(BONUS.of(points)).isEqualTo(money);
  }

  @Test
  void theBonusReadsTheSameInEveryCountry() {
    Locale here = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(BONUS.of(31_200)).isEqualTo("3.12 EUR");
    } finally {
      Locale.setDefault(here);
    }
  }
}
