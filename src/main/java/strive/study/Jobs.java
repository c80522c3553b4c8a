package strive.study;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Work in the background: asked for, watched, cancelled, and begun again after a restart.
public final class Jobs {

  private static final Logger LOG = System.getLogger(Jobs.class.getName());
  private static final int HISTORY = 100;

  private final JobStore jobs;
  private final JobQueue queue;
  private final DurableWrites writes;
  private final InstantSource clock;
  private final Map<String, JobWork> work = new ConcurrentHashMap<>();
  private final Set<JobId> cancelled = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /// A service over this store and queue.
  public Jobs(JobStore jobs, JobQueue queue, DurableWrites writes, InstantSource clock) {
    this.jobs = jobs;
    this.queue = queue;
    this.writes = writes;
    this.clock = clock;
  }

  /// Says what a kind of job does.
  public void register(String kind, JobWork does) {
    work.put(kind, does);
  }

  /// Asks for a job.
  public JobId submit(StudyId study, String kind, String settings) {
    Instant now = clock.instant();
    JobId id =
        writes.durably(
            () -> {
              JobId added = jobs.add(study, kind, settings, now);
              queue.enqueue(added);
              return added;
            });
    queue.wake();
    return id;
  }

  /// One job.
  public Optional<JobView> find(JobId id) {
    return jobs.find(id);
  }

  /// The newest jobs of all studies, the newest first.
  public List<JobView> newest() {
    return jobs.newest(Optional.empty(), HISTORY);
  }

  /// The newest jobs of a study, the newest first.
  public List<JobView> newest(StudyId study) {
    return jobs.newest(Optional.of(study), HISTORY);
  }

  /// The newest job of a study that has not ended.
  public Optional<JobView> active(StudyId study) {
    return newest(study).stream().filter(job -> !job.state().isEnd()).findFirst();
  }

  /// Asks a job to stop. One that waits ends at once, one at work within a second; one that has
  /// ended stays as it is.
  public void cancel(JobId id) {
    cancelled.add(id);
    Instant now = clock.instant();
    writes.durably(
        () -> {
          jobs.find(id)
              .filter(job -> !job.state().isEnd())
              .ifPresent(
                  job -> {
                    jobs.requestCancel(id);
                    if (job.state() == JobState.QUEUED) {
                      jobs.end(id, JobState.CANCELLED, "Cancelled before it began.", now);
                    }
                  });
          return id;
        });
  }

  /// Lets jobs at work stop at the next chance; they begin again when a server starts.
  public void stop() {
    stopping = true;
  }

  /// Runs a job to its end; for workers.
  ///
  /// @return false when it was broken off because the server is stopping, and should run again
  public boolean run(JobId id) {
    Optional<JobView> found = jobs.find(id).filter(job -> !job.state().isEnd());
    if (found.isEmpty()) {
      return true;
    }
    JobView job = found.get();
    durably(() -> jobs.start(id, clock.instant()));
    JobWork.Ending ending = work(job);
    if (ending instanceof JobWork.Stopped && stopping && !isCancelled(id)) {
      return false;
    }
    durably(() -> end(id, ending));
    cancelled.remove(id);
    return true;
  }

  private JobWork.Ending work(JobView job) {
    JobWork does = work.get(job.kind());
    if (does == null) {
      return new JobWork.Unable("This version cannot do jobs of the kind " + job.kind() + ".");
    }
    try {
      return does.run(job, new Progress(job.id()));
    } catch (RuntimeException | OutOfMemoryError fault) {
      LOG.log(Level.ERROR, "job " + job.id() + " failed; its earlier results are untouched", fault);
      return new JobWork.Unable(
          fault instanceof OutOfMemoryError
              ? "There was no memory left. Nothing was changed. Try fewer starts."
              : "A fault of ours stopped it; the server's log has the details. Nothing was changed.");
    }
  }

  private void end(JobId id, JobWork.Ending ending) {
    Instant now = clock.instant();
    switch (ending) {
      case JobWork.Finished(String message) -> jobs.end(id, JobState.DONE, message, now);
      case JobWork.Stopped() ->
          jobs.end(id, JobState.CANCELLED, "Cancelled. The earlier result is unchanged.", now);
      case JobWork.Unable(String reason) -> jobs.end(id, JobState.FAILED, reason, now);
    }
  }

  private void durably(Runnable write) {
    writes.durably(
        () -> {
          write.run();
          return true;
        });
  }

  private boolean isCancelled(JobId id) {
    return cancelled.contains(id) || jobs.find(id).map(JobView::cancelRequested).orElse(false);
  }

  /// Writes progress a few times a second and asks the database for a wish to stop once a second,
  /// because it may have come to another node.
  private final class Progress implements JobProgress {
    private static final long WRITE_EVERY_MS = 300;
    private static final long ASK_EVERY_MS = 800;

    private final JobId id;
    private Instant written = Instant.MIN;
    private Instant asked = Instant.MIN;
    private boolean stop;

    Progress(JobId id) {
      this.id = id;
    }

    @Override
    public synchronized void at(int done, int total, String message) {
      Instant now = clock.instant();
      if (done == total || now.isAfter(later(written, WRITE_EVERY_MS))) {
        written = now;
        jobs.progress(id, done, total, message);
      }
    }

    @Override
    public synchronized boolean shouldStop() {
      if (stop || stopping || cancelled.contains(id)) {
        return true;
      }
      Instant now = clock.instant();
      if (now.isAfter(later(asked, ASK_EVERY_MS))) {
        asked = now;
        stop = jobs.find(id).map(JobView::cancelRequested).orElse(true);
      }
      return stop;
    }

    private static Instant later(Instant time, long ms) {
      return time.equals(Instant.MIN) ? time : time.plusMillis(ms);
    }
  }
}
