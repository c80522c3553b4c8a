package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import strive.analysis.PlannedStudy;
import strive.inference.FitProgress;
import strive.inference.Outcome;
import strive.inference.design.DesignResult;
import strive.inference.design.DesignSettings;
import strive.protocol.Protocol;

/// Design checks of a study's protocol in the background: asked for, watched, cancelled, kept with
/// everything that is needed to judge and repeat them. They need no participant.
public final class DesignChecks {

  /// Kind of the jobs that this service makes.
  public static final String KIND = "design";

  private static final int KEPT = 20;

  private final KindOfJobs jobs;
  private final Studies studies;
  private final int threads;
  private final Recent<JobId, StoredDesign> results = new Recent<>(KEPT);

  /// A service over these; it registers itself for its kind of jobs.
  ///
  /// @param threads of one check
  public DesignChecks(
      Jobs jobs, ResultStore results, Studies studies, int threads, Surroundings surroundings) {
    this.jobs = new KindOfJobs(KIND, jobs, results, surroundings, this::run);
    this.studies = studies;
    this.threads = threads;
  }

  /// What a check of this study assumes when nothing else is said.
  ///
  /// @throws IllegalArgumentException when there is no such study
  public DesignSettings usual(StudyId study) {
    return PlannedStudy.usual(studies.protocol(study));
  }

  /// Why such a check is impossible, if it is.
  public Optional<String> fault(StudyId study, DesignSettings settings) {
    try {
      PlannedStudy.check(studies.protocol(study), settings);
      return Optional.empty();
    } catch (IllegalArgumentException rule) {
      return Optional.of(String.valueOf(rule.getMessage()));
    }
  }

  /// Asks for a check. When the same is waiting or at work already, it is that one.
  public JobId submit(StudyId study, DesignSettings settings) {
    return jobs.submit(study, RecordJson.write(settings));
  }

  /// The check at work, or else the next one that waits.
  public Optional<JobView> active(StudyId study) {
    return jobs.active(study);
  }

  /// The jobs with a result, the newest first.
  public List<JobId> finished(StudyId study) {
    return jobs.heads(study).stream().map(ResultStore.ResultHead::job).toList();
  }

  /// The newest result.
  public Optional<StoredDesign> latest(StudyId study) {
    return jobs.latest(study).flatMap(this::of);
  }

  /// The result of one job, if it has one.
  public Optional<StoredDesign> of(JobId job) {
    return results.get(job, one -> jobs.find(one).map(StoredDesign::of));
  }

  /// Whether the protocol has changed since.
  public boolean isStale(StoredDesign stored) {
    return studies
        .find(stored.study())
        .filter(study -> study.protocolHash().equals(stored.protocolHash()))
        .isEmpty();
  }

  private JobWork.Ending run(JobView job, JobProgress progress) {
    Instant began = jobs.now();
    DesignSettings settings = RecordJson.read(job.settings(), DesignSettings.class);
    String hash = studies.find(job.study()).orElseThrow().protocolHash();
    Protocol protocol = studies.protocol(job.study());
    Optional<String> fault = fault(job.study(), settings);
    if (fault.isPresent()) {
      return new JobWork.Unable("The protocol has changed: " + fault.get() + ".");
    }
    FitProgress watching =
        new Watching(
            progress,
            "Simulated study",
            " (%d with the effect, %d without it for the false alarms)"
                .formatted(settings.studies(), settings.studies()));
    watching.fitted(0, 2 * settings.studies());
    return switch (PlannedStudy.check(protocol, settings).run(threads, watching)) {
      case Outcome.Cancelled<DesignResult> _ -> new JobWork.Stopped();
      case Outcome.Finished<DesignResult>(DesignResult result) ->
          jobs.finished(
              job,
              "%d simulated studies of %d people and as many without the effect"
                  .formatted(settings.studies(), settings.people()),
              hash,
              began,
              RecordJson.write(result));
    };
  }
}
