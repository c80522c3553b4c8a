package strive.study;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
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
  private final String before;
  private @Nullable Instant written;
  private @Nullable Instant asked;
  private boolean cancelled;

  /// @param stopping whether the server is stopping
  /// @param before what stands before every message
  JobWatch(JobId id, JobStore jobs, InstantSource clock, BooleanSupplier stopping, String before) {
    this.id = id;
    this.jobs = jobs;
    this.clock = clock;
    this.stopping = stopping;
    this.before = before;
  }

  @Override
  public synchronized void at(int done, int total, String message) {
    Instant now = clock.instant();
    if (done == total || isDue(written, WRITE_EVERY, now)) {
      written = now;
      jobs.progress(id, done, total, before + message);
    }
  }

  @Override
  public synchronized boolean shouldStop() {
    if (cancelled || stopping.getAsBoolean()) {
      return true;
    }
    Instant now = clock.instant();
    if (isDue(asked, ASK_EVERY, now)) {
      asked = now;
      cancelled =
          jobs.find(id).map(job -> job.cancelRequested() || job.state().isEnd()).orElse(true);
    }
    return cancelled;
  }

  /// Somebody wishes it to stop, and told this node.
  synchronized void cancel() {
    cancelled = true;
  }

  /// Whether somebody wishes it to stop; a server that is stopping is not somebody.
  synchronized boolean isCancelled() {
    return cancelled;
  }

  private static boolean isDue(@Nullable Instant last, Duration every, Instant now) {
    return last == null || !now.isBefore(last.plus(every));
  }
}
