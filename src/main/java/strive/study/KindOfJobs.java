package strive.study;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import strive.study.ResultStore.ResultHead;
import strive.study.ResultStore.ResultRow;

/// Jobs of one kind whose results are kept with settings, software version and fingerprint of what
/// they were computed from.
final class KindOfJobs {

  private final String kind;
  private final Jobs jobs;
  private final ResultStore results;
  private final Surroundings surroundings;

  /// Jobs of this kind, which `does` the work.
  KindOfJobs(String kind, Jobs jobs, ResultStore results, Surroundings surroundings, JobWork does) {
    this.kind = kind;
    this.jobs = jobs;
    this.results = results;
    this.surroundings = surroundings;
    jobs.register(kind, does);
  }

  /// Asks for a job. When the same is waiting or at work already, it is that one.
  JobId submit(StudyId study, String settings) {
    return jobs.submit(study, kind, settings);
  }

  /// The job at work, or else the next one that waits.
  Optional<JobView> active(StudyId study) {
    return jobs.active(study, kind);
  }

  /// All jobs that were asked for, the newest first.
  List<JobView> history(StudyId study) {
    return jobs.newest(study, kind);
  }

  /// Asks a job to stop; earlier results stay.
  void cancel(JobId job) {
    jobs.cancel(job);
  }

  /// All results without their text, the newest first.
  List<ResultHead> heads(StudyId study) {
    return results.heads(study, kind);
  }

  /// The job with the newest result.
  Optional<JobId> latest(StudyId study) {
    return results.latest(study, kind);
  }

  /// The result of a job of this kind.
  Optional<ResultRow> find(JobId job) {
    return results.find(job).filter(row -> row.head().kind().equals(kind));
  }

  /// Now, from which the time that a job takes counts.
  Instant now() {
    return surroundings.now();
  }

  /// The end of a job with a result.
  ///
  /// @param what was done, in words; the time is added
  /// @param fingerprint SHA-256 of what was used
  /// @param json the result
  JobWork.Finished finished(
      JobView job, String what, String fingerprint, Instant began, String json) {
    Instant end = now();
    long took = Duration.between(began, end).toMillis();
    var head =
        new ResultHead(
            job.id(),
            job.study(),
            kind,
            job.settings(),
            surroundings.softwareVersion(),
            fingerprint,
            end,
            took);
    return new JobWork.Finished(
        what + String.format(java.util.Locale.ROOT, ", %.1f s", took / 1000.0),
        () -> results.put(new ResultRow(head, json)));
  }
}
