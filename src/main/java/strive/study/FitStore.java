package strive.study;

import java.time.Instant;
import java.util.Optional;

/// Results of fits, as text.
public interface FitStore {

  /// A stored result.
  ///
  /// @param settings JSON of the request
  /// @param version of the software that fitted
  /// @param fingerprint SHA-256 of what was fitted
  /// @param tookMs how long it took (ms)
  /// @param result JSON of the fit
  record FitRow(
      JobId job,
      StudyId study,
      String settings,
      String version,
      String fingerprint,
      Instant fitted,
      long tookMs,
      String result) {}

  /// Keeps the result of a job, in place of an earlier one of the same job.
  void put(FitRow row);

  /// The job with the newest result of a study.
  Optional<JobId> latest(StudyId study);

  /// The result of a job.
  Optional<FitRow> find(JobId job);
}
