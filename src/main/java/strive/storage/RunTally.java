package strive.storage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import strive.protocol.Origin;
import strive.protocol.RunState;
import strive.study.RunCounts;
import strive.study.StudyId;

/// Counts the runs of studies by origin and state.
final class RunTally {

  private final JdbcClient jdbc;

  RunTally(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Runs of one study.
  record ByOrigin(Map<Origin, Map<RunState, Integer>> runs) {

    static final ByOrigin NONE = new ByOrigin(Map.of());

    RunCounts of(Origin origin) {
      Map<RunState, Integer> states = runs.getOrDefault(origin, Map.of());
      int running = states.getOrDefault(RunState.RUNNING, 0);
      int finished = states.getOrDefault(RunState.FINISHED, 0);
      int stopped = states.getOrDefault(RunState.STOPPED, 0);
      return new RunCounts(running + finished + stopped, running, finished, stopped);
    }
  }

  Map<StudyId, ByOrigin> ofAll() {
    return read(
        jdbc.sql(
            "SELECT study_id, origin, state, COUNT(*) AS runs FROM run GROUP BY study_id, origin, state"));
  }

  Map<StudyId, ByOrigin> of(StudyId id) {
    return read(
        jdbc.sql(
                """
                SELECT study_id, origin, state, COUNT(*) AS runs FROM run WHERE study_id = :id
                GROUP BY study_id, origin, state
                """)
            .param("id", id.value()));
  }

  private static Map<StudyId, ByOrigin> read(JdbcClient.StatementSpec statement) {
    var counts = new HashMap<StudyId, ByOrigin>();
    statement.query(
        row -> {
          counts
              .computeIfAbsent(
                  new StudyId(row.getLong("study_id")),
                  _ -> new ByOrigin(new EnumMap<>(Origin.class)))
              .runs()
              .computeIfAbsent(
                  Words.origin(row.getString("origin")), _ -> new EnumMap<>(RunState.class))
              .put(Words.runState(row.getString("state")), row.getInt("runs"));
        });
    return counts;
  }
}
