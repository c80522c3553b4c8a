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

  /// The runs of a study as they are at one moment; events that come later are not among them, so
  /// that the size stays true while people are at work.
  public final class Snapshot {
    private final List<StoredRun> runs;

    private Snapshot(List<StoredRun> runs) {
      this.runs = runs;
    }

    /// How much there is, as the database counts it.
    public Size size() {
      return new Size(runs.size(), runs.stream().mapToLong(StoredRun::acknowledged).sum());
    }

    /// Gives every record once, in the order of the participants, holding one at a time.
    public void forEach(Consumer<RunRecord> taker) {
      runs.forEach(run -> taker.accept(derived(run)));
    }
  }

  /// The runs as they are now.
  public Snapshot snapshot(StudyId id, Include include) {
    return new Snapshot(chosen(id, include));
  }

  /// The size of what `forEach` would give now.
  public Size size(StudyId id, Include include) {
    return snapshot(id, include).size();
  }

  /// A number that grows whenever anything of the study is stored; one small query.
  public long version(StudyId id) {
    return stores.studies().version(id);
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
    snapshot(id, include).forEach(taker);
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
