package strive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.study.FitStore;
import strive.study.JobId;
import strive.study.StudyId;

/// Results of fits in the table `fit`.
public final class JdbcFitStore implements FitStore {

  private final JdbcClient jdbc;

  /// A store over this client.
  public JdbcFitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void put(FitRow row) {
    jdbc.sql("DELETE FROM fit WHERE job_id = :job").param("job", row.job().value()).update();
    jdbc.sql(
            "INSERT INTO fit (job_id, study_id, settings, version, fingerprint, fitted, took_ms,"
                + " result) VALUES (:job, :study, :settings, :version, :fingerprint, :fitted,"
                + " :took, :result)")
        .param("job", row.job().value())
        .param("study", row.study().value())
        .param("settings", row.settings())
        .param("version", row.version())
        .param("fingerprint", row.fingerprint())
        .param("fitted", Times.of(row.fitted()))
        .param("took", row.tookMs())
        .param("result", row.result())
        .update();
  }

  @Override
  public Optional<JobId> latest(StudyId study) {
    return jdbc.sql(
            "SELECT job_id FROM fit WHERE study_id = :study ORDER BY fitted DESC, job_id DESC"
                + " LIMIT 1")
        .param("study", study.value())
        .query((row, _) -> new JobId(row.getLong("job_id")))
        .optional();
  }

  @Override
  public Optional<FitRow> find(JobId job) {
    return jdbc.sql("SELECT * FROM fit WHERE job_id = :job")
        .param("job", job.value())
        .query(JdbcFitStore::row)
        .optional();
  }

  private static FitRow row(ResultSet row, int number) throws SQLException {
    return new FitRow(
        new JobId(row.getLong("job_id")),
        new StudyId(row.getLong("study_id")),
        row.getString("settings"),
        row.getString("version"),
        row.getString("fingerprint"),
        Times.read(row, "fitted"),
        row.getLong("took_ms"),
        row.getString("result"));
  }
}
