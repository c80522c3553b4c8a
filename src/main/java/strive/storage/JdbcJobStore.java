package strive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.JobStore;
import strive.study.JobView;
import strive.study.StudyId;

/// Jobs in the table `job`.
public final class JdbcJobStore implements JobStore {

  private static final int MESSAGE = 1_000;

  private final JdbcClient jdbc;

  /// A store over this client.
  public JdbcJobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public JobId add(StudyId study, String kind, String settings, Instant now) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO job (study_id, kind, state, settings, done, total, message, cancel,
              submitted)
            VALUES (:study, :kind, 'queued', :settings, 0, 0, '', FALSE, :now)
            """)
        .param("study", study.value())
        .param("kind", kind)
        .param("settings", settings)
        .param("now", Times.of(now))
        .update(key, "id");
    return new JobId(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
  }

  @Override
  public Optional<JobView> find(JobId id) {
    return one("SELECT * FROM job WHERE id = :id", id);
  }

  @Override
  public Optional<JobView> lock(JobId id) {
    return one("SELECT * FROM job WHERE id = :id FOR UPDATE", id);
  }

  private Optional<JobView> one(String sql, JobId id) {
    return jdbc.sql(sql).param("id", id.value()).query(JdbcJobStore::view).optional();
  }

  @Override
  public List<JobView> newest(Optional<StudyId> study, int most) {
    return study.isEmpty()
        ? jdbc.sql("SELECT * FROM job ORDER BY id DESC LIMIT :most")
            .param("most", most)
            .query(JdbcJobStore::view)
            .list()
        : jdbc.sql("SELECT * FROM job WHERE study_id = :study ORDER BY id DESC LIMIT :most")
            .param("study", study.get().value())
            .param("most", most)
            .query(JdbcJobStore::view)
            .list();
  }

  @Override
  public List<JobView> newest(StudyId study, String kind, int most) {
    return jdbc.sql(
            "SELECT * FROM job WHERE study_id = :study AND kind = :kind"
                + " ORDER BY id DESC LIMIT :most")
        .param("study", study.value())
        .param("kind", kind)
        .param("most", most)
        .query(JdbcJobStore::view)
        .list();
  }

  @Override
  public List<JobView> open(StudyId study) {
    return jdbc.sql(
            "SELECT * FROM job WHERE study_id = :study AND state IN ('queued', 'running')"
                + " ORDER BY id")
        .param("study", study.value())
        .query(JdbcJobStore::view)
        .list();
  }

  @Override
  public void lockQueue(StudyId study) {
    jdbc.sql("SELECT id FROM study WHERE id = :study FOR UPDATE")
        .param("study", study.value())
        .query((row, _) -> row.getLong("id"))
        .list();
  }

  @Override
  public void start(JobId id, Instant now, String message) {
    jdbc.sql(
            "UPDATE job SET state = 'running', started = :now, done = 0, total = 0,"
                + " message = :message WHERE id = :id")
        .param("now", Times.of(now))
        .param("message", message)
        .param("id", id.value())
        .update();
  }

  @Override
  public void progress(JobId id, int done, int total, String message) {
    jdbc.sql(
            "UPDATE job SET done = :done, total = :total, message = :message"
                + " WHERE id = :id AND state = 'running'")
        .param("done", done)
        .param("total", total)
        .param("message", shortened(message))
        .param("id", id.value())
        .update();
  }

  @Override
  public void requestCancel(JobId id) {
    jdbc.sql("UPDATE job SET cancel = TRUE WHERE id = :id").param("id", id.value()).update();
  }

  @Override
  public void end(JobId id, JobState state, String message, Instant now) {
    jdbc.sql("UPDATE job SET state = :state, message = :message, ended = :now WHERE id = :id")
        .param("state", Words.of(state))
        .param("message", shortened(message))
        .param("now", Times.of(now))
        .param("id", id.value())
        .update();
  }

  private static String shortened(String message) {
    return message.length() <= MESSAGE ? message : message.substring(0, MESSAGE);
  }

  private static JobView view(ResultSet row, int number) throws SQLException {
    return new JobView(
        new JobId(row.getLong("id")),
        new StudyId(row.getLong("study_id")),
        row.getString("kind"),
        Words.jobState(row.getString("state")),
        row.getString("settings"),
        row.getInt("done"),
        row.getInt("total"),
        row.getString("message"),
        row.getBoolean("cancel"),
        Times.read(row, "submitted"),
        Times.readOptional(row, "started"),
        Times.readOptional(row, "ended"));
  }
}
