package strive.command.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.command.StriveCommand;
import strive.command.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareAndMemoryCommandTest {

  private static final String NEURON = "--distance 1.5 --cost 0.3 --horizon 4 ";

  @TempDir private Path folder;
  private Terminal terminal = new Terminal();

  private JsonNode answer(String command) {
    terminal = new Terminal();
    List<String> arguments = new ArrayList<>(List.of("theory"));
    arguments.addAll(List.of(command.strip().split(" +")));
    assertThat(terminal.type(new TheoryCommand(), arguments)).as(terminal::err).isZero();
    return JsonMapper.shared().readTree(terminal.out());
  }

  private static JsonNode schedule(JsonNode json, String name) {
    return StreamSupport.stream(json.path("schedules").spliterator(), false)
        .filter(row -> row.path("schedule").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theClosedLoopStandsBesideTheOptimumAndEveryRival() throws IOException {
    Path file = folder.resolve("schedules.csv");

    JsonNode json = answer("compare " + NEURON + "--steps 1000 --out " + file);

    // Section 5: within 0.1 %.
    assertThat(schedule(json, "closed-loop").path("ratio").doubleValue())
        .isCloseTo(1, within(1e-3));
    for (String rival : List.of("constant", "linear", "cosine", "greedy", "greedylr", "adalrs")) {
      assertThat(schedule(json, rival).path("share").doubleValue()).isBetween(0.0, 1.0);
    }
    assertThat(Files.readAllLines(file).getFirst())
        .isEqualTo("schedule,value,final_performance,ratio,share,first_rate,seconds,note");
    assertThat(Files.readAllLines(file)).hasSize(10);
  }

  @Test
  void whereNoClosedFormHoldsTheOutputSaysSo() {
    JsonNode json = answer("compare --problem gain --cost 0.3 --horizon 0.6 --steps 300");

    assertThat(schedule(json, "closed-loop").path("value").isNull()).isTrue();
    assertThat(schedule(json, "closed-loop").path("note").asString()).contains("no closed form");
  }

  @Test
  void batchesHaveAnOptimumInHindsightAndNoClosedLoop() {
    JsonNode json =
        answer(
            "compare --problem linear-regression --cost 0.2 --horizon 4 --steps 100 --stochastic 50");

    assertThat(schedule(json, "closed-loop").path("value").isNull()).isTrue();
    assertThat(schedule(json, "closed-loop").path("note").asString()).startsWith("batches move");
    assertThat(schedule(json, "optimum-from-constant").path("value").isNumber()).isTrue();
  }

  @Test
  void anOptimistLosesLessWithEachStoredEpisodeAndAPessimistNever() throws IOException {
    Path file = folder.resolve("regret.csv");
    String life = "memory " + NEURON + "--episodes 30 --lives 3 --spread 0 ";

    JsonNode optimist = answer(life + "--prior 0.3 --out " + file).path("regret");
    JsonNode pessimist = answer(life + "--prior -0.5").path("regret");

    assertThat(optimist.get(29).path("regret").doubleValue())
        .isLessThan(0.1 * optimist.get(0).path("regret").doubleValue());
    assertThat(pessimist.get(29).path("regret").doubleValue()).isGreaterThan(0.5);
    assertThat(Files.readAllLines(file).getFirst())
        .isEqualTo("stored,regret,regret_se,share,expectation,optimal_expectation,reached");
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    String life = "memory " + NEURON + "--episodes 5 --lives 4 --noise 0.1 --seed 7";
    JsonNode first = answer(life);

    assertThat(answer(life)).isEqualTo(first);
    assertThat(answer(life.replace("seed 7", "seed 8"))).isNotEqualTo(first);
  }

  @Test
  void memoryIsAboutSingleNeurons() {
    int code =
        terminal.type(
            new TheoryCommand(),
            List.of("theory", "memory", "--cost", "1", "--horizon", "4", "--problem", "gaussians"));

    assertThat(code).isEqualTo(StriveCommand.USAGE);
    assertThat(terminal.err()).startsWith("theory memory is about single neurons").hasLineCount(1);
  }
}
