package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Outcome;
import strive.inference.StudyFit;
import strive.study.ResultStore.ResultHead;

/// Fits of a study in the background: asked for, watched, cancelled, kept with everything that is
/// needed to judge and repeat them.
public final class Fits {

  /// Kind of the jobs that this service makes.
  public static final String KIND = "fit";

  private static final int KEPT = 20;

  private final KindOfJobs jobs;
  private final Studies studies;
  private final StudyData data;
  private final Fitter fitter;
  private final Recent<JobId, StoredFit> results = new Recent<>(KEPT);
  private final Recent<Selection, Held> people = new Recent<>(KEPT);

  /// A service over these; it registers itself for its kind of jobs.
  public Fits(
      Jobs jobs,
      ResultStore results,
      Studies studies,
      StudyData data,
      Fitter fitter,
      Surroundings surroundings) {
    this.jobs = new KindOfJobs(KIND, jobs, results, surroundings, this::run);
    this.studies = studies;
    this.data = data;
    this.fitter = fitter;
  }

  /// Which people of which study.
  private record Selection(StudyId study, Include include) {}

  /// The data when the study had this version.
  private record Held(long version, FittedPeople data) {}

  /// What a fit of this study does when nothing else is said: people only, when there are any.
  ///
  /// @throws IllegalArgumentException when there is no such study
  public FitRequest usual(StudyId study) {
    return usual(study, Include.PEOPLE);
  }

  /// The same with this choice of whom it takes: all models, and p_0 held at chance when the
  /// protocol says that nobody can know the material.
  ///
  /// @throws IllegalArgumentException when there is no such study
  public FitRequest usual(StudyId study, Include include) {
    FitSettings settings = FitSettings.defaults();
    boolean known = studies.protocol(study).knownStart().isPresent();
    return new FitRequest(known ? settings.withFixed(Fixed.atChance("p0")) : settings, include);
  }

  /// Asks for a fit. When the same fit is waiting or at work already, it is that one.
  public JobId submit(StudyId study, FitRequest request) {
    return jobs.submit(study, RecordJson.write(request));
  }

  /// The fit at work, or else the next one that waits.
  public Optional<JobView> active(StudyId study) {
    return jobs.active(study);
  }

  /// All fits that were asked for, the newest first.
  public List<JobView> history(StudyId study) {
    return jobs.history(study);
  }

  /// Asks a fit to stop; the earlier result stays.
  public void cancel(JobId job) {
    jobs.cancel(job);
  }

  /// The job with the newest result.
  public Optional<JobId> newest(StudyId study) {
    return jobs.latest(study);
  }

  /// The newest result.
  public Optional<StoredFit> latest(StudyId study) {
    return newest(study).flatMap(this::of);
  }

  /// Everything that was asked for, the newest first, with what became of it.
  public List<FitRecord> records(StudyId study) {
    List<JobView> asked =
        history(study); // first: the result of a job that is done is there by then
    Map<JobId, ResultHead> heads =
        results(study).stream().collect(Collectors.toMap(ResultHead::job, head -> head));
    return asked.stream()
        .map(
            job -> {
              FitRequest request = RecordJson.read(job.settings(), FitRequest.class);
              Optional<ResultHead> head = Optional.ofNullable(heads.get(job.id()));
              boolean stale =
                  head.filter(
                          one ->
                              !one.fingerprint()
                                  .equals(now(study, request.include()).fingerprint()))
                      .isPresent();
              return new FitRecord(job, request, head, stale);
            })
        .toList();
  }

  /// All results without what they say, the newest first.
  public List<ResultHead> results(StudyId study) {
    return jobs.heads(study);
  }

  /// The result of one job, if it has one.
  public Optional<StoredFit> of(JobId job) {
    return results.get(job, one -> jobs.find(one).map(StoredFit::of));
  }

  /// A result beside another benchmark; nothing is fitted again.
  public StudyFit compared(StudyId study, StoredFit stored, Benchmark benchmark) {
    return stored.fit().benchmark().equals(benchmark)
        ? stored.fit()
        : fitter.compared(stored.fit(), people(study, stored), benchmark);
  }

  /// Whether the data have changed since.
  public boolean isStale(StudyId study, StoredFit stored) {
    return !stored.fingerprint().equals(now(study, stored.request().include()).fingerprint());
  }

  /// The people of a result. Whom a new fit would take may be others: simulated people are left out
  /// from the moment when the first person starts.
  public List<Person> people(StudyId study, StoredFit stored) {
    Set<String> fitted = stored.participants();
    return now(study, Include.EVERYBODY).people().stream()
        .filter(person -> fitted.contains(person.id()))
        .toList();
  }

  /// How many of the people of a result are simulated.
  public int simulated(StudyId study, StoredFit stored) {
    Set<String> programs = now(study, Include.EVERYBODY).simulated();
    return (int) stored.participants().stream().filter(programs::contains).count();
  }

  /// The people whom a fit takes: everybody who finished.
  public List<Person> fitted(StudyId study, Include include) {
    return now(study, include).people();
  }

  /// Read again only when something of the study has been stored since.
  private FittedPeople now(StudyId study, Include include) {
    var selection = new Selection(study, include);
    long version = data.version(study);
    return people
        .get(selection)
        .filter(held -> held.version() == version)
        .map(Held::data)
        .orElseGet(
            () -> {
              FittedPeople fresh = FittedPeople.of(data.snapshot(study, include));
              people.put(selection, new Held(version, fresh));
              return fresh;
            });
  }

  private JobWork.Ending run(JobView job, JobProgress progress) {
    FitRequest request = RecordJson.read(job.settings(), FitRequest.class);
    FittedPeople wanted = now(job.study(), request.include());
    if (wanted.people().isEmpty()) {
      return new JobWork.Unable("Nobody has finished yet, so there is nothing to fit.");
    }
    Instant began = jobs.now();
    FitProgress watching =
        new Watching(
            progress, "Person", ", up to %d starts each".formatted(request.settings().starts()));
    watching.fitted(0, wanted.people().size());
    return switch (fitter.fit(wanted.people(), request.settings(), watching)) {
      case Outcome.Cancelled<StudyFit> _ -> new JobWork.Stopped();
      case Outcome.Finished<StudyFit>(var fit) -> finished(job, wanted, fit, began);
    };
  }

  private JobWork.Ending finished(JobView job, FittedPeople fitted, StudyFit fit, Instant began) {
    return jobs.finished(
        job,
        FittedPeople.counted(fitted.people().size(), fit.settings().models().size()),
        fitted.fingerprint(),
        began,
        RecordJson.write(fit));
  }
}
