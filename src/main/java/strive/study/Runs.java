package strive.study;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import strive.protocol.DurationEstimate;
import strive.protocol.Origin;
import strive.protocol.Plan;
import strive.protocol.PlanDrawer;
import strive.protocol.PlanJson;
import strive.protocol.Position;
import strive.protocol.Protocol;
import strive.protocol.RunHeader;
import strive.protocol.RunState;
import strive.study.RunStore.NewRun;
import strive.study.StudyStore.StoredStudy;

/// What a participant's page calls. Every answer that says something is stored comes after the disk
/// has it; every call may be repeated and then gives the same.
public final class Runs {

  /// Seeds are below 2^53, so that JSON readers, spreadsheets and statistics programs hold them
  /// exactly.
  private static final long SEEDS = 1L << 53;

  private final Stores stores;
  private final DurableWrites writes;
  private final Surroundings surroundings;
  private final Protocols protocols;
  private final Intake intake;

  /// A service over these stores.
  public Runs(Stores stores, DurableWrites writes, Surroundings surroundings) {
    this.stores = stores;
    this.writes = writes;
    this.surroundings = surroundings;
    this.protocols = new Protocols(stores.protocols());
    this.intake = new Intake(stores, surroundings);
  }

  /// What stands on the first page of a link. Reading it changes nothing, so previews of links are
  /// harmless.
  public LandingResult landing(String linkCode) {
    Optional<StoredStudy> study = stores.studies().byLink(linkCode);
    if (study.isEmpty()) {
      return new RunProblem.UnknownLink();
    }
    Protocol protocol = protocols.of(study.get().protocolHash());
    return new LandingResult.Landing(
        protocol.title(),
        protocol.language(),
        study.get().state(),
        DurationEstimate.of(protocol),
        protocol.landing());
  }

  /// Starts the run of a token: allocates a condition, draws the plan and freezes the protocol, in
  /// one transaction that holds the study locked. A token that has a run already gets that run.
  public StartResult start(String linkCode, RunToken token, Origin origin) {
    Optional<StoredStudy> study = stores.studies().byLink(linkCode);
    if (study.isEmpty()) {
      return new RunProblem.UnknownLink();
    }
    protocols.of(study.get().protocolHash()); // parsed here, so that no other write waits for it
    return writes.durably(() -> started(linkCode, token, origin));
  }

  private StartResult started(String linkCode, RunToken token, Origin origin) {
    StoredStudy study = stores.studies().lockByLink(linkCode).orElseThrow();
    Optional<StoredRun> known = stores.runs().byToken(token.hash());
    if (known.isPresent()) {
      return known.get().study().equals(study.id())
          ? new StartResult.Started(view(known.get()), false)
          : new RunProblem.ForeignToken();
    }
    if (study.state() != StudyState.OPEN) {
      return new RunProblem.StudyClosed(study.state());
    }
    return new StartResult.Started(view(newRun(study, token, origin)), true);
  }

  private StoredRun newRun(StoredStudy study, RunToken token, Origin origin) {
    Instant now = surroundings.now();
    Protocol protocol = protocols.of(study.protocolHash());
    Map<String, Integer> taken =
        stores.runs().taken(study.id(), origin, now.minus(Allocation.STALE_AFTER));
    String condition = Allocation.choose(protocol.conditions(), taken, surroundings.random());
    long seed = surroundings.random().nextLong(SEEDS);
    Plan plan = PlanDrawer.draw(protocol, study.protocolHash(), condition, seed);
    int number = stores.studies().nextParticipant(study.id(), now);
    var header =
        new RunHeader(
            "P-%03d".formatted(number),
            condition,
            origin,
            RunState.RUNNING,
            seed,
            study.protocolHash(),
            surroundings.softwareVersion(),
            now,
            Optional.empty());
    return stores
        .runs()
        .add(
            new NewRun(
                study.id(), token.hash(), header, Position.start(plan), PlanJson.write(plan)));
  }

  /// Claims the run for one more tab: the answer carries its new writer number, and older tabs are
  /// refused from now on. A run that is over can still be claimed; it takes no events.
  public ViewResult claim(RunToken token) {
    if (stores.runs().byToken(token.hash()).isEmpty()) {
      return new RunProblem.UnknownRun();
    }
    return writes.durably(() -> claimed(token));
  }

  private ViewResult claimed(RunToken token) {
    StoredRun run = stores.runs().lockByToken(token.hash()).orElseThrow();
    StoredRun claimed = run.claimed(surroundings.now());
    stores.runs().update(claimed);
    return new ViewResult.Found(view(claimed));
  }

  /// The run as it is. It goes the way of the writes, because a page drops what it hears is stored,
  /// and a commit can be read before the disk has it.
  public ViewResult view(RunToken token) {
    if (!knows(token)) {
      return new RunProblem.UnknownRun();
    }
    return writes.durably(
        () -> new ViewResult.Found(view(stores.runs().byToken(token.hash()).orElseThrow())));
  }

  /// Whether the token has a run.
  public boolean knows(RunToken token) {
    return stores.runs().byToken(token.hash()).isPresent();
  }

  /// Stores a batch of events, all of it or nothing.
  public RecordResult record(RunToken token, Batch batch) {
    Optional<StoredRun> run = stores.runs().byToken(token.hash());
    if (run.isEmpty()) {
      return new RunProblem.UnknownRun();
    }
    Intake.Prepared prepared = intake.prepare(run.get().id(), batch);
    return writes.durably(() -> intake.store(token, prepared));
  }

  /// Finishes the run and releases its completion code, when every event 1..n is stored and they
  /// lead to the end of the plan.
  ///
  /// @param writer number of the tab
  /// @param events n, how many events the page has made
  public FinishResult finish(RunToken token, long writer, long events) {
    Optional<StoredRun> run = stores.runs().byToken(token.hash());
    if (run.isEmpty()) {
      return new RunProblem.UnknownRun();
    }
    Protocol protocol = protocols.of(run.get().header().protocolHash());
    return writes.durably(() -> finished(token, writer, events, protocol));
  }

  private FinishResult finished(RunToken token, long writer, long events, Protocol protocol) {
    StoredRun run = stores.runs().lockByToken(token.hash()).orElseThrow();
    if (run.writer() != writer) {
      return new RunProblem.OtherTab(run.writer());
    }
    if (events > run.acknowledged()) {
      return new RunProblem.NotAllStored(run.acknowledged());
    }
    return switch (run.header().state()) {
      case FINISHED -> finished(run);
      case STOPPED -> new RunProblem.RunEnded(run.acknowledged());
      case RUNNING ->
          run.position().phase() == Position.Phase.DONE
              ? finished(complete(run, protocol))
              : new RunProblem.NotAtEnd(run.acknowledged());
    };
  }

  private static FinishResult finished(StoredRun run) {
    Completion completion = run.completion().orElseThrow();
    return new FinishResult.Finished(
        completion.code(), run.position().points(), completion.bonus());
  }

  private StoredRun complete(StoredRun run, Protocol protocol) {
    String code = RandomCode.completion(surroundings.random());
    while (stores.runs().hasCode(run.study(), code)) {
      code = RandomCode.completion(surroundings.random());
    }
    Optional<String> bonus =
        Optional.ofNullable(protocol.bonus()).map(rule -> rule.of(run.position().points()));
    StoredRun complete = run.finished(new Completion(code, bonus), surroundings.now());
    stores.runs().update(complete);
    return complete;
  }

  private RunView view(StoredRun run) {
    return RunView.of(run, stores.runs().plan(run.id()));
  }
}
