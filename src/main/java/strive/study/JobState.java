package strive.study;

import java.util.EnumSet;
import java.util.Set;

/// The life of a job.
public enum JobState {
  /// Waiting for a worker.
  QUEUED,
  /// At work; after a restart of the server it begins again.
  RUNNING,
  /// Ended with a result.
  DONE,
  /// Ended by somebody's wish; what was there before is untouched.
  CANCELLED,
  /// Ended without a result; the message says why.
  FAILED;

  /// The states that may follow.
  public Set<JobState> next() {
    return switch (this) {
      case QUEUED -> EnumSet.of(RUNNING, CANCELLED);
      case RUNNING -> EnumSet.of(RUNNING, DONE, CANCELLED, FAILED);
      case DONE, CANCELLED, FAILED -> EnumSet.noneOf(JobState.class);
    };
  }

  /// Whether nothing follows.
  public boolean isEnd() {
    return next().isEmpty();
  }
}
