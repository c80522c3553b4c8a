package strive.command.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strive.command.StriveCommand;
import strive.command.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScheduleCommandTest {

  /// The problem of section 10 of the model.
  private static final String ORACLE = "--curvature 1.0 --distance 1.5 --cost 0.3 --horizon 4";

  private static final String MISCALIBRATED =
      "--curvature 1.3 --distance 1.2 --cost 0.4 --horizon 5";

  @TempDir private Path folder;
  private Terminal terminal = new Terminal();

  private int schedule(String options) {
    terminal = new Terminal();
    List<String> arguments = new ArrayList<>(List.of("theory", "schedule"));
    arguments.addAll(List.of(options.strip().split(" +")));
    return terminal.type(new TheoryCommand(), arguments);
  }

  private JsonNode answer(String options) {
    assertThat(schedule(options)).as(terminal::err).isZero();
    return JsonMapper.shared().readTree(terminal.out());
  }

  private static double[] row(Path file, int number) throws IOException {
    return Arrays.stream(Files.readAllLines(file).get(number + 1).split(",", -1))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed-loop", "open-loop"})
  void validationTheOracleOfTheModelsSectionTen(String method) throws IOException {
    Path file = folder.resolve("schedule.csv");

    JsonNode json = answer(ORACLE + " --method " + method + " --out " + file);

    // Half a unit of the last digit printed there.
    assertThat(json.path("value").doubleValue()).isCloseTo(-0.736806555, within(5e-10));
    assertThat(json.path("final_performance").doubleValue())
        .isCloseTo(-0.019414329653, within(5e-13));
    assertThat(json.path("self_consistent_expectation").doubleValue())
        .isCloseTo(-0.019414329653, within(5e-13));
    assertThat(json.path("quit_time").isNull()).isTrue();
    assertThat(Files.readAllLines(file).getFirst()).isEqualTo("t,rate,performance,expectation,x");
    assertThat(Files.readAllLines(file)).hasSize(402);
    assertThat(row(file, 0))
        .containsExactly(new double[] {0, 2.714879580, -1.125, -0.019414330, 1.5}, within(5e-10));
    assertThat(row(file, 200)[1]).isCloseTo(0.315233351, within(5e-10));
    assertThat(row(file, 200)[4]).isCloseTo(0.261992899, within(5e-10));
    assertThat(row(file, 400)[1]).isZero();
    assertThat(row(file, 400)[4]).isCloseTo(0.197049890, within(5e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.30, 0.679366220, 0.608593031",
    "-0.05, 0.277350098, 2.057788324",
    "0.05, 0.017120280, ",
    "0.40, 0.00008641615, "
  })
  void validationWhoeverHoldsAnExpectationQuitsWhenTheModelSays(
      double expectation, double distance, Double quitTime) throws IOException {
    Path file = folder.resolve("held.csv");

    JsonNode json = answer(MISCALIBRATED + " --expectation " + expectation + " --out " + file);

    assertThat(row(file, 400)[4]).isCloseTo(distance, within(5e-10));
    if (quitTime == null) {
      assertThat(json.path("quit_time").isNull()).isTrue();
    } else {
      assertThat(json.path("quit_time").doubleValue()).isCloseTo(quitTime, within(5e-10));
    }
  }

  @Test
  void aBiasIsAddedToWhatIsSelfConsistentAtTheStart() throws IOException {
    Path file = folder.resolve("biased.csv");

    JsonNode json = answer(ORACLE + " --bias -0.1 --out " + file);

    double consistent = json.path("self_consistent_expectation").doubleValue();
    assertThat(row(file, 0)[3]).isCloseTo(consistent - 0.1, within(1e-15));
    assertThat(row(file, 300)[3]).isEqualTo(row(file, 0)[3]);
    assertThat(json.path("final_performance").doubleValue())
        .isCloseTo(consistent - 0.1, within(1e-9)); // it comes true
  }

  @Test
  void whoReplansExpectsLessThanTheyWillReachAtEveryInstant() throws IOException {
    Path file = folder.resolve("replanned.csv");

    answer(ORACLE + " --bias -0.1 --replan --out " + file);

    assertThat(row(file, 400)[3]).isCloseTo(row(file, 400)[2] - 0.1, within(1e-12));
    assertThat(row(file, 0)[3]).isLessThan(row(file, 0)[2] + 1.125);
  }

  @Test
  void validationTheNumericalOptimumMeetsTheClosedForm() {
    JsonNode json = answer(ORACLE + " --method numerical --steps 2000");

    assertThat(json.path("converged").booleanValue()).isTrue();
    // Left sums of 2,000 steps: of the order of the step.
    assertThat(json.path("value").doubleValue()).isCloseTo(-0.736806555, within(1e-3 * 0.74));
  }

  @Test
  void validationTheGainNeuronHasAnOptimumAndNoClosedForm() {
    JsonNode json = answer("--problem gain --cost 0.3 --horizon 0.6 --steps 600");

    assertThat(json.path("value").doubleValue()).isCloseTo(-0.0942578713, within(5e-11));
    assertThat(json.path("self_consistent_expectation").isNull()).isTrue();
    assertThat(json.path("note").asString()).contains("no closed form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear-regression", "two-layer", "teacher-student", "gaussians"})
  void everyProblemReachesWhatItExpectsAndTheSameSeedGivesTheSameBytes(String problem)
      throws IOException {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    String options = "--problem " + problem + " --cost 0.2 --horizon 6 --seed 3 --out ";

    JsonNode json = answer(options + first);
    answer(options + second);

    assertThat(json.path("final_performance").doubleValue())
        .isCloseTo(json.path("self_consistent_expectation").doubleValue(), within(1e-8));
    assertThat(second).hasSameTextualContentAs(first);
    assertThat(Files.readAllLines(first).getFirst()).isEqualTo("t,rate,performance,expectation");
  }

  @Test
  void batchesMoveTheLearnerDifferentlyButNearTheSameWay() {
    String options = "--problem linear-regression --cost 0.2 --horizon 6 --stochastic 200";
    double noisy = answer(options).path("final_performance").doubleValue();
    JsonNode json = answer(options.replace(" --stochastic 200", ""));

    assertThat(noisy).isNotEqualTo(json.path("final_performance").doubleValue());
    assertThat(noisy).isCloseTo(json.path("final_performance").doubleValue(), within(0.1));
  }

  @Test
  void anInfiniteHorizonNeedsADiscount() {
    assertThat(schedule("--cost 0.3 --horizon inf")).isEqualTo(StriveCommand.USAGE);
    assertThat(terminal.err()).startsWith("an infinite horizon needs a discount above 0");

    double long_ = answer("--cost 0.3 --horizon 60 --discount 0.5").path("value").doubleValue();
    assertThat(answer("--cost 0.3 --horizon inf --discount 0.5").path("value").doubleValue())
        .isCloseTo(long_, within(1e-10)); // exp(-30)
  }

  @Test
  void whoExpectsLessThanThereIsDoesNothing() {
    JsonNode json = answer(ORACLE + " --expectation -2");

    assertThat(json.path("quit_time").doubleValue()).isZero();
    assertThat(json.path("final_performance").doubleValue()).isEqualTo(-1.125);
    assertThat(json.path("value").doubleValue()).isCloseTo(-4.5, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--cost -1 --horizon 4 | the cost must be above 0 and finite, got -1.0",
        "--cost 1 --horizon 0 | the horizon must be above 0, got 0.0",
        "--cost 1 --horizon NaN | the horizon must be above 0, got NaN",
        "--cost NaN --horizon 4 | the cost must be above 0 and finite, got NaN",
        "--cost 1 --horizon 4 --cost-family power --exponent 1 | the exponent must be above 1, got 1.0",
        "--cost 1 --horizon 4 --expectation NaN | the expectation must be finite, got NaN",
        "--cost 1 --horizon 4 --discount -1 | the discount must be at least 0 and finite, got -1.0",
        "--cost 1 --horizon 4 --min-rate 2 --max-rate 1 | the highest rate must be above 0 and at least the lowest (2.0), got 1.0",
        "--cost 1 --horizon 4 --steps 0 | --steps must be between 1 and 1000000, got 0",
        "--cost 1 --horizon 4 --problem no | there is no problem 'no'",
        "--cost 1 --horizon 4 --method no | there is no method 'no'",
        "--cost 1 --horizon 4 --cost-family no | there is no cost family 'no'",
        "--cost 1 --horizon 4 --cost-family deviation --discount 1 | the closed loop of a deviation cost",
        "--cost 1 --horizon 4 --replan | --replan goes with --bias",
        "--cost 1 --horizon 4 --method open-loop --discount 1 | --method open-loop is for a single neuron",
        "--cost 1 --horizon 4 --problem gain --method open-loop | control acts on the gain",
        "--cost 1 --horizon x | Invalid value for option '--horizon'"
      })
  void whatIsImpossibleIsRefusedWithTheRuleAndTheValue(String options, String sentence) {
    assertThat(schedule(options)).isEqualTo(StriveCommand.USAGE);

    assertThat(terminal.err()).startsWith(sentence).hasLineCount(1);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void stepsThatAreTooLongForTheFlowAreSaid() {
    assertThat(
            schedule(
                "--curvature 50 --cost 0.01 --horizon 4 --method numerical --steps 20 --min-rate 1"))
        .isEqualTo(StriveCommand.INPUT);

    assertThat(terminal.err())
        .startsWith("the flow is unstable at step 0: performance fell from -25.0 to ")
        .contains("use more steps")
        .hasLineCount(1);
  }
}
