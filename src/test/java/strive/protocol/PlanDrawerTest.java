package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
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
  void rightPlacesAreEvenAlsoWhenThePairsDoNotDivide() throws IOException {
    int[] places = new int[3];
    for (long seed = 0; seed < 400; seed++) {
      for (Plan.TestTrial trial : WalkContract.drawn(seed).episode(1).testsOf(1)) {
        for (int place = 0; place < 3; place++) {
          places[place] += trial.isRight(place) ? 1 : 0;
        }
      }
    }

    // 2,000 trials; five standard deviations of a binomial with p = 1/3 are 105.
    assertThat(places).hasSize(3);
    assertThat(IntStream.of(places).boxed()).allMatch(count -> Math.abs(count - 667) < 105);
  }

  @Test
  void nothingIsLearnedTwiceAndNoPseudoWordIsTakenForAnother() throws IOException {
    for (long seed = 0; seed < 30; seed++) {
      List<String> before = new ArrayList<>();
      Set<Plan.Target> targets = new HashSet<>();
      for (Plan.EpisodePlan episode : plan("paired-associates.yaml", seed).episodes()) {
        List<String> cues = episode.pairs().stream().map(Plan.Pair::cue).toList();
        for (int i = 0; i < cues.size(); i++) {
          assertThat(distance(cues.get(i), cues.subList(0, i))).isGreaterThanOrEqualTo(3);
          assertThat(distance(cues.get(i), before)).isGreaterThanOrEqualTo(2);
        }
        before.addAll(cues);
        episode.pairs().forEach(pair -> assertThat(targets.add(pair.target())).isTrue());
      }
      assertThat(before).hasSize(64).allMatch(PseudoWords::isMeaningless);
    }
  }

  private static int distance(String word, List<String> others) {
    return others.stream().mapToInt(other -> EditDistance.between(word, other)).min().orElse(99);
  }

  @Test
  void realWordsAreNoPseudoWords() {
    for (String word : List.of("lemon", "robot", "sugar", "nazis", "titan", "paris")) {
      assertThat(PseudoWords.isMeaningless(word)).as(word).isFalse();
    }
    assertThat(PseudoWords.isMeaningless("dovik")).isTrue();
  }

  @Test
  void anyTwoWordsToLearnDifferInTwoLetters() {
    for (int i = 0; i < Material.WORDS; i++) {
      List<String> others = Material.NOUNS.subList(0, i);
      assertThat(distance(Material.NOUNS.get(i), others)).isGreaterThanOrEqualTo(2);
    }
  }

  /// As many as the rules of protocols allow; with more the search for fresh ones might not end.
  @Test
  void materialLastsForTheLongestRunThatIsAllowed() {
    for (long seed = 0; seed < 3; seed++) {
      var material = new Material(new SplittableRandom(seed));
      Set<Plan.Pair> pairs = new HashSet<>();
      for (int episode = 0; episode < Material.MOST_PAIRS / 60; episode++) {
        pairs.addAll(material.pairs(60, Protocol.Targets.SYMBOLS));
      }

      assertThat(pairs).hasSize(Material.MOST_PAIRS);
    }
  }

  /// Nine points, lines between neighbours; connected, so that a symbol is one thing.
  @Test
  void aSymbolIsOneConnectedFigure() throws IOException {
    for (Plan.Pair pair : WalkContract.drawn(5).episode(3).pairs()) {
      String path = ((Plan.Symbol) pair.target()).path();
      assertThat(path).matches("(M\\d+ \\d+L\\d+ \\d+){7}");
      List<Set<String>> parts = new ArrayList<>();
      for (String line : path.substring(1).split("M")) {
        Set<String> joined = new HashSet<>(List.of(line.split("L")));
        for (Set<String> part : List.copyOf(parts)) {
          if (part.stream().anyMatch(joined::contains)) {
            joined.addAll(part);
            parts.remove(part);
          }
        }
        parts.add(joined);
      }
      assertThat(parts).hasSize(1);
    }
  }

  /// *Non-regression*: runs are replayed from their seed, so another plan for the same seed is a
  /// change that somebody must decide on.
  @Test
  void theContractsPlanIsDrawnFromItsSeedToTheLetter() throws IOException {
    assertThat(WalkContract.drawn(WalkContract.SEED)).isEqualTo(WalkContract.plan());
  }

  @Test
  void aConditionThatTheProtocolDoesNotHaveIsABrokenPromise() throws IOException {
    var valid = WalkContract.protocol();

    assertThatThrownBy(() -> PlanDrawer.draw(valid.protocol(), valid.hash(), "other", 1))
        .hasMessage("condition must be one of [neutral, raised], got other");
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
