package strive.study;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The progress of one job at work. It is written a few times a second, and the database is asked
/// for a wish to stop once a second, because the wish may have come to another node. Safe for many
/// threads.
final class JobWatch implements JobProgress {

  private static final Duration WRITE_EVERY = Duration.ofMillis(300);
  private static final Duration ASK_EVERY = Duration.ofMillis(800);

  private final JobId id;
  private final JobStore jobs;
  private final InstantSource clock;
  private final BooleanSupplier stopping;
  private final Predicate<JobId> cancelled;
  private @Nullable Instant written;
  private @Nullable Instant asked;
  private boolean stop;

  /// @param stopping whether the server is stopping
  /// @param cancelled whether this node was asked to cancel a job
  JobWatch(
      JobId id,
      JobStore jobs,
      InstantSource clock,
      BooleanSupplier stopping,
      Predicate<JobId> cancelled) {
    this.id = id;
    this.jobs = jobs;
    this.clock = clock;
    this.stopping = stopping;
    this.cancelled = cancelled;
  }

  @Override
  public synchronized void at(int done, int total, String message) {
    Instant now = clock.instant();
    if (done == total || isDue(written, WRITE_EVERY, now)) {
      written = now;
      jobs.progress(id, done, total, message);
    }
  }

  @Override
  public synchronized boolean shouldStop() {
    if (stop || stopping.getAsBoolean() || cancelled.test(id)) {
      return true;
    }
    Instant now = clock.instant();
    if (isDue(asked, ASK_EVERY, now)) {
      asked = now;
      stop = jobs.find(id).map(job -> job.cancelRequested() || job.state().isEnd()).orElse(true);
    }
    return stop;
  }

  private static boolean isDue(@Nullable Instant last, Duration every, Instant now) {
    return last == null || !now.isBefore(last.plus(every));
  }
}
