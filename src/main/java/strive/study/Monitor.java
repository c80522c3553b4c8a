package strive.study;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import strive.protocol.Choice;
import strive.protocol.Plan;
import strive.protocol.Plan.EpisodePlan;
import strive.protocol.PlanJson;
import strive.protocol.Position;
import strive.protocol.RunRecord;
import strive.study.LiveRun.EpisodeEfforts;

/// The live view of a study. Where a run is stands in its row; what it has chosen is derived from
/// its events, and only again when it has moved to another phase, so that looking often costs
/// little.
public final class Monitor {

  /// A run without an event for this long is called silent.
  public static final Duration SILENT_AFTER = Duration.ofMinutes(5);

  private static final int KEPT = 2_000;

  private final Stores stores;
  private final InstantSource clock;
  private final Recent<RunId, Derived> derived = new Recent<>(KEPT);

  /// A monitor of these stores.
  public Monitor(Stores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /// What the events of a run said when it was at `position`.
  private record Derived(
      Position position,
      Place place,
      int blocksDone,
      int blocksTotal,
      List<EpisodeEfforts> efforts) {

    boolean holdsAt(Position now) {
      return position.step() == now.step()
          && position.phase() == now.phase()
          && position.block() == now.block();
    }
  }

  /// A number that grows whenever anything of the study is stored; one small query.
  public long version(StudyId id) {
    return stores.studies().version(id);
  }

  /// The study now, if there is one.
  public Optional<LiveStudy> of(StudyId id) {
    long version = version(id);
    return stores
        .studies()
        .summary(id)
        .map(
            summary ->
                new LiveStudy(
                    summary,
                    stores.runs().ofStudy(id).stream().map(this::live).toList(),
                    version,
                    clock.instant()));
  }

  private LiveRun live(StoredRun run) {
    Derived facts =
        derived
            .get(run.id())
            .filter(held -> held.holdsAt(run.position()))
            .orElseGet(() -> derive(run));
    Position at = run.position();
    return new LiveRun(
        run.header().participant(),
        run.header().origin(),
        run.header().condition(),
        run.header().state(),
        at,
        facts.place().words(),
        facts.place().episode(),
        at.block(),
        run.header().started(),
        run.lastSeen(),
        facts.blocksDone(),
        facts.blocksTotal(),
        run.acknowledged(),
        run.irregular(),
        at.points(),
        facts.efforts());
  }

  /// Derived anew and held.
  private Derived derive(StoredRun run) {
    Plan plan = PlanJson.readPlan(stores.runs().plan(run.id()));
    RunRecord record =
        RunRecord.of(run.header(), plan, stores.events().upTo(run.id(), run.acknowledged()));
    List<EpisodePlan> scored =
        plan.episodes().stream().filter(episode -> !episode.practice()).toList();
    var facts =
        new Derived(
            run.position(),
            Place.of(plan, run.position()),
            record.blocksDone(),
            scored.stream().mapToInt(EpisodePlan::blocks).sum(),
            scored.stream().map(episode -> efforts(episode, record.choices())).toList());
    derived.put(run.id(), facts);
    return facts;
  }

  private static EpisodeEfforts efforts(EpisodePlan episode, List<Choice> choices) {
    List<OptionalDouble> byBlock =
        IntStream.rangeClosed(1, episode.blocks())
            .mapToObj(block -> effort(episode.episode(), block, choices))
            .toList();
    return new EpisodeEfforts(episode.episode(), episode.forced(), byBlock);
  }

  private static OptionalDouble effort(int episode, int block, List<Choice> choices) {
    return choices.stream()
        .filter(choice -> choice.episode() == episode && choice.block() == block)
        .mapToDouble(Choice::effort)
        .findFirst();
  }
}
