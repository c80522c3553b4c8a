package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTest {

  private static final Path STYLE_SHEET = Path.of("frontend/src/tokens.css");

  private static final double READABLE = 4.5; // WCAG 2.2, level AA, for words of this size

  @ParameterizedTest
  @EnumSource(Tone.class)
  void coloursAreThoseOfTheStyleSheet(Tone tone) throws IOException {
    assertThat(Files.readString(STYLE_SHEET))
        .contains("%s: light-dark(%s, %s);".formatted(tone.token(), tone.light(), tone.dark()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void numbersOnTheRampAreReadable(int step) {
    Tone cell = Tone.valueOf("HEAT_" + step);
    Tone number = Tone.valueOf("HEAT_" + step + "_TEXT");

    assertThat(contrast(cell.light(), number.light())).isGreaterThanOrEqualTo(READABLE);
    assertThat(contrast(cell.dark(), number.dark())).isGreaterThanOrEqualTo(READABLE);
  }

  /// The contrast ratio of two colours, WCAG 2.2.
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int eight) {
    double share = eight / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
