package strive.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// Everything one run has shown, derived from its events by the one function that live monitor, fit
/// and export share.
///
/// @param header what was known before
/// @param position where the run is now
/// @param person scored episodes as the model sees them; blocks left before their test ended are
///     not there
/// @param choices every choice, also of practice and of unfinished blocks
/// @param trials every card and test answer
/// @param probes every reported expectation
/// @param blocks every block whose test ended, with its points
/// @param irregulars stored events that the protocol did not allow
/// @param events number of stored events
/// @param lastSeen when the newest event was stored
public record RunRecord(
    RunHeader header,
    Position position,
    Person person,
    List<Choice> choices,
    List<Trial> trials,
    List<Probe> probes,
    List<TestedBlock> blocks,
    List<RecordedEvent> irregulars,
    long events,
    Instant lastSeen) {

  /// Copies its lists.
  public RunRecord {
    choices = List.copyOf(choices);
    trials = List.copyOf(trials);
    probes = List.copyOf(probes);
    blocks = List.copyOf(blocks);
    irregulars = List.copyOf(irregulars);
  }

  /// Derives the record of a run. Events must be in order of their numbers; those that `Walk` does
  /// not allow where they come are irregular and change nothing, whatever mark they carry.
  public static RunRecord of(RunHeader header, Plan plan, List<RecordedEvent> events) {
    var reader = new RunReader(plan);
    events.forEach(reader::read);
    return new RunRecord(
        header,
        reader.position(),
        person(header, plan, reader),
        reader.choices(),
        reader.trials(),
        reader.probes(),
        reader.blocks(),
        reader.irregulars(),
        events.size(),
        events.isEmpty() ? header.started() : events.getLast().received());
  }

  /// Points of scored episodes, blocks whose points were shown.
  public int points() {
    return position.points();
  }

  /// Blocks of scored episodes that were tested to their end.
  public int blocksDone() {
    return (int) blocks.stream().filter(block -> block.episode() > 0).count();
  }

  private static Person person(RunHeader header, Plan plan, RunReader reader) {
    var episodes = new ArrayList<Episode>();
    for (Plan.EpisodePlan episode : plan.episodes()) {
      List<TestedBlock> tested =
          reader.blocks().stream().filter(block -> block.episode() == episode.episode()).toList();
      if (!episode.practice() && !tested.isEmpty()) {
        episodes.add(episode(episode, tested, reader));
      }
    }
    return new Person(header.participant(), header.condition(), chance(plan), episodes);
  }

  private static Episode episode(
      Plan.EpisodePlan plan, List<TestedBlock> tested, RunReader reader) {
    List<Block> blocks =
        tested.stream()
            .map(
                block ->
                    new Block(
                        block.block(),
                        plan.forced(),
                        block.cards() / (double) plan.cards(),
                        1.0 / plan.cards(),
                        block.correct(),
                        block.tests(),
                        expectation(reader.probes(), plan.episode(), block.block())))
            .toList();
    return new Episode(plan.episode(), plan.blocks(), imposedCost(plan), plan.context(), blocks);
  }

  private static OptionalDouble expectation(List<Probe> probes, int episode, int block) {
    Optional<Probe> probe =
        probes.stream()
            .filter(report -> report.episode() == episode && report.block() == block)
            .findFirst();
    return probe.isPresent()
        ? OptionalDouble.of(probe.get().expectation())
        : OptionalDouble.empty();
  }

  /// beta_imposed = 2 A / (R m), section 8 of the model.
  static double imposedCost(Plan.EpisodePlan plan) {
    return 2.0 * plan.costAtFull() / ((double) plan.reward() * plan.testsOf(1).size());
  }

  /// Accuracy of guessing: one of the options offered in the first test.
  static double chance(Plan plan) {
    return 1.0 / plan.episodes().getFirst().testsOf(1).getFirst().options().size();
  }
}
