package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.Outcome;
import strive.inference.check.CheckSettings;
import strive.inference.check.CrossValidation;
import strive.inference.check.StudyCheck;

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
    return checks.submit(fit.study(), RecordJson.write(new CheckRequest(fit.job(), settings)));
  }

  /// Asks for cross-validation of the models of a fit, likewise.
  public JobId submitValidation(StoredFit fit) {
    return validations.submit(fit.study(), RecordJson.write(new ValidationRequest(fit.job())));
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
    return newest(
        checks,
        checked,
        fit,
        json -> RecordJson.read(json, CheckRequest.class).fit(),
        StudyCheck.class);
  }

  /// The newest cross-validation beside this fit.
  public Optional<StoredCheck<CrossValidation>> latestValidation(StoredFit fit) {
    return newest(
        validations,
        validated,
        fit,
        json -> RecordJson.read(json, ValidationRequest.class).fit(),
        CrossValidation.class);
  }

  private static <R extends Record> Optional<StoredCheck<R>> newest(
      KindOfJobs kind,
      Recent<JobId, StoredCheck<R>> held,
      StoredFit fit,
      Function<String, JobId> about,
      Class<R> kindOfResult) {
    return kind.heads(fit.study()).stream()
        .filter(one -> about.apply(one.settings()).equals(fit.job()))
        .findFirst()
        .flatMap(
            head ->
                held.get(
                    head.job(),
                    job ->
                        kind.find(job)
                            .map(
                                row ->
                                    StoredCheck.of(
                                        row.head(),
                                        fit.job(),
                                        RecordJson.read(row.json(), kindOfResult)))));
  }

  private JobWork.Ending check(JobView job, JobProgress progress) {
    CheckRequest request = RecordJson.read(job.settings(), CheckRequest.class);
    int repeats = request.settings().repeats();
    return work(
        job,
        request.fit(),
        checks,
        new Watching(
            progress,
            "Person",
            String.format(Locale.ROOT, ", %,d simulations by each model", repeats)),
        (people, fit, watching) -> checker.check(people, fit.fit(), request.settings(), watching));
  }

  private JobWork.Ending validate(JobView job, JobProgress progress) {
    return work(
        job,
        RecordJson.read(job.settings(), ValidationRequest.class).fit(),
        validations,
        new Watching(progress, "Person", ", each episode left out once"),
        (people, fit, watching) -> checker.validate(people, fit.request().settings(), watching));
  }

  /// What is done with the people of a fit.
  private interface Task<R> {
    Outcome<R> done(List<Person> people, StoredFit fit, FitProgress progress);
  }

  private <R extends Record> JobWork.Ending work(
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
      case Outcome.Cancelled<R> _ -> new JobWork.Stopped();
      case Outcome.Finished<R>(R result) ->
          kind.finished(
              job,
              FittedPeople.counted(people.size(), fit.get().fit().settings().models().size()),
              FittedPeople.fingerprint(people),
              began,
              RecordJson.write(result));
    };
  }
}
