package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanDrawerTest {

  static ParsedProtocol.Valid protocol(String name) throws IOException {
    String text = Files.readString(Path.of("protocols", name));
    return (ParsedProtocol.Valid) ProtocolReader.read(name, text);
  }

  static Plan plan(String name, long seed) throws IOException {
    var valid = protocol(name);
    return PlanDrawer.draw(valid.protocol(), valid.hash(), "all", seed);
  }

  @Test
  void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() throws IOException {
    assertThat(plan("paired-associates.yaml", 7)).isEqualTo(plan("paired-associates.yaml", 7));
    assertThat(plan("paired-associates.yaml", 8).steps())
        .isNotEqualTo(plan("paired-associates.yaml", 7).steps());
  }

  @Test
  void aPlanSurvivesItsJson() throws IOException {
    Plan plan = plan("paired-associates.yaml", 7);

    assertThat(PlanJson.readPlan(PlanJson.write(plan))).isEqualTo(plan);
  }

  @Test
  void everyBlockTestsEveryPairOnceWithItsTargetInEvenPlaces() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      for (Plan.EpisodePlan episode : plan("paired-associates.yaml", seed).episodes()) {
        int pairs = episode.pairs().size();
        for (int block = 1; block <= episode.blocks(); block++) {
          List<Plan.TestTrial> tests = episode.testsOf(block);
          assertThat(tests.stream().map(Plan.TestTrial::pair).sorted().toList())
              .isEqualTo(IntStream.range(0, pairs).boxed().toList());
          for (int place = 0; place < 4; place++) {
            int at = place;
            assertThat(tests.stream().filter(trial -> trial.isRight(at)).count())
                .isEqualTo(pairs / 4);
          }
          assertThat(tests)
              .allSatisfy(trial -> assertThat(trial.options()).doesNotHaveDuplicates());
        }
      }
    }
  }

  @Test
  void cueAndTargetNeverComeTwiceInARun() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      Set<String> cues = new HashSet<>();
      Set<Plan.Target> targets = new HashSet<>();
      for (Plan.EpisodePlan episode : plan("paired-associates.yaml", seed).episodes()) {
        for (Plan.Pair pair : episode.pairs()) {
          assertThat(cues.add(pair.cue())).isTrue();
          assertThat(targets.add(pair.target())).isTrue();
        }
      }
    }
  }

  @Test
  void cardsRunThroughAllPairsAndNeverShowOneTwiceInARow() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      for (Plan.EpisodePlan episode : plan("paired-associates.yaml", seed).episodes()) {
        List<Integer> order = episode.cardOrder();
        int pairs = episode.pairs().size();
        for (int i = 1; i < order.size(); i++) {
          assertThat(order.get(i)).isNotEqualTo(order.get(i - 1));
        }
        for (int start = 0; start + pairs <= order.size(); start += pairs) {
          assertThat(order.subList(start, start + pairs)).doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void expectationsAreAskedInTheFirstBlockAndInTwoLaterOnesButNeverInTheForcedEpisode()
      throws IOException {
    Set<List<Integer>> seen = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (Plan.EpisodePlan episode : plan("paired-associates.yaml", seed).episodes()) {
        if (episode.forced() || episode.practice()) {
          assertThat(episode.probeBlocks()).isEmpty();
        } else {
          assertThat(episode.probeBlocks())
              .hasSize(3)
              .startsWith(1)
              .isSorted()
              .doesNotHaveDuplicates();
          seen.add(episode.probeBlocks());
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(10);
  }

  @Test
  void textsShowTheNumbersOfTheProtocol() throws IOException {
    Plan plan = plan("paired-associates.yaml", 7);

    assertThat(PlanJson.write(plan)).doesNotContain("{reward}").contains("earns 100 points");
    assertThat(plan.episode(1).title()).isEqualTo("Set 1 of 5");
  }

  @Test
  void pointsAreWholeBecauseTheCostIsAMultipleOfTheSquareOfTheCards() throws IOException {
    Plan.EpisodePlan episode = plan("paired-associates.yaml", 7).episode(2);

    assertThat(episode.points(6, 12)).isEqualTo(600 - 144);
    assertThat(episode.points(0, 20)).isEqualTo(-400);
    assertThat(episode.points(12, 0)).isEqualTo(1200);
  }
}
