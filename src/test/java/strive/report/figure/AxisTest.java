package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  private static List<String> texts(Axis axis) {
    return axis.ticks().stream().map(Tick::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1|1", "2|1 2", "3|1 2 3", "4|1 2 3 4", "6|1 3 4 6", "10|1 4 7 10", "11|1 4 8 11"})
  void theFirstAndTheLastBlockHaveTicksAndAtMostTwoBetween(int horizon, String ticks) {
    assertThat(texts(Axis.blocks(horizon))).isEqualTo(Arrays.asList(ticks.split(" ")));
  }

  @Test
  void shareCorrectGoesFromChanceToOne() {
    Axis axis = Axis.shareCorrect(0.25, 0.25);

    assertThat(texts(axis)).containsExactly("0.25", "0.5", "0.75", "1");
    assertThat(axis.contains(0.25)).isTrue();
    assertThat(axis.contains(0.1)).isFalse();
  }

  @Test
  void shareCorrectBeginsAtZeroWhereSomebodyDidWorseThanGuessing() {
    Axis axis = Axis.shareCorrect(0.25, 1.0 / 12);

    assertThat(texts(axis)).containsExactly("0", "0.25", "0.5", "0.75", "1");
    assertThat(axis.from()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-0.001, 0.00", "-0.126, −0.13", "0.125, +0.13", "0, 0.00"})
  void aDifferenceHasItsSignATrueMinusAndNeverANegativeZero(double value, String text) {
    assertThat(FigureNumbers.signed2(value)).isEqualTo(text);
  }

  @Test
  void anExactAxisEndsAtItsNumbersWithRoundTicksInside() {
    Axis axis = Axis.exactly("", -0.8, 0.8);

    assertThat(axis.from()).isEqualTo(-0.8);
    assertThat(axis.to()).isEqualTo(0.8);
    assertThat(texts(axis)).containsExactly("−0.5", "0", "0.5");
  }

  @Test
  void numbersOfManyDigitsDoNotTouch() {
    Axis axis = Axis.over("", 0.913, 0.9138);

    assertThat(axis.thinned(130).ticks()).hasSizeLessThan(axis.ticks().size()).isNotEmpty();
    assertThat(Axis.over("", 0, 1).thinned(1000)).isEqualTo(Axis.over("", 0, 1));
  }
}
