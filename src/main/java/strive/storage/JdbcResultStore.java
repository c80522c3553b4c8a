package strive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.study.JobId;
import strive.study.ResultStore;
import strive.study.StudyId;

/// Results of jobs in the table `job_result`.
public final class JdbcResultStore implements ResultStore {

  private static final String HEAD =
      "SELECT job_id, study_id, kind, settings, version, fingerprint, finished, took_ms";

  private final JdbcClient jdbc;

  /// A store over this client.
  public JdbcResultStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void put(ResultRow row) {
    ResultHead head = row.head();
    jdbc.sql("DELETE FROM job_result WHERE job_id = :job")
        .param("job", head.job().value())
        .update();
    jdbc.sql(
            "INSERT INTO job_result (job_id, study_id, kind, settings, version, fingerprint,"
                + " finished, took_ms, result) VALUES (:job, :study, :kind, :settings, :version,"
                + " :fingerprint, :finished, :took, :result)")
        .param("job", head.job().value())
        .param("study", head.study().value())
        .param("kind", head.kind())
        .param("settings", head.settings())
        .param("version", head.version())
        .param("fingerprint", head.fingerprint())
        .param("finished", Times.of(head.finished()))
        .param("took", head.tookMs())
        .param("result", row.json())
        .update();
  }

  @Override
  public List<ResultHead> heads(StudyId study, String kind) {
    return jdbc.sql(
            HEAD
                + " FROM job_result WHERE study_id = :study AND kind = :kind"
                + " ORDER BY finished DESC, job_id DESC")
        .param("study", study.value())
        .param("kind", kind)
        .query(JdbcResultStore::head)
        .list();
  }

  @Override
  public Optional<JobId> latest(StudyId study, String kind) {
    return jdbc.sql(
            "SELECT job_id FROM job_result WHERE study_id = :study AND kind = :kind"
                + " ORDER BY finished DESC, job_id DESC LIMIT 1")
        .param("study", study.value())
        .param("kind", kind)
        .query((row, _) -> new JobId(row.getLong("job_id")))
        .optional();
  }

  @Override
  public Optional<ResultRow> find(JobId job) {
    return jdbc.sql(HEAD + ", result FROM job_result WHERE job_id = :job")
        .param("job", job.value())
        .query((row, number) -> new ResultRow(head(row, number), row.getString("result")))
        .optional();
  }

  private static ResultHead head(ResultSet row, int number) throws SQLException {
    return new ResultHead(
        new JobId(row.getLong("job_id")),
        new StudyId(row.getLong("study_id")),
        row.getString("kind"),
        row.getString("settings"),
        row.getString("version"),
        row.getString("fingerprint"),
        Times.read(row, "finished"),
        row.getLong("took_ms"));
  }
}
