package strive.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.protocol.EventJson;
import strive.protocol.RecordedEvent;
import strive.study.EventStore;
import strive.study.RunId;

/// Events in the table `event`.
final class JdbcEventStore implements EventStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcEventStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public void add(RunId run, List<NewEvent> events) {
    batches.batchUpdate(
        """
        INSERT INTO event (run_id, seq, received, event_json, hash, irregular)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        events,
        events.size(),
        (statement, event) -> {
          statement.setLong(1, run.value());
          statement.setLong(2, event.seq());
          statement.setObject(3, Times.of(event.received()));
          statement.setString(4, event.text());
          statement.setString(5, event.hash());
          statement.setString(6, event.irregular().orElse(null));
        });
  }

  @Override
  public Map<Long, String> hashes(RunId run, long from, long to) {
    var hashes = new HashMap<Long, String>();
    jdbc.sql("SELECT seq, hash FROM event WHERE run_id = :run AND seq BETWEEN :from AND :to")
        .param("run", run.value())
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              hashes.put(row.getLong("seq"), row.getString("hash"));
            });
    return hashes;
  }

  @Override
  public List<RecordedEvent> upTo(RunId run, long to) {
    return jdbc.sql(
            """
            SELECT seq, received, event_json, irregular FROM event
            WHERE run_id = :run AND seq <= :to ORDER BY seq
            """)
        .param("run", run.value())
        .param("to", to)
        .query((row, _) -> event(row))
        .list();
  }

  private static RecordedEvent event(ResultSet row) throws SQLException {
    long seq = row.getLong("seq");
    return switch (EventJson.parse(row.getString("event_json"))) {
      case EventJson.WellFormed wellFormed ->
          new RecordedEvent(
              seq,
              Times.read(row, "received"),
              wellFormed.event(),
              Optional.ofNullable(row.getString("irregular")));
      case EventJson.Malformed(String reason) ->
          throw new IllegalStateException("stored event " + seq + " cannot be read: " + reason);
    };
  }
}
