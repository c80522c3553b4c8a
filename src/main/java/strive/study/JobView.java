package strive.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A job as people see it.
///
/// @param id its number
/// @param study it is for
/// @param kind what it does, such as fit
/// @param state where it is
/// @param settings as JSON
/// @param done units of work finished
/// @param total units of work, 0 when not known yet
/// @param message for people
/// @param cancelRequested whether somebody asked to stop it
/// @param submitted when it was asked for
/// @param started when a worker began it (again)
/// @param ended when it ended
public record JobView(
    JobId id,
    StudyId study,
    String kind,
    JobState state,
    String settings,
    int done,
    int total,
    String message,
    boolean cancelRequested,
    Instant submitted,
    Optional<Instant> started,
    Optional<Instant> ended) {

  /// How long it will still take if it goes on as it went, when that can be said.
  public Optional<Duration> left(Instant now) {
    if (state != JobState.RUNNING || done < 1 || total < 1 || started.isEmpty()) {
      return Optional.empty();
    }
    Duration spent = Duration.between(started.get(), now);
    return Optional.of(spent.multipliedBy(total - done).dividedBy(done));
  }
}
