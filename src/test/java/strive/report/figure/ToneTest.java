package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToneTest {

  private static final Path STYLE_SHEET = Path.of("frontend/src/tokens.css");

  @ParameterizedTest
  @EnumSource(Tone.class)
  void coloursAreThoseOfTheStyleSheet(Tone tone) throws IOException {
    assertThat(Files.readString(STYLE_SHEET))
        .contains("%s: light-dark(%s, %s);".formatted(tone.token(), tone.light(), tone.dark()));
  }
}
