package strive.web.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.study.JobState;
import strive.study.JobView;

/// What a page says of the newest job that was asked for, as long as its result does not speak for
/// itself.
///
/// @param words what it does, or how it ended
/// @param atWork whether there is something to cancel
/// @param stopping whether somebody has cancelled it and it has not stopped yet
/// @param share of the work that is done; empty where that is not known
record JobProgressViewModel(String words, boolean atWork, boolean stopping, OptionalDouble share) {

  /// Of the newest of these jobs of one kind, which people call by this name; empty when there is
  /// nothing to say.
  ///
  /// @param jobs the newest first
  static Optional<JobProgressViewModel> of(String name, List<JobView> jobs, Instant now) {
    String unchanged =
        jobs.stream().anyMatch(job -> job.state() == JobState.DONE)
            ? " The earlier result is unchanged."
            : "";
    return jobs.stream().findFirst().flatMap(job -> of(name, job, unchanged, now));
  }

  private static Optional<JobProgressViewModel> of(
      String name, JobView job, String unchanged, Instant now) {
    return switch (job.state()) {
      case QUEUED -> Optional.of(working(job, "Waiting for a worker"));
      case RUNNING -> Optional.of(working(job, doing(job, now)));
      case CANCELLED -> Optional.of(ended("The last " + name + " was cancelled." + unchanged));
      case FAILED ->
          Optional.of(ended("The last " + name + " stopped: " + job.message() + unchanged));
      case DONE -> Optional.empty();
    };
  }

  /// What a list of jobs says of one: how far it is, or how it ended.
  static String line(JobView job, Instant now) {
    return of(job.kind(), List.of(job), now)
        .filter(JobProgressViewModel::atWork)
        .map(JobProgressViewModel::words)
        .orElse(job.message());
  }

  private static JobProgressViewModel working(JobView job, String words) {
    OptionalDouble share =
        job.total() > 0
            ? OptionalDouble.of(Math.min(1, (double) job.done() / job.total()))
            : OptionalDouble.empty();
    return new JobProgressViewModel(
        job.cancelRequested() ? "Stopping" : words, true, job.cancelRequested(), share);
  }

  private static JobProgressViewModel ended(String words) {
    return new JobProgressViewModel(words, false, false, OptionalDouble.empty());
  }

  private static String doing(JobView job, Instant now) {
    String left =
        job.left(now)
            .map(time -> ", about " + Numbers.span(time.plus(Duration.ofSeconds(1))))
            .orElse("");
    return (job.message().isEmpty() ? "Reading the data" : job.message()) + left;
  }
}
