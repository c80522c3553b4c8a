package strive.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import strive.study.JobId;
import strive.study.JobQueue;
import strive.study.Jobs;

/// Workers of this node on db-scheduler: a job is put in the queue within the transaction that adds
/// it, and is begun again when the node that had it is gone. One worker a node,
/// because the same machine takes participants' answers.
public final class JobEngine implements JobQueue, AutoCloseable {

  private static final String TASK = "job";
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration SHUTDOWN = Duration.ofSeconds(20);
  private static final double LOWER_LIMIT = 0.5;
  private static final double UPPER_LIMIT = 1;
  private static final int HOUSEKEEPERS = 3;

  private final DataSource source;
  private final Engine engine;
  private final InstantSource clock;
  private final Pulse pulse;
  private volatile @Nullable Jobs jobs;
  private final CustomTask<Void> task;
  private final Scheduler scheduler;

  /// How nodes know of each other that they live.
  ///
  /// @param every how often a node shows that it lives while it has a job
  /// @param missed after so many times without a sign its job is begun again by another node
  public record Pulse(Duration every, int missed) {

    /// A node that is gone is missed after a minute: a long pause of the machine is not an end.
    public static final Pulse USUAL = new Pulse(Duration.ofSeconds(10), 6);
  }

  /// An engine on this database; `start` begins the work.
  public JobEngine(DataSource source, InstantSource clock) {
    this(source, clock, Pulse.USUAL);
  }

  /// The same with a pulse of its own, which all nodes of a database should share.
  public JobEngine(DataSource source, InstantSource clock, Pulse pulse) {
    this.source = source;
    this.pulse = pulse;
    this.engine = Engine.of(source);
    this.clock = clock;
    this.task =
        Tasks.custom(TASK, Void.class)
            .onDeadExecutionRevive()
            .onFailureReschedule(FixedDelay.of(POLL))
            .execute((instance, _) -> run(new JobId(Long.parseLong(instance.getId()))));
    this.scheduler = scheduler();
  }

  private Scheduler scheduler() {
    Runnable nothing = () -> {};
    SchedulerBuilder builder =
        Scheduler.create(new TransactionAwareDataSourceProxy(source), task)
            .executorService(new PatientThreads("job-worker", 1, nothing))
            .dueExecutor(new PatientThreads("job-poll", 1, this::wake))
            .housekeeperExecutor(new PatientThreads("job-keeper", HOUSEKEEPERS, nothing))
            .threads(1)
            .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
            .pollingInterval(POLL)
            .heartbeatInterval(pulse.every())
            .missedHeartbeatsLimit(pulse.missed())
            .shutdownMaxWait(SHUTDOWN);
    return (engine == Engine.POSTGRESQL
            ? builder.pollUsingLockAndFetch(LOWER_LIMIT, UPPER_LIMIT)
            : builder.pollUsingFetch(LOWER_LIMIT, UPPER_LIMIT))
        .build();
  }

  /// Begins to work for `service`. An embedded database has one node, so what a killed server had
  /// begun is nobody's now and is begun again at once.
  public void start(Jobs service) {
    jobs = service;
    if (engine == Engine.H2) {
      JdbcClient.create(source)
          .sql(
              "UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL"
                  + " WHERE picked = TRUE")
          .update();
    }
    scheduler.start();
  }

  private CompletionHandler<Void> run(JobId id) {
    Jobs service = jobs;
    if (service != null && service.run(id)) {
      return new CompletionHandler.OnCompleteRemove<>();
    }
    return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(POLL));
  }

  @Override
  public void enqueue(JobId id) {
    scheduler.schedule(task.instance(id.toString()), clock.instant());
  }

  @Override
  public void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  /// Lets the job at work stop by itself, at its next unit; no thread is interrupted inside the
  /// database.
  @Override
  public void close() {
    Jobs service = jobs;
    if (service != null) {
      service.stop();
    }
    scheduler.stop();
  }
}
