package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.check.CheckOutcome;
import strive.inference.check.CheckSettings;
import strive.inference.check.CrossValidation;
import strive.inference.check.StudyCheck;
import strive.study.ResultStore.ResultHead;

/// Does a fit account for the data? Predictive checks and cross-validation in the background, each
/// kept with the fit that it is about.
public final class Checks {

  /// Kind of the jobs that simulate the people of a fit again.
  public static final String KIND = "check";

  /// Kind of the jobs that foretell each episode from the others.
  public static final String VALIDATION = "cross-validation";

  private static final int KEPT = 20;
  private static final String GONE = "The fit that it is about is not there.";
  private static final String NOBODY = "None of the people of this fit is left.";

  private final KindOfJobs checks;
  private final KindOfJobs validations;
  private final Fits fits;
  private final Checker checker;
  private final Recent<JobId, StoredCheck<StudyCheck>> checked = new Recent<>(KEPT);
  private final Recent<JobId, StoredCheck<CrossValidation>> validated = new Recent<>(KEPT);

  /// A service over these; it registers itself for its kinds of jobs.
  public Checks(
      Jobs jobs, ResultStore results, Fits fits, Checker checker, Surroundings surroundings) {
    checks = new KindOfJobs(KIND, jobs, results, surroundings, this::check);
    validations = new KindOfJobs(VALIDATION, jobs, results, surroundings, this::validate);
    this.fits = fits;
    this.checker = checker;
  }

  /// Asks for predictive checks of a fit. When the same are waiting or at work already, it is that
  /// job.
  public JobId submit(StoredFit fit, CheckSettings settings) {
    return checks.submit(fit.study(), CheckJson.write(new CheckRequest(fit.job(), settings)));
  }

  /// Asks for cross-validation of the models of a fit, likewise.
  public JobId submitValidation(StoredFit fit) {
    return validations.submit(fit.study(), CheckJson.write(new ValidationRequest(fit.job())));
  }

  /// Whether predictive checks of this study are waiting or at work.
  public boolean isChecking(StudyId study) {
    return checks.active(study).isPresent();
  }

  /// Whether a cross-validation of this study is waiting or at work.
  public boolean isValidating(StudyId study) {
    return validations.active(study).isPresent();
  }

  /// The newest predictive checks of this fit.
  public Optional<StoredCheck<StudyCheck>> latest(StoredFit fit) {
    return newest(checks, checked, fit, json -> CheckJson.check(json).fit(), CheckJson::checked);
  }

  /// The newest cross-validation beside this fit.
  public Optional<StoredCheck<CrossValidation>> latestValidation(StoredFit fit) {
    return newest(
        validations,
        validated,
        fit,
        json -> CheckJson.validation(json).fit(),
        CheckJson::validated);
  }

  private static <R> Optional<StoredCheck<R>> newest(
      KindOfJobs kind,
      Recent<JobId, StoredCheck<R>> held,
      StoredFit fit,
      Function<String, JobId> about,
      Function<String, R> read) {
    Optional<ResultHead> head =
        kind.heads(fit.study()).stream()
            .filter(one -> about.apply(one.settings()).equals(fit.job()))
            .findFirst();
    if (head.isEmpty()) {
      return Optional.empty();
    }
    JobId job = head.get().job();
    Optional<StoredCheck<R>> known = held.get(job);
    if (known.isPresent()) {
      return known;
    }
    Optional<StoredCheck<R>> stored =
        kind.find(job).map(row -> StoredCheck.of(row.head(), fit.job(), read.apply(row.json())));
    stored.ifPresent(one -> held.put(job, one));
    return stored;
  }

  private JobWork.Ending check(JobView job, JobProgress progress) {
    CheckRequest request = CheckJson.check(job.settings());
    int repeats = request.settings().repeats();
    return work(
        job,
        request.fit(),
        checks,
        new Watching(
            progress, String.format(Locale.ROOT, "%,d simulations by each model", repeats)),
        (people, fit, watching) -> checker.check(people, fit.fit(), request.settings(), watching));
  }

  private JobWork.Ending validate(JobView job, JobProgress progress) {
    return work(
        job,
        CheckJson.validation(job.settings()).fit(),
        validations,
        new Watching(progress, "each episode left out once"),
        (people, fit, watching) -> checker.validate(people, fit.request().settings(), watching));
  }

  /// What is done with the people of a fit.
  private interface Task<R> {
    CheckOutcome<R> done(List<Person> people, StoredFit fit, FitProgress progress);
  }

  private <R> JobWork.Ending work(
      JobView job, JobId about, KindOfJobs kind, Watching watching, Task<R> task) {
    Optional<StoredFit> fit = fits.of(about);
    if (fit.isEmpty()) {
      return new JobWork.Unable(GONE);
    }
    List<Person> people = fits.people(job.study(), fit.get());
    if (people.isEmpty()) {
      return new JobWork.Unable(NOBODY);
    }
    Instant began = kind.now();
    watching.fitted(0, people.size());
    return switch (task.done(people, fit.get(), watching)) {
      case CheckOutcome.Cancelled<R> _ -> new JobWork.Stopped();
      case CheckOutcome.Finished<R>(R result) ->
          kind.finished(
              job,
              FittedPeople.counted(people.size(), fit.get().fit().settings().models().size()),
              FittedPeople.fingerprint(people),
              began,
              CheckJson.write(result));
    };
  }

  /// Passes progress on to a job.
  private record Watching(JobProgress job, String how) implements FitProgress {
    @Override
    public void fitted(int people, int of) {
      job.at(people, of, "Person %d of %d, %s".formatted(Math.min(people + 1, of), of, how));
    }

    @Override
    public boolean cancelled() {
      return job.shouldStop();
    }
  }
}
