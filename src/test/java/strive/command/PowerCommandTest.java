package strive.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PowerCommandTest {

  private static final String DEMO = "protocols/demo.yaml";

  @TempDir private Path folder;
  private final Terminal terminal = new Terminal();

  private int power(String... options) {
    List<String> line = new ArrayList<>(List.of("recover", "power", "--protocol", DEMO));
    line.addAll(List.of(options));
    return terminal.type(new RecoverCommand(), line);
  }

  @Test
  void theAnswerComesFirstAndTheTablesBelow() {
    assertThat(power("--participants", "6", "--studies", "2")).isZero();

    assertThat(terminal.out())
        .startsWith("With 6 people this study finds a mean overconfidence of 0.10 in ")
        .contains("A run takes ", " minutes", "The bonus is ", " EUR a person")
        .contains("power [95 %]", "mean r", "Student's t")
        .contains("Note: 5 effort choices a person: below 40");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void conditionsAreComparedWhereThereAreTwo() {
    assertThat(
            power("--participants", "neutral=3,raised=4", "--studies", "2", "--difference", "-0.2"))
        .isZero();

    assertThat(terminal.out())
        .contains("With 7 people", "It finds that b is 0.20 lower in raised than in neutral in ");
  }

  @Test
  void theSameSeedGivesTheSameBytesWhateverTheThreads() throws IOException {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    String[] options = {"--participants", "4", "--conditions", "A,B", "--studies", "3", "--out"};

    assertThat(power(with(options, one.toString(), "--threads", "1"))).isZero();
    assertThat(power(with(options, other.toString(), "--threads", "2"))).isZero();

    for (String name :
        List.of("power.csv", "studies.csv", "recovered.csv", "power.svg", "design.json")) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
    }
    assertThat(Files.readAllLines(one.resolve("studies.csv"))).hasSize(1 + 2 * 3);
    assertThat(Files.readString(one.resolve("power.csv"))).contains("\n4,difference,3,");
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void theSettingsStandInTheFile() throws IOException {
    assertThat(
            power(
                "--participants",
                "2",
                "--studies",
                "1",
                "--set",
                "kappa=0.7",
                "--spread",
                "b=0.2",
                "--bias",
                "-0.05",
                "--seed",
                "9",
                "--out",
                folder.toString()))
        .isZero();

    JsonNode json = JsonMapper.shared().readTree(folder.resolve("design.json").toFile());
    assertThat(json.get("protocol_sha256").asString()).hasSize(64);
    JsonNode settings = json.get("settings");
    assertThat(settings.get("centre").get("kappa").asDouble()).isEqualTo(0.7);
    assertThat(settings.get("centre").get("b").asDouble()).isEqualTo(-0.05);
    // 1.2 x the imposed cost of 2 x 100 / (100 x 4)
    assertThat(settings.get("centre").get("beta").asDouble()).isEqualTo(0.6);
    assertThat(settings.get("spread").get("b").asDouble()).isEqualTo(0.2);
    assertThat(settings.get("participants").get("all").asInt()).isEqualTo(2);
    assertThat(settings.get("seed").asInt()).isEqualTo(9);
    assertThat(json.get("currency").asString()).isEqualTo("EUR");
    assertThat(terminal.out()).contains("mean underconfidence of 0.05");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--participants|none|--participants must be a number",
        "--participants|1|participants of all must be at least 2, got 1",
        "--studies|0|studies must be between 1 and 10000, got 0",
        "--method|hbi|method must be map, mle or hierarchical",
        "--method|guess|--method must be map, mle or hierarchical, got 'guess'",
        "--policy|trend|the policy must have a bias b",
        "--policy|other|--policy must be one of optimal",
        "--set|F=1|--set: miscalibrated has no parameter F",
        "--set|b=0.2|--set b is what --bias says",
        "--spread|F=1|--spread: miscalibrated has no parameter F",
        "--spread|kappa=-1|spread of kappa must be at least 0",
        "--difference|0.1|a difference needs two conditions, got 1",
        "--alpha|1|alpha must be above 0 and below 1, got 1.0",
        "--threads|0|--threads must be at least 1, got 0",
      })
  void impossibleWishesAreWrongUsage(String option, String value, String rule) {
    assertThat(power(option, value)).isEqualTo(2);
    assertThat(terminal.err()).contains(rule).hasLineCount(1);
  }

  @Test
  void aFaultyProtocolIsExitOneWithItsPlaces() throws IOException {
    Path file = folder.resolve("broken.yaml");
    Files.writeString(file, "strive: 1\n");

    assertThat(
            terminal.type(
                new RecoverCommand(), List.of("recover", "power", "--protocol", file.toString())))
        .isEqualTo(1);
    assertThat(terminal.err()).contains("broken.yaml:1:1");
  }
}
