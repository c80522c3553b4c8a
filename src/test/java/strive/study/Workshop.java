package strive.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.InferenceFitter;
import strive.storage.JdbcJobStore;
import strive.storage.JdbcResultStore;
import strive.storage.JobEngine;

/// Jobs over a real database, with a real worker.
public final class Workshop implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  public final Laboratory laboratory;
  public final Surroundings surroundings =
      new Surroundings(InstantSource.system(), new Random(1), "test");
  public final JdbcClient jdbc;
  public final Jobs jobs;
  public final Fits fits;
  private final JobEngine engine;

  private Workshop(DataSource source, JobEngine.Pulse pulse) {
    laboratory = Laboratory.over(source);
    engine = new JobEngine(source, surroundings.clock(), pulse);
    jdbc = JdbcClient.create(source);
    jobs = new Jobs(new JdbcJobStore(jdbc), engine, laboratory.writes, surroundings);
    fits =
        new Fits(
            jobs,
            new JdbcResultStore(jdbc),
            laboratory.studies,
            laboratory.data,
            new InferenceFitter(),
            surroundings);
  }

  /// A workshop whose worker waits for `open`.
  public static Workshop over(DataSource source) {
    return over(source, JobEngine.Pulse.USUAL);
  }

  /// The same with a worker of this pulse.
  public static Workshop over(DataSource source, JobEngine.Pulse pulse) {
    return new Workshop(source, pulse);
  }

  /// Begins to work.
  public Workshop open() {
    engine.start(jobs);
    return this;
  }

  /// The job, once it is in this state.
  public JobView await(JobId id, JobState state) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(view(id).state()).isEqualTo(state));
    return view(id);
  }

  /// The job now.
  public JobView view(JobId id) {
    return jobs.find(id).orElseThrow();
  }

  /// Stops as a server does.
  @Override
  public void close() {
    engine.close();
    laboratory.close();
  }
}
