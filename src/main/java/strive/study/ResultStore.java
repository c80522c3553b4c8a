package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Results of jobs of every kind, as text.
public interface ResultStore {

  /// What is known of a result without reading it.
  ///
  /// @param kind of the job
  /// @param settings JSON of the request
  /// @param version of the software that computed it
  /// @param fingerprint SHA-256 of what it was computed from
  /// @param tookMs how long it took (ms)
  record ResultHead(
      JobId job,
      StudyId study,
      String kind,
      String settings,
      String version,
      String fingerprint,
      Instant finished,
      long tookMs) {}

  /// A stored result.
  ///
  /// @param json the result
  record ResultRow(ResultHead head, String json) {}

  /// Keeps the result of a job, in place of an earlier one of the same job.
  void put(ResultRow row);

  /// All results of a study of one kind, the newest first.
  List<ResultHead> heads(StudyId study, String kind);

  /// The job with the newest result of a study of one kind.
  Optional<JobId> latest(StudyId study, String kind);

  /// The result of a job.
  Optional<ResultRow> find(JobId job);
}
