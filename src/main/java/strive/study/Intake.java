package strive.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strive.protocol.EventJson.WellFormed;
import strive.protocol.Plan;
import strive.protocol.PlanJson;
import strive.protocol.Position;
import strive.protocol.RunState;
import strive.protocol.Walk;
import strive.study.EventStore.NewEvent;

/// Takes batches of events in: each event once, in order, moved along by the one reducer. The
/// checks come in the order of the participants' API: writer, contiguity and content, end of the
/// run.
final class Intake {

  private static final int PLANS_KEPT = 400;

  private final Stores stores;
  private final Surroundings surroundings;
  private final Recent<RunId, Plan> plans = new Recent<>(PLANS_KEPT);

  Intake(Stores stores, Surroundings surroundings) {
    this.stores = stores;
    this.surroundings = surroundings;
  }

  /// A batch with what can be worked out before its transaction.
  record Prepared(Batch batch, List<String> hashes, Plan plan) {

    String hash(long seq) {
      return hashes.get((int) (seq - batch.first()));
    }

    WellFormed event(long seq) {
      return batch.events().get((int) (seq - batch.first()));
    }
  }

  Prepared prepare(RunId run, Batch batch) {
    List<String> hashes =
        batch.events().stream().map(event -> ContentHash.of(event.canonical())).toList();
    return new Prepared(batch, hashes, plan(run));
  }

  /// A run's plan never changes.
  private Plan plan(RunId run) {
    return plans
        .get(run)
        .orElseGet(
            () -> {
              Plan plan = PlanJson.readPlan(stores.runs().plan(run));
              plans.put(run, plan);
              return plan;
            });
  }

  RecordResult store(RunToken token, Prepared prepared) {
    StoredRun run = stores.runs().lockByToken(token.hash()).orElseThrow();
    Batch batch = prepared.batch();
    if (batch.writer() != run.writer()) {
      return new RunProblem.OtherTab(run.writer());
    }
    if (batch.first() > run.acknowledged() + 1) {
      return new RunProblem.Gap(run.acknowledged() + 1);
    }
    Optional<Long> conflict = conflict(run, prepared);
    if (conflict.isPresent()) {
      return new RunProblem.ContentConflict(conflict.get(), run.acknowledged());
    }
    if (batch.last() <= run.acknowledged()) {
      return new RecordResult.Acknowledged(run.acknowledged());
    }
    if (run.header().state() != RunState.RUNNING) {
      return new RunProblem.RunEnded(run.acknowledged());
    }
    return append(run, prepared);
  }

  /// The first event that is stored under its number with other content.
  private Optional<Long> conflict(StoredRun run, Prepared prepared) {
    long first = prepared.batch().first();
    long last = Math.min(prepared.batch().last(), run.acknowledged());
    if (last < first) {
      return Optional.empty();
    }
    Map<Long, String> stored = stores.events().hashes(run.id(), first, last);
    for (long seq = first; seq <= last; seq++) {
      if (!prepared.hash(seq).equals(stored.get(seq))) {
        return Optional.of(seq);
      }
    }
    return Optional.empty();
  }

  private RecordResult append(StoredRun run, Prepared prepared) {
    Instant now = surroundings.now();
    Position position = run.position();
    int irregulars = 0;
    var added = new ArrayList<NewEvent>();
    for (long seq = run.acknowledged() + 1; seq <= prepared.batch().last(); seq++) {
      WellFormed event = prepared.event(seq);
      Optional<String> irregular = Optional.empty();
      switch (Walk.after(prepared.plan(), position, event.event())) {
        case Walk.Moved(Position next) -> position = next;
        case Walk.Irregular(String reason) -> {
          irregular = Optional.of(reason);
          irregulars++;
        }
      }
      added.add(new NewEvent(seq, now, event.canonical(), prepared.hash(seq), irregular));
    }
    stores.events().add(run.id(), added);
    stores.runs().update(run.after(prepared.batch().last(), irregulars, position, now));
    return new RecordResult.Acknowledged(prepared.batch().last());
  }
}
