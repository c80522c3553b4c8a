package strive.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitOutcome;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.StudyFit;
import strive.study.FitStore.FitRow;

/// Fits of a study in the background: asked for, watched, cancelled, kept with everything that is
/// needed to judge and repeat them.
public final class Fits {

  /// Kind of the jobs that this service makes.
  public static final String KIND = "fit";

  private static final int KEPT = 20;

  private final Jobs jobs;
  private final FitStore fits;
  private final Studies studies;
  private final StudyData data;
  private final Fitter fitter;
  private final Surroundings surroundings;
  private final Recent<JobId, StoredFit> results = new Recent<>(KEPT);
  private final Recent<Selection, Held> people = new Recent<>(KEPT);

  /// A service over these; it registers itself for its kind of jobs.
  public Fits(
      Jobs jobs,
      FitStore fits,
      Studies studies,
      StudyData data,
      Fitter fitter,
      Surroundings surroundings) {
    this.jobs = jobs;
    this.fits = fits;
    this.studies = studies;
    this.data = data;
    this.fitter = fitter;
    this.surroundings = surroundings;
    jobs.register(KIND, this::run);
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
    return jobs.submit(study, KIND, FitJson.write(request));
  }

  /// The fit at work, or else the next one that waits.
  public Optional<JobView> active(StudyId study) {
    return jobs.active(study);
  }

  /// All fits that were asked for, the newest first.
  public List<JobView> history(StudyId study) {
    return jobs.newest(study);
  }

  /// Asks a fit to stop; the earlier result stays.
  public void cancel(JobId job) {
    jobs.cancel(job);
  }

  /// The newest result.
  public Optional<StoredFit> latest(StudyId study) {
    return fits.latest(study).flatMap(this::of);
  }

  /// The result of one job, if it has one.
  public Optional<StoredFit> of(JobId job) {
    Optional<StoredFit> held = results.get(job);
    if (held.isPresent()) {
      return held;
    }
    Optional<StoredFit> stored = fits.find(job).map(StoredFit::of);
    stored.ifPresent(fit -> results.put(job, fit));
    return stored;
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
    FitRequest request = FitJson.request(job.settings());
    FittedPeople wanted = now(job.study(), request.include());
    if (wanted.people().isEmpty()) {
      return new JobWork.Unable("Nobody has finished yet, so there is nothing to fit.");
    }
    Instant began = surroundings.now();
    FitProgress watching = new Watching(progress, request.settings().starts());
    watching.fitted(0, wanted.people().size());
    return switch (fitter.fit(wanted.people(), request.settings(), watching)) {
      case FitOutcome.Cancelled _ -> new JobWork.Stopped();
      case FitOutcome.Finished(StudyFit fit) -> finished(job, wanted, fit, began);
    };
  }

  private JobWork.Ending finished(JobView job, FittedPeople fitted, StudyFit fit, Instant began) {
    Instant now = surroundings.now();
    Duration took = Duration.between(began, now);
    var row =
        new FitRow(
            job.id(),
            job.study(),
            job.settings(),
            surroundings.softwareVersion(),
            fitted.fingerprint(),
            now,
            took.toMillis(),
            FitJson.write(fit));
    return new JobWork.Finished(
        String.format(
            Locale.ROOT,
            "%s, %d models, %.1f s",
            fitted.people().size() == 1 ? "1 person" : fitted.people().size() + " people",
            fit.settings().models().size(),
            took.toMillis() / 1000.0),
        () -> fits.put(row));
  }

  /// Passes the progress of a fit on to its job.
  private record Watching(JobProgress job, int starts) implements FitProgress {
    @Override
    public void fitted(int people, int of) {
      job.at(
          people,
          of,
          "Person %d of %d, up to %d starts each".formatted(Math.min(people + 1, of), of, starts));
    }

    @Override
    public boolean cancelled() {
      return job.shouldStop();
    }
  }
}
