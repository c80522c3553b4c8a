package strive.command.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strive.command.Terminal;
import strive.theory.BlockProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlockCommandTest {

  private static final String PUBLISHED =
      "--p0 0.25 --pmax 0.95 --kappa 0.6 --beta 0.5 --blocks 10";

  @TempDir private Path folder;
  private final Terminal terminal = new Terminal();

  private int block(String options) {
    List<String> arguments = new ArrayList<>(List.of("theory", "block"));
    arguments.addAll(List.of(options.strip().split(" ")));
    return terminal.type(new TheoryCommand(), arguments);
  }

  private List<double[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)).stream().mapToDouble(Double::parseDouble))
        .map(numbers -> numbers.toArray())
        .toList();
  }

  @Test
  void validationTheOptimumOfTheModelsSectionTenIsPrintedAsOneJsonObject() {
    assertThat(block(PUBLISHED)).as(terminal::err).isZero();

    JsonNode json = JsonMapper.shared().readTree(terminal.out());
    assertThat(terminal.out()).hasLineCount(1);
    // Half a unit of the last digit printed there.
    assertThat(json.path("value").doubleValue()).isCloseTo(7.535618103, within(5e-10));
    assertThat(json.path("final_performance").doubleValue()).isBetween(0.25, 0.95);
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void theFileHasEffortPerformanceAndClosedFormOfEachBlock() throws IOException {
    Path file = folder.resolve("optimum.csv");

    assertThat(block(PUBLISHED + " --out " + file)).as(terminal::err).isZero();

    assertThat(Files.readAllLines(file).getFirst())
        .isEqualTo("block,effort,performance,closed_form_effort");
    List<double[]> rows = rows(file);
    assertThat(rows).hasSize(10);
    BlockProblem problem = new BlockProblem(0.95, 0.6, 0.5);
    double before = 0.25;
    for (int i = 0; i < 10; i++) {
      double[] row = rows.get(i);
      assertThat(row[0]).isEqualTo(i + 1);
      assertThat(row[1]).isBetween(0.0, 1.0);
      // Rounding of one exponential.
      assertThat(row[2]).isCloseTo(0.95 - (0.95 - before) * Math.exp(-0.6 * row[1]), within(1e-14));
      assertThat(row[3]).isEqualTo(problem.closedFormEffort(before, 10 - i));
      before = row[2];
    }
    double last = JsonMapper.shared().readTree(terminal.out()).path("final_performance").asDouble();
    assertThat(last).isEqualTo(before);
  }

  @Test
  void aDiscountLowersEffortAndCountsInTheValue() throws IOException {
    Path file = folder.resolve("optimum.csv");

    block("--p0 0.2 --pmax 0.9 --kappa 0.35 --beta 0.7 --blocks 12 --gamma 0.9 --out " + file);

    // The discounted optimum of the model's section 10, four digits.
    assertThat(rows(file).getFirst()[1]).isCloseTo(0.9448, within(5e-5));
    double value = 0;
    double weight = 1;
    for (double[] row : rows(file)) {
      value += weight * (row[2] - 0.35 * row[1] * row[1]);
      weight *= 0.9;
    }
    double printed = JsonMapper.shared().readTree(terminal.out()).path("value").doubleValue();
    assertThat(printed).isCloseTo(value, within(1e-13)); // rounding of a dozen additions
  }

  @Test
  void withoutAPriceEveryBlockIsFullEffort() throws IOException {
    Path file = folder.resolve("optimum.csv");

    block("--p0 0.2 --pmax 0.9 --kappa 0.35 --beta 0 --blocks 4 --out " + file);

    assertThat(rows(file)).allSatisfy(row -> assertThat(row[1]).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--beta -1 | --beta must be at least 0 and finite, got -1.0",
        "--beta NaN | --beta must be at least 0 and finite, got NaN",
        "--kappa 0 | --kappa must be above 0 and finite, got 0.0",
        "--kappa Infinity | --kappa must be above 0 and finite, got Infinity",
        "--pmax 1.2 | --pmax must be above 0 and at most 1, got 1.2",
        "--p0 0.96 | --p0 must be between 0 and pmax (0.95), got 0.96",
        "--p0 -0.1 | --p0 must be between 0 and pmax (0.95), got -0.1",
        "--blocks 0 | --blocks must be between 1 and 1000, got 0",
        "--blocks 1001 | --blocks must be between 1 and 1000, got 1001",
        "--blocks ten | Invalid value for option '--blocks': 'ten' is not an int",
        "--gamma 0 | --gamma must be above 0 and at most 1, got 0.0",
        "--gamma 1.01 | --gamma must be above 0 and at most 1, got 1.01"
      })
  void anImpossibleValueIsOneLineAndExitTwo(String wrong, String message) {
    String option = wrong.split(" ")[0];
    String others = PUBLISHED.replaceFirst(option + " \\S+", "");

    assertThat(block((others + " " + wrong).strip().replaceAll(" +", " "))).isEqualTo(2);
    assertThat(terminal.err()).startsWith(message).hasLineCount(1);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void aMissingOptionIsNamed() {
    assertThat(block("--p0 0.25 --pmax 0.95 --kappa 0.6 --blocks 10")).isEqualTo(2);
    assertThat(terminal.err()).contains("--beta").hasLineCount(1);
  }

  @Test
  void aFileThatCannotBeWrittenIsOneLineAndExitOne() {
    Path file = folder.resolve("nowhere").resolve("optimum.csv");

    assertThat(block(PUBLISHED + " --out " + file)).isEqualTo(1);
    assertThat(terminal.err())
        .isEqualToIgnoringNewLines(file + ": cannot be written (there is no such folder)");
  }

  @Test
  void theoryAloneSaysWhatItCanCompute() {
    assertThat(terminal.type(new TheoryCommand(), List.of("theory"))).isEqualTo(2);
    assertThat(terminal.err())
        .startsWith("say what to compute: schedule, block, compare, memory")
        .hasLineCount(1);
  }
}
