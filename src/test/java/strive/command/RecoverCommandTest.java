package strive.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoverCommandTest {

  private static final String PROTOCOL = "--protocol protocols/paired-associates.yaml";

  @TempDir private Path folder;
  private final Terminal terminal = new Terminal();

  private int recover(String options) {
    List<String> arguments = new ArrayList<>(List.of("recover"));
    arguments.addAll(List.of(options.split(" ")));
    return terminal.type(new RecoverCommand(), arguments);
  }

  private Path data() {
    Path file = folder.resolve("blocks.csv");
    List<String> arguments =
        List.of(
            ("simulate --policy miscalibrated --set p0=0.25,pmax=0.92,kappa=0.5,beta=0.8,b=0.1,sigma=0.12"
                    + " --spread b=0.1 --participants 5 --episodes 3 --blocks 8 --tests 12 --chance 0.25"
                    + " --imposed-cost 0.6 --out "
                    + file)
                .split(" "));
    assertThat(terminal.type(new SimulateCommand(), arguments)).isZero();
    return file;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void parametersOfAProtocolGoToTheTerminalAndIntoFiles() throws IOException {
    Path out = folder.resolve("out");

    int code =
        recover(
            "parameters --policy miscalibrated --participants 8 --starts 5 --set sigma=0.08 --spread b=0.1 "
                + PROTOCOL
                + " --out "
                + out);

    assertThat(terminal.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(terminal.out())
        .contains("Design: protocols/paired-associates.yaml\n", "maximum likelihood")
        .contains("p0 chance", "sigma 0.08", "b 0.0 with spread 0.1", "log beta");
    assertThat(names(out))
        .containsExactly(
            "correlations.csv",
            "people.csv",
            "recovery-b.svg",
            "recovery-beta.svg",
            "recovery-kappa.svg",
            "recovery-pmax.svg",
            "recovery-sigma.svg",
            "recovery.csv",
            "recovery.json");
    // Where nobody can know the material, p0 is not estimated.
    assertThat(Files.readString(out.resolve("recovery.csv"))).doesNotContain("p0");
    assertThat(Files.readString(out.resolve("recovery.json")))
        .contains("\"software_version\"", "\"seed\" : 1", "\"p0\" : \"chance\"");
  }

  @Test
  void theSameSeedGivesTheSameBytesWithAnyNumberOfThreads() throws IOException {
    String asked =
        "models --models optimal,constant --participants 4 --starts 3 --seed 7 " + PROTOCOL;

    assertThat(recover(asked + " --threads 1 --out " + folder.resolve("one"))).isZero();
    assertThat(recover(asked + " --threads 2 --out " + folder.resolve("two"))).isZero();

    assertThat(names(folder.resolve("one")))
        .containsExactly(
            "confusion.csv",
            "confusion.svg",
            "evidence.csv",
            "inversion.svg",
            "pairs.csv",
            "recovery.json");
    for (String name : names(folder.resolve("one"))) {
      assertThat(folder.resolve("two").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
  }

  @Test
  void peopleAreAsTheDataShowThemAndGoThroughTheirOwnEpisodes() {
    int code =
        recover("parameters --policy miscalibrated --participants 5 --starts 3 --data " + data());

    assertThat(terminal.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(terminal.out())
        .contains("(5 people's own)")
        .contains("People: as a fit finds those of the data")
        .contains("5 people who follow miscalibrated");
  }

  @Test
  void modelsOfADataFileAreSimulatedAsEachWasFitted() {
    int code =
        recover("models --models optimal,constant --participants 4 --starts 3 --data " + data());

    assertThat(code).isZero();
    assertThat(terminal.out()).contains("p(best | simulated)", " of 1 pairs of models");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parameters --policy lazy --protocol x | --policy must be among optimal, miscalibrated",
        "parameters --policy optimal | Missing required argument",
        "parameters --policy optimal --protocol x --set b=0.1 | --set: no parameter is called b here; there are p0, pmax, kappa, beta, sigma",
        "parameters --policy optimal --protocol protocols/demo.yaml --participants 1 | participants must be between 2 and 10000, got 1",
        "parameters --policy optimal --protocol protocols/demo.yaml --method guess | --method must be mle, map, hierarchical, hbi, got 'guess'",
        "models --models optimal --protocol protocols/demo.yaml | model recovery needs at least two models, got 1",
        "models --threads 0 --protocol protocols/demo.yaml | --threads must be at least 1, got 0",
        "parameters --policy optimal --protocol protocols/demo.yaml --set pmax=0.2 | must be",
        "nothing | unknown command nothing"
      })
  void wrongUsageIsOneLineThatSaysWhatIsPossible(String options, String sentence) {
    assertThat(recover(options)).isEqualTo(2);
    assertThat(terminal.err()).contains(sentence).hasLineCount(1);
  }

  @Test
  void aMissingOrFaultyFileIsTheInputsFault() throws IOException {
    assertThat(recover("parameters --policy optimal --data nowhere.csv")).isEqualTo(1);
    assertThat(recover("parameters --policy optimal --protocol nowhere.yaml")).isEqualTo(1);
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "strive: 1\n");
    assertThat(recover("parameters --policy optimal --protocol " + broken)).isEqualTo(1);

    assertThat(terminal.err())
        .contains("nowhere.csv: there is no such file", "nowhere.yaml: there is no such file")
        .contains("broken.yaml:1:1: ");
  }
}
