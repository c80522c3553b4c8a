package strive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import strive.protocol.Origin;
import strive.protocol.PlanJson;
import strive.protocol.RunHeader;
import strive.study.Completion;
import strive.study.RunId;
import strive.study.RunStore;
import strive.study.StoredRun;
import strive.study.StudyId;

/// Runs in the tables `run`, `run_plan` and `run_identity`.
final class JdbcRunStore implements RunStore {

  private static final String OF_TOKEN =
      " WHERE id = (SELECT run_id FROM run_identity WHERE token_hash = :token)";

  private final JdbcClient jdbc;

  JdbcRunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public StoredRun add(NewRun run) {
    RunHeader header = run.header();
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            INSERT INTO run (study_id, participant, condition_name, origin, seed, protocol_hash,
              software_version, state, started, last_seen, writer, acknowledged, irregular,
              position_json, version)
            VALUES (:study, :participant, :condition, :origin, :seed, :protocol,
              :software, :state, :started, :started, 1, 0, 0, :position, 1)
            """)
        .param("study", run.study().value())
        .param("participant", header.participant())
        .param("condition", header.condition())
        .param("origin", Words.of(header.origin()))
        .param("seed", header.seed())
        .param("protocol", header.protocolHash())
        .param("software", header.softwareVersion())
        .param("state", Words.of(header.state()))
        .param("started", Times.of(header.started()))
        .param("position", PlanJson.write(run.position()))
        .update(key, "id");
    var id = new RunId(Objects.requireNonNull(key.getKeyAs(Long.class)));
    jdbc.sql("INSERT INTO run_identity (run_id, token_hash) VALUES (:id, :token)")
        .param("id", id.value())
        .param("token", run.tokenHash())
        .update();
    jdbc.sql("INSERT INTO run_plan (run_id, plan_json) VALUES (:id, :plan)")
        .param("id", id.value())
        .param("plan", run.plan())
        .update();
    return new StoredRun(
        id, run.study(), header, 1, 0, 0, run.position(), header.started(), Optional.empty());
  }

  @Override
  public Optional<StoredRun> byToken(String tokenHash) {
    return run(OF_TOKEN, tokenHash);
  }

  @Override
  public Optional<StoredRun> lockByToken(String tokenHash) {
    return run(OF_TOKEN + " FOR UPDATE", tokenHash);
  }

  private Optional<StoredRun> run(String which, String tokenHash) {
    return jdbc.sql("SELECT * FROM run" + which)
        .param("token", tokenHash)
        .query((row, _) -> run(row))
        .optional();
  }

  @Override
  public void update(StoredRun run) {
    jdbc.sql(
            """
            UPDATE run SET state = :state, ended = :ended, last_seen = :lastSeen, writer = :writer,
              acknowledged = :acknowledged, irregular = :irregular, position_json = :position,
              completion_code = :code, bonus = :bonus, version = version + 1
            WHERE id = :id
            """)
        .param("state", Words.of(run.header().state()))
        .param("ended", run.header().ended().map(Times::of).orElse(null))
        .param("lastSeen", Times.of(run.lastSeen()))
        .param("writer", run.writer())
        .param("acknowledged", run.acknowledged())
        .param("irregular", run.irregular())
        .param("position", PlanJson.write(run.position()))
        .param("code", run.completion().map(Completion::code).orElse(null))
        .param("bonus", run.completion().flatMap(Completion::bonus).orElse(null))
        .param("id", run.id().value())
        .update();
  }

  @Override
  public String plan(RunId id) {
    return jdbc.sql("SELECT plan_json FROM run_plan WHERE run_id = :id")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException("no plan of run " + id.value()));
  }

  @Override
  public List<StoredRun> ofStudy(StudyId id) {
    return jdbc.sql("SELECT * FROM run WHERE study_id = :study ORDER BY id")
        .param("study", id.value())
        .query((row, _) -> run(row))
        .list();
  }

  @Override
  public Optional<StoredRun> find(StudyId id, String participant) {
    return jdbc.sql("SELECT * FROM run WHERE study_id = :study AND participant = :participant")
        .param("study", id.value())
        .param("participant", participant)
        .query((row, _) -> run(row))
        .optional();
  }

  @Override
  public Map<String, Integer> taken(StudyId id, Origin origin, Instant activeSince) {
    var taken = new HashMap<String, Integer>();
    jdbc.sql(
            """
            SELECT condition_name, COUNT(*) AS runs FROM run
            WHERE study_id = :study AND origin = :origin
              AND (state = 'finished' OR (state = 'running' AND last_seen >= :since))
            GROUP BY condition_name
            """)
        .param("study", id.value())
        .param("origin", Words.of(origin))
        .param("since", Times.of(activeSince))
        .query(
            row -> {
              taken.put(row.getString("condition_name"), row.getInt("runs"));
            });
    return taken;
  }

  @Override
  public boolean hasCode(StudyId id, String code) {
    return jdbc.sql("SELECT id FROM run WHERE study_id = :study AND completion_code = :code")
        .param("study", id.value())
        .param("code", code)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  private static StoredRun run(ResultSet row) throws SQLException {
    Optional<String> bonus = Optional.ofNullable(row.getString("bonus"));
    var header =
        new RunHeader(
            row.getString("participant"),
            row.getString("condition_name"),
            Words.origin(row.getString("origin")),
            Words.runState(row.getString("state")),
            row.getLong("seed"),
            row.getString("protocol_hash"),
            row.getString("software_version"),
            Times.read(row, "started"),
            Times.readOptional(row, "ended"));
    return new StoredRun(
        new RunId(row.getLong("id")),
        new StudyId(row.getLong("study_id")),
        header,
        row.getLong("writer"),
        row.getLong("acknowledged"),
        row.getInt("irregular"),
        PlanJson.readPosition(row.getString("position_json")),
        Times.read(row, "last_seen"),
        Optional.ofNullable(row.getString("completion_code"))
            .map(code -> new Completion(code, bonus)));
  }
}
