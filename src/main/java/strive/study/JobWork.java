package strive.study;

/// What a kind of job does. It may be run again after a restart, so its result replaces an earlier
/// one of the same job.
@FunctionalInterface
public interface JobWork {

  /// How it ended.
  sealed interface Ending {}

  /// With a result.
  ///
  /// @param message for people
  /// @param keep stores the result; run in the transaction that ends the job, and not at all when
  ///     somebody has cancelled the job before
  record Finished(String message, Runnable keep) implements Ending {}

  /// Early, because it was asked to.
  record Stopped() implements Ending {}

  /// Without a result, for a reason that people can read.
  record Unable(String reason) implements Ending {}

  /// Does the work of `job`.
  Ending run(JobView job, JobProgress progress);
}
