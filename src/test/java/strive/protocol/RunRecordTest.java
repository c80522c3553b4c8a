package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static strive.protocol.SomeEvents.header;
import static strive.protocol.SomeEvents.recorded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import strive.behaviour.Block;
import strive.behaviour.Episode;

class RunRecordTest {

  private static RunRecord contract() throws IOException {
    Plan plan = WalkContract.plan();
    return RunRecord.of(header(plan), plan, recorded(WalkContract.events()));
  }

  private static RunRecord until(Plan plan, Predicate<Position> reached) {
    var random = new SplittableRandom(5);
    var events = new ArrayList<Event>();
    Position at = Position.start(plan);
    while (!reached.test(at)) {
      Event next = SomeRun.next(plan, at, random, 3);
      at = ((Walk.Moved) Walk.after(plan, at, next)).position();
      events.add(next);
    }
    return RunRecord.of(header(plan), plan, recorded(events));
  }

  @Test
  void scoredEpisodesBecomeBlocksInTheUnitsOfTheModelAndPracticeDoesNot() throws IOException {
    RunRecord run = contract();

    assertThat(run.person().chance()).isEqualTo(1.0 / 3);
    assertThat(run.person().episodes()).extracting(Episode::number).containsExactly(1, 2, 3);
    assertThat(run.person().episodes()).extracting(Episode::horizon).containsExactly(1, 1, 3);
    assertThat(run.person().episodes())
        .extracting(Episode::context)
        .containsExactly(List.of(0.0, 1.5), List.of(0.0, 2.0), List.of(1.0, 0.0));
    assertThat(run.person().episodes().getLast().blocks())
        .extracting(Block::effort)
        .containsExactly(0.5, 0.0, 1.0);
    assertThat(run.person().episodes().getLast().blocks())
        .allSatisfy(block -> assertThat(block.effortStep()).isEqualTo(0.25))
        .allSatisfy(block -> assertThat(block.tests()).isEqualTo(5));
  }

  @Test
  void aForcedEpisodeCostsNothingUnlessTheProtocolChargesIt() throws IOException {
    RunRecord run = contract();

    assertThat(run.person().episodes())
        .extracting(Episode::imposedCost)
        .containsExactly(0.0, 2 * 15.0 / (10 * 5), 2 * 15.0 / (10 * 5));
    assertThat(run.person().episodes().getFirst().blocks())
        .allSatisfy(block -> assertThat(block.forced()).isTrue())
        .allSatisfy(block -> assertThat(block.effort()).isEqualTo(1));
    TestedBlock free = block(run, 1, 1);
    TestedBlock charged = block(run, 2, 1);
    assertThat(free.points()).isEqualTo(10 * free.correct());
    assertThat(charged.points()).isEqualTo(10 * charged.correct() - 15);
  }

  private static TestedBlock block(RunRecord run, int episode, int block) {
    return run.blocks().stream()
        .filter(tested -> tested.episode() == episode && tested.block() == block)
        .findFirst()
        .orElseThrow();
  }

  /// 2 of 4 cards cost 15 * 4 / 16 = 3.75, shown and paid as 4.
  @Test
  void pointsAreThoseThatWereShownAndOnlyScoredEpisodesCount() throws IOException {
    RunRecord run = contract();

    TestedBlock half = block(run, 3, 1);
    assertThat(half.points()).isEqualTo(10 * half.correct() - 4);
    assertThat(run.points())
        .isEqualTo(
            run.blocks().stream()
                .filter(tested -> tested.episode() > 0)
                .mapToInt(TestedBlock::points)
                .sum());
    assertThat(run.blocks()).hasSize(6);
    assertThat(run.blocksDone()).isEqualTo(5);
  }

  @Test
  void anExpectationStandsAtTheBlockBeforeWhoseChoiceItWasAsked() throws IOException {
    RunRecord run = contract();
    List<Integer> asked = WalkContract.plan().episode(3).probeBlocks();

    assertThat(run.probes()).extracting(Probe::block).containsExactlyElementsOf(asked);
    for (Block block : run.person().episodes().getLast().blocks()) {
      assertThat(block.expectation())
          .isEqualTo(
              asked.contains(block.number()) ? OptionalDouble.of(0.75) : OptionalDouble.empty());
    }
  }

  @Test
  void practisedCardsAreThoseThatWereChosenAndGoOnWhereTheLastBlockStopped() throws IOException {
    RunRecord run = contract();
    Plan.EpisodePlan episode = WalkContract.plan().episode(3);

    List<Integer> shown =
        run.trials().stream()
            .filter(trial -> trial.episode() == 3 && trial.kind() == Trial.Kind.CARD)
            .map(Trial::pair)
            .toList();

    assertThat(shown).isEqualTo(episode.cardOrder().subList(0, 2 + 0 + 4));
  }

  @Test
  void aBlockLeftBeforeItsTestEndedIsNoBlockButItsChoiceAndCardsStand() throws IOException {
    Plan plan = PlanDrawerTest.plan("demo.yaml", 3);

    RunRecord run =
        until(plan, at -> at.phase() == Position.Phase.TEST && at.block() == 2 && at.item() == 2);

    assertThat(run.person().episodes().getFirst().blocks()).hasSize(1);
    assertThat(run.person().episodes().getFirst().horizon()).isEqualTo(5);
    assertThat(run.choices()).hasSize(2);
    assertThat(run.trials()).hasSize(3 + 4 + 3 + 2);
  }

  @Test
  void aRunThatOnlyPractisedHasNoEpisodeButItsTrials() throws IOException {
    RunRecord run =
        until(WalkContract.plan(), at -> at.phase() == Position.Phase.INTRO && at.step() == 4);

    assertThat(run.person().episodes()).isEmpty();
    assertThat(run.trials()).isNotEmpty().allMatch(trial -> trial.episode() == 0);
    assertThat(run.points()).isZero();
  }

  @Test
  void aRunWithoutEventsIsAtItsBeginning() throws IOException {
    Plan plan = WalkContract.plan();

    RunRecord run = RunRecord.of(header(plan), plan, List.of());

    assertThat(run.position()).isEqualTo(Position.start(plan));
    assertThat(run.lastSeen()).isEqualTo(SomeEvents.NOON);
    assertThat(run.person().episodes()).isEmpty();
  }

  /// Whatever is stored between the events that count, behaviour and points are the same: sent
  /// twice, out of place or nonsense.
  @Test
  void irregularEventsChangeNothingButTheirOwnList() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      Plan plan = WalkContract.drawn(seed);
      var random = new SplittableRandom(seed);
      var clean = new ArrayList<Event>();
      var noisy = new ArrayList<Event>();
      int irregular = 0;
      Position at = Position.start(plan);
      while (!at.phase().isEnd()) {
        Event noise = SomeEvents.noise(random);
        if (Walk.after(plan, at, noise) instanceof Walk.Irregular) {
          noisy.add(noise);
          irregular++;
        }
        Event next = SomeRun.next(plan, at, random, 3);
        at = ((Walk.Moved) Walk.after(plan, at, next)).position();
        clean.add(next);
        noisy.add(next);
        noisy.add(next);
        irregular++;
      }

      RunRecord with = RunRecord.of(header(plan), plan, recorded(noisy));
      RunRecord without = RunRecord.of(header(plan), plan, recorded(clean));

      assertThat(with.person()).isEqualTo(without.person());
      assertThat(with.blocks()).isEqualTo(without.blocks());
      assertThat(with.position()).isEqualTo(without.position());
      assertThat(with.irregulars()).hasSize(irregular);
      assertThat(without.irregulars()).isEmpty();
    }
  }

  /// A number that no double holds, or half a character, must not break the reading of a run.
  @Test
  void numbersThatNobodyNeedsAreLeftOutOfTheData() throws IOException {
    Plan plan = PlanDrawerTest.plan("demo.yaml", 3);
    var events = new ArrayList<Event>();
    Position at = Position.start(plan);
    while (at.phase() != Position.Phase.CHOOSE) {
      Event next = SomeRun.next(plan, at, new SplittableRandom(5), 3);
      at = ((Walk.Moved) Walk.after(plan, at, next)).position();
      events.add(next);
    }
    events.add(
        SomeEvents.event(
            """
            {"type":"choice","at":1,"episode":1,"block":1,"cards":2,"ms":"soon","moves":99999999999,
             "start":0.5,"input":"=1+1"}"""));

    RunRecord run = RunRecord.of(header(plan), plan, recorded(events));

    Choice choice = run.choices().getLast();
    assertThat(choice.cards()).isEqualTo(2);
    assertThat(choice.ms()).isEmpty();
    assertThat(choice.moves()).isZero();
    assertThat(choice.start()).isEmpty();
    assertThat(choice.input()).isEmpty();
  }
}
