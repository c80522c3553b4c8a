package strive.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.report.BlocksFile;
import strive.report.ParsedBlocks;

class SimulateCommandTest {

  private static final String MISCALIBRATED =
      "--policy miscalibrated --set p0=0.3,pmax=0.92,kappa=0.5,beta=0.8,b=0.1,sigma=0.12";
  private static final String DESIGN =
      "--participants 6 --episodes 3 --blocks 10 --tests 20 --chance 0.25 --imposed-cost 0.4";

  @TempDir private Path folder;
  private final Terminal terminal = new Terminal();

  private int simulate(String options) {
    List<String> arguments = new ArrayList<>(List.of("simulate"));
    arguments.addAll(List.of(options.split(" ")));
    if (!options.contains("--out")) {
      arguments.addAll(List.of("--out", blocks().toString()));
    }
    return terminal.type(new SimulateCommand(), arguments);
  }

  private Path blocks() {
    return folder.resolve("blocks.csv");
  }

  private Path truth() {
    return folder.resolve("truth.csv");
  }

  private List<Person> people() throws IOException {
    return ((ParsedBlocks.Valid) BlocksFile.read(blocks())).people();
  }

  /// The column `value` of truth.csv for one parameter.
  private double[] truth(String parameter) throws IOException {
    return Files.readAllLines(truth()).stream()
        .map(line -> line.split(",", -1))
        .filter(row -> row[1].equals(parameter))
        .mapToDouble(row -> Double.parseDouble(row[2]))
        .toArray();
  }

  @Test
  void theFileHoldsTheDesignThatWasAskedFor() throws IOException {
    assertThat(simulate(MISCALIBRATED + " " + DESIGN)).as(terminal::err).isZero();

    assertThat(terminal.out()).contains("6 people who follow miscalibrated").hasLineCount(1);
    assertThat(people()).hasSize(6);
    for (Person person : people()) {
      assertThat(person.condition()).isEqualTo("miscalibrated");
      assertThat(person.chance()).isEqualTo(0.25);
      assertThat(person.episodes()).hasSize(3);
      for (Episode episode : person.episodes()) {
        assertThat(episode.horizon()).isEqualTo(10);
        assertThat(episode.imposedCost()).isEqualTo(0.4);
        assertThat(episode.blocks())
            .hasSize(10)
            .allMatch(block -> block.tests() == 20 && !block.forced() && block.effortStep() == 0);
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOneDoesNot() throws IOException {
    String asked = MISCALIBRATED + " " + DESIGN + " --spread kappa=0.3 --truth " + truth();
    simulate(asked + " --seed 7");
    byte[] first = Files.readAllBytes(blocks());
    byte[] firstTruth = Files.readAllBytes(truth());
    simulate(asked + " --seed 8");
    assertThat(Files.readAllBytes(blocks())).isNotEqualTo(first);
    assertThat(Files.readAllBytes(truth())).isNotEqualTo(firstTruth);

    simulate(asked + " --seed 7");

    assertThat(Files.readAllBytes(blocks())).isEqualTo(first);
    assertThat(Files.readAllBytes(truth())).isEqualTo(firstTruth);
  }

  @Test
  void morePeopleLeaveTheFirstOnesAsTheyWere() throws IOException {
    String asked = MISCALIBRATED + " --spread b=0.1 --episodes 2 --blocks 5 --tests 10";
    simulate(asked + " --participants 3");
    List<Person> three = people();
    simulate(asked + " --participants 5");

    assertThat(people().subList(0, 3)).isEqualTo(three);
  }

  @Test
  void theTruthHasEveryParameterOfEveryPerson() throws IOException {
    simulate(MISCALIBRATED + " " + DESIGN + " --truth " + truth());

    List<String> lines = Files.readAllLines(truth());
    assertThat(lines).hasSize(1 + 6 * 6);
    assertThat(lines.subList(0, 7))
        .containsExactly(
            "participant,parameter,value",
            "P-001,p0,0.3",
            "P-001,pmax,0.92",
            "P-001,kappa,0.5",
            "P-001,beta,0.8",
            "P-001,b,0.1",
            "P-001,sigma,0.12");
  }

  @Test
  void aSpreadIsAStandardDeviationOnTheTransformedScale() throws IOException {
    simulate(
        MISCALIBRATED
            + " --participants 2000 --episodes 1 --blocks 1 --tests 1"
            + " --spread kappa=0.4,b=0.1 --truth "
            + truth());

    double[] logRates = truth("kappa");
    for (int i = 0; i < logRates.length; i++) {
      logRates[i] = Math.log(logRates[i]);
    }
    // Four standard errors of a mean and of a standard deviation of 2000 normal numbers.
    assertThat(mean(logRates)).isCloseTo(Math.log(0.5), within(4 * 0.4 / Math.sqrt(2000)));
    assertThat(deviation(logRates)).isCloseTo(0.4, within(4 * 0.4 / Math.sqrt(4000)));
    assertThat(mean(truth("b"))).isCloseTo(0.1, within(4 * 0.1 / Math.sqrt(2000)));
    assertThat(deviation(truth("b"))).isCloseTo(0.1, within(4 * 0.1 / Math.sqrt(4000)));
    assertThat(truth("beta")).containsOnly(0.8);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean(values)) * (value - mean(values));
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  @Test
  void theDefaultProtocolCanBeAskedFor() throws IOException {
    simulate(
        MISCALIBRATED
            + " --participants 2 --episodes 4 --blocks 10 --tests 12 --effort-step 0.05"
            + " --full-effort-blocks 6 --probe-blocks 1,4");

    for (Person person : people()) {
      assertThat(person.episodes()).hasSize(5);
      assertThat(person.episodes().getFirst().blocks())
          .hasSize(6)
          .allMatch(block -> block.forced() && block.effort() == 1);
      Episode free = person.episodes().get(1);
      assertThat(free.blocks().stream().filter(block -> block.expectation().isPresent()))
          .extracting(Block::number)
          .containsExactly(1, 4);
      assertThat(free.blocks())
          .allSatisfy(
              block ->
                  assertThat(block.effort() * 20)
                      .isCloseTo(Math.rint(block.effort() * 20), within(1e-12)));
    }
  }

  @Test
  void whatIsSimulatedCanBeFitted() {
    simulate(MISCALIBRATED + " " + DESIGN);

    int code =
        terminal.type(
            new FitCommand(InstantSource.fixed(Instant.EPOCH)),
            List.of("fit", blocks().toString(), "--models", "miscalibrated", "--starts", "2"));

    assertThat(code).as(terminal::err).isZero();
    assertThat(terminal.out()).contains("6 people, 180 effort choices");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--policy lazy | --policy must be one of optimal, miscalibrated,",
        "--set p0=0.3,pmax=0.9 | --set needs a value of kappa, beta, b, sigma for miscalibrated",
        "--set height=1 | --set: miscalibrated has no parameter height; it has p0, pmax,",
        "--set kappa=1,kappa=2 | Invalid value for option '--set': kappa is given twice",
        "--spread height=1 | --spread: miscalibrated has no parameter height; it has p0, pmax,",
        "--spread kappa=-1 | spread of kappa must be at least 0 and finite, got -1.0",
        "--participants 0 | --participants must be at least 1, got 0",
        "--episodes 0 | --episodes must be at least 1, got 0",
        "--blocks 0 | blocks must be between 1 and 1000, got 0",
        "--blocks 1001 | blocks must be between 1 and 1000, got 1001",
        "--participants 2000000 | participants x episodes x blocks must be at most 2000000",
        "--tests -1 | tests must be at least 0, got -1",
        "--tests 10001 | --tests must be at most 10000, got 10001",
        "--chance 1 | chance must be at least 0 and below 1, got 1.0",
        "--chance 0.4 | p0 must be between chance (0.4) and 1.0, got 0.3",
        "--imposed-cost -1 | imposed cost must be at least 0 and finite, got -1.0",
        "--effort-step 2 | effort step must be between 0 and 1, got 2.0",
        "--probe-blocks 11 | probe blocks must be between 1 and blocks (10), got 11",
        "--full-effort-blocks -1 | blocks must be between 1 and 1000, got -1"
      })
  void wrongUsageIsOneLineAndExitTwo(String wrong, String message) {
    String option = wrong.split(" ")[0];
    String others = (MISCALIBRATED + " " + DESIGN).replaceFirst(option + " \\S+", "");

    assertThat(simulate((others + " " + wrong).strip().replaceAll(" +", " "))).isEqualTo(2);
    assertThat(terminal.err()).startsWith(message).hasLineCount(1);
    assertThat(blocks()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kappa=-1 | --spread kappa=0.1 | kappa must be between 0.01 and 10.0, got -1.0",
        "kappa=50 | --spread kappa=0.1 | kappa must be between 0.01 and 10.0, got 50.0",
        "sigma=2 | --spread b=0.1 | sigma must be between 0.01 and 1.0, got 2.0",
        "p0=0.95 | --spread p0=0.1 | pmax must be above chance and p0, which are at most 0.95"
      })
  void anImpossibleCentreIsRefusedEvenWhereItVaries(String one, String spread, String message) {
    String name = one.split("=")[0];
    String set = MISCALIBRATED.replaceFirst(name + "=[0-9.]+", one);

    assertThat(simulate(set + " " + DESIGN + " " + spread)).isEqualTo(2);
    assertThat(terminal.err()).startsWith(message).hasLineCount(1);
  }

  @Test
  void truthAndBlocksAreTwoFiles() {
    assertThat(simulate(MISCALIBRATED + " " + DESIGN + " --truth " + blocks())).isEqualTo(2);
    assertThat(terminal.err()).startsWith("--truth and --out must be two files").hasLineCount(1);
  }

  @Test
  void aFileThatCannotBeWrittenIsOneLineAndExitOne() {
    Path file = folder.resolve("nowhere").resolve("blocks.csv");

    assertThat(simulate(MISCALIBRATED + " " + DESIGN + " --out " + file)).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToIgnoringNewLines(file + ": cannot be written (there is no such folder)");
  }
}
