package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The numbers of the two protocols that come with Strive: recovery was shown for the first, and
/// what is written about them stands on these numbers.
class ShippedProtocolsTest {

  private static final long SEEDS = 40;

  private static Protocol protocol(String name) throws IOException {
    return PlanDrawerTest.protocol(name + ".yaml").protocol();
  }

  private static Plan plan(String name, long seed) throws IOException {
    return PlanDrawerTest.plan(name + ".yaml", seed);
  }

  @Test
  void theDefaultTaskIsTheOneThatRecoveryWasShownFor() throws IOException {
    Protocol protocol = protocol("paired-associates");
    Protocol.Task task = protocol.task();

    assertThat(List.of(task.pairs(), task.options(), task.cards(), task.cardMs()))
        .containsExactly(12, 4, 20, 1000);
    assertThat(List.of(task.reward(), task.costAtFull())).containsExactly(100, 400);
    assertThat(task.imposedCost()).isEqualTo(2.0 / 3);
    assertThat(protocol.knownStart()).hasValue(0.25);
    assertThat(protocol.effortChoices()).isEqualTo(40);
    assertThat(protocol.scoredBlocks()).isEqualTo(46);
    assertThat(protocol.quiz().questions()).isNotEmpty();
    assertThat(protocol.bonus()).isNotNull();
  }

  @Test
  void theDefaultRunIsAShortPracticeAFullEffortEpisodeAndFourOfTheirOwnChoice() throws IOException {
    List<Plan.EpisodePlan> episodes = plan("paired-associates", 1).episodes();

    assertThat(episodes).extracting(Plan.EpisodePlan::episode).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(episodes).extracting(Plan.EpisodePlan::blocks).containsExactly(2, 6, 10, 10, 10, 10);
    assertThat(episodes)
        .extracting(Plan.EpisodePlan::forced)
        .containsExactly(false, true, false, false, false, false);
    Plan.EpisodePlan forced = episodes.get(1);
    assertThat(Objects.requireNonNull(forced.forcedCards())).isEqualTo(20);
    assertThat(forced.costAtFull()).isZero();
    assertThat(forced.intro()).anyMatch(text -> text.contains("everybody practises all 20 cards"));
    assertThat(episodes.subList(1, 6))
        .allSatisfy(episode -> assertThat(episode.pairs()).hasSize(12))
        .allSatisfy(episode -> assertThat(episode.testsOf(1)).hasSize(12));
  }

  @Test
  void itAsksForExpectationsBeforeTheFirstChoiceAndTwoLaterOnesDrawnFromTheSeed()
      throws IOException {
    Set<Integer> later = new HashSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Plan.EpisodePlan episode : plan("paired-associates", seed).episodes()) {
        if (episode.practice() || episode.forced()) {
          assertThat(episode.probeBlocks()).isEmpty();
        } else {
          assertThat(episode.probeBlocks()).hasSize(3).startsWith(1).doesNotHaveDuplicates();
          later.addAll(episode.probeBlocks());
        }
      }
    }

    assertThat(later).containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
  }

  @Test
  void cardsRunThroughAllTwelvePairsBeforeOneComesAgain() throws IOException {
    List<Integer> order = plan("paired-associates", 3).episode(2).cardOrder();

    assertThat(order).hasSize(200);
    for (int cycle = 0; cycle + 12 <= order.size(); cycle += 12) {
      assertThat(new HashSet<>(order.subList(cycle, cycle + 12))).hasSize(12);
    }
  }

  /// The bonus pays for every point: nobody reaches its cap, not even without a fault.
  @Test
  void theBestThatCanBeEarnedIsBelowTheCap() throws IOException {
    for (String name : List.of("paired-associates", "demo")) {
      Protocol protocol = protocol(name);
      Protocol.Bonus bonus = Objects.requireNonNull(protocol.bonus());
      double best =
          (double) protocol.task().reward() * protocol.task().pairs() * protocol.scoredBlocks();

      assertThat(best / bonus.pointsPerUnit()).as(name).isLessThanOrEqualTo(bonus.cap());
    }
  }

  @Test
  void theDemonstrationIsOneShortEpisode() throws IOException {
    Protocol protocol = protocol("demo");
    List<Plan.EpisodePlan> episodes = plan("demo", 1).episodes();

    assertThat(episodes).hasSize(1);
    assertThat(episodes.getFirst().blocks()).isEqualTo(5);
    assertThat(episodes.getFirst().pairs()).hasSize(4);
    assertThat(episodes.getFirst().probeBlocks()).containsExactly(1, 4);
    assertThat(protocol.practice()).isNull();
  }

  @Test
  void minutesAreThoseThatAreWrittenOfThem() throws IOException {
    assertThat(DurationEstimate.of(protocol("paired-associates")))
        .isEqualTo(new DurationEstimate(35, 50));
    assertThat(DurationEstimate.of(protocol("demo"))).isEqualTo(new DurationEstimate(4, 7));
  }
}
