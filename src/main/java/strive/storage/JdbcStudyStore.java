package strive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import strive.protocol.Origin;
import strive.study.StudyId;
import strive.study.StudyState;
import strive.study.StudyStore;
import strive.study.StudySummary;

/// Studies in the table `study`.
final class JdbcStudyStore implements StudyStore {

  private static final String SUMMARY =
      """
      SELECT s.id, s.name, s.state, s.link_code, s.protocol_hash, s.created, s.frozen, p.title
      FROM study s JOIN protocol p ON p.hash = s.protocol_hash
      """;

  private final JdbcClient jdbc;
  private final RunTally tally;

  JdbcStudyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.tally = new RunTally(jdbc);
  }

  @Override
  public StudyId add(NewStudy study) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO study (name, state, link_code, protocol_hash, created, participants, version)
            VALUES (:name, :state, :link, :protocol, :created, 0, 1)
            """)
        .param("name", study.name())
        .param("state", Words.of(StudyState.OPEN))
        .param("link", study.linkCode())
        .param("protocol", study.protocolHash())
        .param("created", Times.of(study.created()))
        .update(key, "id");
    return new StudyId(Objects.requireNonNull(key.getKeyAs(Long.class)));
  }

  @Override
  public List<StudySummary> summaries() {
    Map<StudyId, RunTally.ByOrigin> counts = tally.ofAll();
    return jdbc.sql(SUMMARY + " ORDER BY s.id DESC").query((row, _) -> summary(row, counts)).list();
  }

  @Override
  public Optional<StudySummary> summary(StudyId id) {
    Map<StudyId, RunTally.ByOrigin> counts = tally.of(id);
    return jdbc.sql(SUMMARY + " WHERE s.id = :id")
        .param("id", id.value())
        .query((row, _) -> summary(row, counts))
        .optional();
  }

  private static StudySummary summary(ResultSet row, Map<StudyId, RunTally.ByOrigin> counts)
      throws SQLException {
    var id = new StudyId(row.getLong("id"));
    RunTally.ByOrigin runs = counts.getOrDefault(id, RunTally.ByOrigin.NONE);
    return new StudySummary(
        id,
        row.getString("name"),
        Words.state(row.getString("state")),
        row.getString("link_code"),
        row.getString("title"),
        row.getString("protocol_hash"),
        Times.readOptional(row, "frozen").isPresent(),
        Times.read(row, "created"),
        runs.of(Origin.PERSON),
        runs.of(Origin.SIMULATED));
  }

  @Override
  public Optional<StoredStudy> byLink(String linkCode) {
    return stored("link_code = :key", linkCode);
  }

  @Override
  public Optional<StoredStudy> lockByLink(String linkCode) {
    return stored("link_code = :key FOR UPDATE", linkCode);
  }

  @Override
  public Optional<StoredStudy> lock(StudyId id) {
    return stored("id = :key FOR UPDATE", id.value());
  }

  private Optional<StoredStudy> stored(String which, Object key) {
    return jdbc.sql("SELECT id, state, protocol_hash, frozen FROM study WHERE " + which)
        .param("key", key)
        .query(
            (row, _) ->
                new StoredStudy(
                    new StudyId(row.getLong("id")),
                    Words.state(row.getString("state")),
                    row.getString("protocol_hash"),
                    Times.readOptional(row, "frozen").isPresent()))
        .optional();
  }

  @Override
  public void setState(StudyId id, StudyState state) {
    jdbc.sql("UPDATE study SET state = :state, version = version + 1 WHERE id = :id")
        .param("state", Words.of(state))
        .param("id", id.value())
        .update();
  }

  @Override
  public void setProtocol(StudyId id, String protocolHash) {
    jdbc.sql("UPDATE study SET protocol_hash = :hash, version = version + 1 WHERE id = :id")
        .param("hash", protocolHash)
        .param("id", id.value())
        .update();
  }

  @Override
  public int nextParticipant(StudyId id, Instant now) {
    jdbc.sql(
            """
            UPDATE study SET participants = participants + 1, frozen = COALESCE(frozen, :now),
              version = version + 1
            WHERE id = :id
            """)
        .param("now", Times.of(now))
        .param("id", id.value())
        .update();
    return jdbc.sql("SELECT participants FROM study WHERE id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  @Override
  public long version(StudyId id) {
    return jdbc.sql(
            """
            SELECT s.version + COALESCE((SELECT SUM(r.version) FROM run r WHERE r.study_id = s.id), 0)
            FROM study s WHERE s.id = :id
            """)
        .param("id", id.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }
}
