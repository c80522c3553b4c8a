package strive.study;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Work in the background: asked for, watched, cancelled, and begun again after a restart. A job
/// runs at least once; its result and its end are stored in one transaction, so a job is done
/// exactly when its result is there.
public final class Jobs {

  private static final Logger LOG = System.getLogger(Jobs.class.getName());
  private static final int HISTORY = 100;
  private static final String FAULT =
      "A fault of ours stopped it; the server's log has the details. Nothing was changed.";
  private static final String AGAIN = "Begun again after a restart. ";
  private static final String CANCELLED = "Cancelled. Nothing was changed.";

  private final JobStore jobs;
  private final JobQueue queue;
  private final DurableWrites writes;
  private final Surroundings surroundings;
  private final Map<String, JobWork> work = new ConcurrentHashMap<>();
  private final Map<JobId, JobWatch> here = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /// A service over this store and queue.
  public Jobs(JobStore jobs, JobQueue queue, DurableWrites writes, Surroundings surroundings) {
    this.jobs = jobs;
    this.queue = queue;
    this.writes = writes;
    this.surroundings = surroundings;
  }

  /// Says what a kind of job does.
  public void register(String kind, JobWork does) {
    work.put(kind, does);
  }

  /// Asks for a job. The same work (kind and settings) that has not ended yet is not queued again:
  /// a double click asks once.
  public JobId submit(StudyId study, String kind, String settings) {
    JobId id = writes.durably(() -> submitted(study, kind, settings));
    queue.wake();
    return id;
  }

  private JobId submitted(StudyId study, String kind, String settings) {
    jobs.lockQueue(study);
    Optional<JobId> same =
        jobs.open(study).stream()
            .filter(job -> job.kind().equals(kind) && job.settings().equals(settings))
            .filter(job -> !job.cancelRequested())
            .map(JobView::id)
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    JobId added = jobs.add(study, kind, settings, surroundings.now());
    queue.enqueue(added);
    return added;
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

  /// The newest jobs of one kind of a study, the newest first.
  public List<JobView> newest(StudyId study, String kind) {
    return jobs.newest(study, kind, HISTORY);
  }

  /// The oldest job of one kind of a study that has not ended: the one at work, or the next.
  public Optional<JobView> active(StudyId study, String kind) {
    return jobs.open(study).stream().filter(job -> job.kind().equals(kind)).findFirst();
  }

  /// Asks a job to stop. One that waits ends at once, one at work within a second, whichever node
  /// has it; one that has ended stays as it is.
  public void cancel(JobId id) {
    boolean open = writes.durably(() -> cancelled(id));
    JobWatch atWork = here.get(id);
    if (open && atWork != null) {
      atWork.cancel();
    }
  }

  private boolean cancelled(JobId id) {
    Optional<JobView> job = openAndLocked(id);
    if (job.isEmpty()) {
      return false;
    }
    jobs.requestCancel(id);
    if (job.get().state() == JobState.QUEUED) {
      jobs.end(id, JobState.CANCELLED, "Cancelled before it began.", surroundings.now());
    }
    return true;
  }

  /// Lets jobs at work stop at the next chance; they begin again when a server starts.
  public void stop() {
    stopping = true;
  }

  /// Runs a job to its end; for workers.
  ///
  /// @return false when it was broken off because the server is stopping, and should run again
  public boolean run(JobId id) {
    Optional<JobView> begun = writes.durably(() -> begin(id));
    if (begun.isEmpty()) {
      return true;
    }
    JobView job = begun.get();
    String before = job.state() == JobState.RUNNING ? AGAIN : "";
    var watch = new JobWatch(id, jobs, surroundings.clock(), () -> stopping, before);
    here.put(id, watch);
    try {
      JobWork.Ending ending = work(job, watch);
      if (ending instanceof JobWork.Stopped && stopping && !watch.isCancelled()) {
        return false;
      }
      conclude(id, ending);
      return true;
    } finally {
      here.remove(id);
    }
  }

  /// Ends the job. A result that the database refuses would be refused again, so the job fails; a
  /// database that is only busy makes the job run again.
  private void conclude(JobId id, JobWork.Ending ending) {
    try {
      writes.durably(() -> end(id, ending));
    } catch (StorageBusyException busy) {
      throw busy;
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "the result of job " + id + " could not be stored", fault);
      writes.durably(() -> end(id, new JobWork.Unable(FAULT)));
    }
  }

  /// The job as it was, now at work; empty when it has ended, or ends here because it was
  /// cancelled while no worker had it.
  private Optional<JobView> begin(JobId id) {
    Optional<JobView> job = openAndLocked(id);
    if (job.isPresent() && job.get().cancelRequested()) {
      jobs.end(id, JobState.CANCELLED, CANCELLED, surroundings.now());
      return Optional.empty();
    }
    job.ifPresent(
        open ->
            jobs.start(
                id, surroundings.now(), open.state() == JobState.RUNNING ? AGAIN.strip() : ""));
    return job;
  }

  private JobWork.Ending work(JobView job, JobWatch watch) {
    JobWork does = work.get(job.kind());
    if (does == null) {
      return new JobWork.Unable("This version cannot do jobs of the kind " + job.kind() + ".");
    }
    try {
      return does.run(job, watch);
    } catch (RuntimeException | Error fault) {
      if (stopping) {
        return new JobWork.Stopped(); // what it needed is closing; the next start begins it again
      }
      LOG.log(Level.ERROR, "job " + job.id() + " failed; its earlier results are untouched", fault);
      return new JobWork.Unable(
          fault instanceof OutOfMemoryError
              ? "There was no memory left. Nothing was changed. Try fewer starts."
              : FAULT);
    }
  }

  private boolean end(JobId id, JobWork.Ending ending) {
    Optional<JobView> job = openAndLocked(id);
    if (job.isEmpty()) {
      return false;
    }
    var now = surroundings.now();
    switch (ending) {
      case JobWork.Unable(String reason) -> jobs.end(id, JobState.FAILED, reason, now);
      case JobWork.Finished(String message, Runnable keep) when !job.get().cancelRequested() -> {
        keep.run();
        jobs.end(id, JobState.DONE, message, now);
      }
      case JobWork.Finished _, JobWork.Stopped _ ->
          jobs.end(id, JobState.CANCELLED, CANCELLED, now);
    }
    return true;
  }

  private Optional<JobView> openAndLocked(JobId id) {
    return jobs.lock(id).filter(job -> !job.state().isEnd());
  }
}
