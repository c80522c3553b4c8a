package strive.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  private static String committed() throws IOException {
    return Files.readString(Path.of("analysis/recovery-default-protocol/study.yaml"));
  }

  private static List<String> faults(String text) {
    return ((ParsedSettings.Invalid) SettingsReader.read("study.yaml", text))
        .faults().stream().map(Object::toString).toList();
  }

  @Test
  void theCommittedSettingsAreReadWithEveryDistribution() throws IOException {
    RecoverySettings settings =
        ((ParsedSettings.Valid) SettingsReader.read("study.yaml", committed())).settings();

    assertThat(settings.people()).isEqualTo(60);
    assertThat(settings.parameters())
        .containsEntry("p0", new Distribution.Chance())
        .containsEntry("pmax", new Distribution.Uniform(0.85, 0.97))
        .containsEntry("kappa", new Distribution.LogNormal(0.5, 0.3))
        .containsEntry("b", new Distribution.Normal(0, 0.12))
        .containsEntry("sigma", new Distribution.Constant(0.1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "people: 60 | people: 1 | 8:9: people must be a whole number between 2 and 10000, got 1",
        "people: 60 | people: many | 8:9: people must be a whole number between 2 and 10000, got \"many\"",
        "people: 60 | peoples: 60 | 4:1: the key \"people\" is missing here",
        "policy: miscalibrated | policy: lazy | 7:9: no policy is called lazy",
        "study: parameter-recovery | study: power | 4:8: study must be parameter-recovery, got power",
        "uniform: [0.85, 0.97] | uniform: [0.97, 0.85] | 15:9: uniform must rise, got 0.97 to 0.85",
        "normal: [0, 0.12] | normal: [0] | 18:6: must be a number, chance,",
        "normal: [0, 0.12] | normal: [0, 0] | 18:6: normal must be above 0, got 0.0",
        "sigma: 0.1 | width: 0.1 | 19:3: unknown key \"width\"; known are p0, pmax, kappa, beta, b, sigma",
        "starts: 10 | starts: 0 | 22:11: starts must be a whole number between 1 and 1000, got 0"
      })
  void aFaultIsNamedWithItsPlace(String right, String wrong, String fault) throws IOException {
    String text = committed();
    assertThat(text).contains(right);

    assertThat(faults(text.replaceFirst(Pattern.quote(right), wrong)))
        .anySatisfy(found -> assertThat(found).startsWith("study.yaml:" + fault));
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    assertThat(faults("study: parameter-recovery\nseed: -1\n")).hasSizeGreaterThan(5);
  }
}
