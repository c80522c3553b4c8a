package strive.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitOutcome;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.StudyFit;
import strive.protocol.RunRecord;
import strive.protocol.RunState;
import strive.study.FitStore.FitRow;
import tools.jackson.databind.json.JsonMapper;

/// Fits of a study in the background: asked for, watched, cancelled, kept with everything that is
/// needed to judge and repeat them.
public final class Fits {

  /// Kind of the jobs that this service makes.
  public static final String KIND = "fit";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int KEPT = 20;

  private final Jobs jobs;
  private final FitStore fits;
  private final StudyData data;
  private final Studies studies;
  private final Fitter fitter;
  private final DurableWrites writes;
  private final Surroundings surroundings;
  private final Recent<JobId, StoredFit> read = new Recent<>(KEPT);

  /// A service over these; it registers itself for its kind of jobs.
  public Fits(
      Jobs jobs,
      FitStore fits,
      Studies studies,
      StudyData data,
      Fitter fitter,
      DurableWrites writes,
      Surroundings surroundings) {
    this.jobs = jobs;
    this.fits = fits;
    this.studies = studies;
    this.data = data;
    this.fitter = fitter;
    this.writes = writes;
    this.surroundings = surroundings;
    jobs.register(KIND, this::run);
  }

  /// What a fit of this study does when nothing else is said: all models, and p_0 held at chance
  /// when the protocol says that nobody can know the material.
  public FitRequest usual(StudyId study) {
    FitSettings settings = FitSettings.defaults();
    boolean known = studies.protocol(study).knownStart().isPresent();
    return new FitRequest(
        known ? settings.withFixed(Fixed.atChance("p0")) : settings, Include.PEOPLE);
  }

  /// Asks for a fit. One that is waiting or at work for the study is returned instead, so that a
  /// double click asks once.
  public JobId submit(StudyId study, FitRequest request) {
    return jobs.active(study)
        .filter(job -> job.kind().equals(KIND))
        .map(JobView::id)
        .orElseGet(() -> jobs.submit(study, KIND, MAPPER.writeValueAsString(request)));
  }

  /// The fit that is waiting or at work.
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
    return fits.latest(study)
        .map(
            row ->
                read.get(row.job())
                    .filter(held -> held.fitted().equals(row.fitted()))
                    .orElseGet(() -> stored(row)));
  }

  /// The newest result beside another benchmark.
  public StudyFit compared(StudyId study, StoredFit stored, Benchmark benchmark) {
    return stored.fit().benchmark().equals(benchmark)
        ? stored.fit()
        : fitter.compared(stored.fit(), fitted(study, stored.request().include()), benchmark);
  }

  /// Whether the data have changed since.
  public boolean isStale(StudyId study, StoredFit stored) {
    return !stored.fingerprint().equals(fingerprint(fitted(study, stored.request().include())));
  }

  /// The people whom a fit takes: everybody who finished. Somebody who is still at work would be
  /// fitted on half of the data.
  public List<Person> fitted(StudyId study, Include include) {
    return data.runs(study, include).stream()
        .filter(run -> run.header().state() == RunState.FINISHED)
        .map(RunRecord::person)
        .toList();
  }

  private JobWork.Ending run(JobView job, JobProgress progress) {
    FitRequest request = MAPPER.readValue(job.settings(), FitRequest.class);
    List<Person> people = fitted(job.study(), request.include());
    if (people.isEmpty()) {
      return new JobWork.Unable("Nobody has finished yet, so there is nothing to fit.");
    }
    Instant began = surroundings.clock().instant();
    progress.at(0, people.size(), "Person 1 of " + people.size());
    return switch (fitter.fit(people, request.settings(), watching(progress, request))) {
      case FitOutcome.Cancelled _ -> new JobWork.Stopped();
      case FitOutcome.Finished(StudyFit fit) -> keep(job, people, fit, began);
    };
  }

  private static FitProgress watching(JobProgress progress, FitRequest request) {
    return new FitProgress() {
      @Override
      public void fitted(int people, int of) {
        progress.at(
            people,
            of,
            "Person %d of %d, up to %d starts each"
                .formatted(Math.min(people + 1, of), of, request.settings().starts()));
      }

      @Override
      public boolean cancelled() {
        return progress.shouldStop();
      }
    };
  }

  private JobWork.Ending keep(JobView job, List<Person> people, StudyFit fit, Instant began) {
    Instant now = surroundings.clock().instant();
    Duration took = Duration.between(began, now);
    var row =
        new FitRow(
            job.id(),
            job.study(),
            job.settings(),
            surroundings.softwareVersion(),
            fingerprint(people),
            now,
            took.toMillis(),
            MAPPER.writeValueAsString(fit));
    writes.durably(
        () -> {
          fits.put(row);
          return true;
        });
    return new JobWork.Finished(
        "%d people, %d models, %.1f s"
            .formatted(people.size(), fit.settings().models().size(), took.toMillis() / 1000.0));
  }

  private StoredFit stored(FitRow row) {
    var stored =
        new StoredFit(
            row.job(),
            MAPPER.readValue(row.settings(), FitRequest.class),
            row.version(),
            row.fingerprint(),
            row.fitted(),
            Duration.ofMillis(row.tookMs()),
            MAPPER.readValue(row.result(), StudyFit.class));
    read.put(row.job(), stored);
    return stored;
  }

  /// SHA-256 of everything that a fit reads.
  private static String fingerprint(List<Person> people) {
    try {
      byte[] text = MAPPER.writeValueAsString(people).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
