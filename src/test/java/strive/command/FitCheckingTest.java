package strive.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import strive.behaviour.Person;
import strive.policy.EpisodeDesign;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;
import strive.report.BlocksFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `strive fit --check --cross-validate`.
class FitCheckingTest {

  @TempDir private Path folder;
  private Path blocks = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /// Two people whose effort declines, and one with a single episode.
  @BeforeEach
  void simulateThreePeople() throws IOException {
    ParameterValues truth =
        ParameterValues.NONE
            .with("p0", 0.25)
            .with("pmax", 0.92)
            .with("kappa", 0.5)
            .with("a", 0.95)
            .with("d", -0.08)
            .with("sigma", 0.1);
    StudyDesign design = StudyDesign.repeated(0.25, 3, EpisodeDesign.free(8, 12, 0.5, 0.05));
    List<Person> people =
        new ArrayList<>(
            SimulatedStudy.of(
                    Policies.find("trend").orElseThrow(), Collections.nCopies(3, truth), design, 5)
                .people());
    Person last = people.removeLast();
    people.add(
        new Person(last.id(), last.condition(), last.chance(), last.episodes().subList(0, 1)));
    blocks = folder.resolve("blocks.csv");
    try (Writer file = Files.newBufferedWriter(blocks)) {
      BlocksFile.write(people, file);
    }
  }

  private int fit(String... more) {
    CommandLine line =
        StriveCommand.line(List.of(new FitCommand(InstantSource.fixed(Instant.EPOCH))));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> arguments =
        new ArrayList<>(
            List.of("fit", blocks.toString(), "--models", "constant,trend", "--starts", "3"));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(file));
  }

  private String dir() {
    return folder.resolve("out").toString();
  }

  @Test
  void everyTableAndFigureOfTheChecksIsWritten() throws IOException {
    assertThat(fit("--check", "--check-repeats", "60", "--cross-validate", "--out", dir()))
        .as(err::toString)
        .isZero();

    assertThat(lines("checks.csv")).hasSize(1 + 2 * 4);
    assertThat(lines("check-curves.csv")).hasSize(1 + 2 * (8 + 9 + 10));
    assertThat(lines("check-people.csv")).hasSize(1 + 3 * 2 * 4);
    assertThat(lines("cross-validation.csv"))
        .hasSize(1 + 3 * 2)
        .contains("P-003,trend,constant,0,0,,\"only one episode, so none can be left out\"");
    assertThat(lines("cross-validation-models.csv")).hasSize(1 + 2);
    for (String curve : List.of("effort", "quit-block", "final-performance")) {
      assertThat(String.join("", lines("check-" + curve + ".svg"))).startsWith("<svg");
    }
    JsonNode json = JsonMapper.shared().readTree(folder.resolve("out/fit.json").toFile());
    assertThat(json.at("/predictive_checks/repeats").asInt()).isEqualTo(60);
    assertThat(json.at("/predictive_checks/seed").asInt()).isEqualTo(1);
    assertThat(json.at("/cross_validation/method").asString()).isEqualTo("mle");
    assertThat(json.at("/cross_validation/notes")).hasSize(2);
    assertThat(out.toString())
        .contains("predictive checks, trend")
        .contains("cross-validation")
        .contains("P-003: not cross-validated, only one episode, so none can be left out");
  }

  @Test
  void theSameSeedGivesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    fit("--check", "--check-repeats", "40", "--seed", "7", "--threads", "1", "--out", dir());
    List<String> one = lines("check-people.csv");
    fit("--check", "--check-repeats", "40", "--seed", "7", "--threads", "3", "--out", dir());

    assertThat(lines("check-people.csv")).isEqualTo(one);
  }

  @Test
  void withoutAskingNothingIsChecked() {
    assertThat(fit("--out", dir())).isZero();

    assertThat(folder.resolve("out/checks.csv")).doesNotExist();
    assertThat(folder.resolve("out/cross-validation.csv")).doesNotExist();
    assertThat(out.toString()).doesNotContain("predictive checks");
  }

  @Test
  void aGroupMethodIsCrossValidatedByEachPersonsOwnPosteriorAndSaysSo() throws IOException {
    assertThat(fit("--method", "hierarchical", "--cross-validate", "--out", dir()))
        .as(err::toString)
        .isZero();

    assertThat(out.toString()).contains("each person's maximum a posteriori");
    assertThat(lines("fit.json")).anyMatch(line -> line.contains("\"method\" : \"map\""));
  }

  @ParameterizedTest
  @CsvSource({
    "--check;--check-posterior, needs a method with priors",
    "--check-posterior;--method;map, says how to --check",
    "--check;--check-repeats;5, repeats must be between 20 and 10000"
  })
  void wrongUsageIsSaidInOneLineAndFitsNothing(String arguments, String words) {
    assertThat(fit(arguments.split(";"))).isEqualTo(2);

    assertThat(err.toString()).contains(words);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void drawsFromThePosteriorAreStated() throws IOException {
    assertThat(
            fit(
                "--method",
                "map",
                "--check",
                "--check-posterior",
                "--check-repeats",
                "20",
                "--out",
                dir()))
        .as(err::toString)
        .isZero();

    assertThat(lines("fit.json"))
        .anyMatch(line -> line.contains("draws from each person's posterior"));
  }
}
