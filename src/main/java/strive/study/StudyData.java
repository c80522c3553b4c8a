package strive.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import strive.protocol.Origin;
import strive.protocol.PlanJson;
import strive.protocol.RunRecord;

/// The records of a study's runs, derived from their events: what fits and exports read.
public final class StudyData {

  private final Stores stores;

  /// A reader of these stores.
  public StudyData(Stores stores) {
    this.stores = stores;
  }

  /// How much there is, as the database counts it.
  ///
  /// @param runs number of runs
  /// @param events number of their stored events
  public record Size(long runs, long events) {}

  /// The size of what `forEach` would give now.
  public Size size(StudyId id, Include include) {
    List<StoredRun> runs = chosen(id, include);
    return new Size(runs.size(), runs.stream().mapToLong(StoredRun::acknowledged).sum());
  }

  /// All records at once, in the order of the participants.
  public List<RunRecord> runs(StudyId id, Include include) {
    var records = new ArrayList<RunRecord>();
    forEach(id, include, records::add);
    return records;
  }

  /// One participant's record.
  public Optional<RunRecord> run(StudyId id, String participant) {
    return stores.runs().find(id, participant).map(this::derived);
  }

  /// Gives every record once, in the order of the participants, holding one at a time.
  public void forEach(StudyId id, Include include, Consumer<RunRecord> taker) {
    chosen(id, include).forEach(run -> taker.accept(derived(run)));
  }

  private List<StoredRun> chosen(StudyId id, Include include) {
    List<StoredRun> all = stores.runs().ofStudy(id);
    boolean everybody =
        include == Include.EVERYBODY
            || all.stream().noneMatch(run -> run.header().origin() == Origin.PERSON);
    return everybody
        ? all
        : all.stream().filter(run -> run.header().origin() == Origin.PERSON).toList();
  }

  private RunRecord derived(StoredRun run) {
    return RunRecord.of(
        run.header(),
        PlanJson.readPlan(stores.runs().plan(run.id())),
        stores.events().upTo(run.id(), run.acknowledged()));
  }
}
