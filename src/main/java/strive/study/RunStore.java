package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strive.protocol.Origin;
import strive.protocol.Position;
import strive.protocol.RunHeader;

/// Runs, their plans, and the hashed tokens that lead to them.
public interface RunStore {

  /// A run to be added: its first tab has writer number 1, no event is stored.
  record NewRun(
      StudyId study, String tokenHash, RunHeader header, Position position, String plan) {}

  /// Adds a run.
  StoredRun add(NewRun run);

  /// The run of a token.
  Optional<StoredRun> byToken(String tokenHash);

  /// The run of a token, locked until the transaction ends.
  Optional<StoredRun> lockByToken(String tokenHash);

  /// Stores what can change of a run: state, end, writer, newest event, position, completion.
  void update(StoredRun run);

  /// JSON of the plan that a run was given.
  ///
  /// @throws IllegalStateException when there is no such run
  String plan(RunId id);

  /// All runs of a study, in the order of their participants.
  List<StoredRun> ofStudy(StudyId id);

  /// One participant's run.
  Optional<StoredRun> find(StudyId id, String participant);

  /// How many runs of this origin each condition has that are finished, or running and seen since
  /// `activeSince`. Conditions without one are not there.
  Map<String, Integer> taken(StudyId id, Origin origin, Instant activeSince);

  /// Whether a run of the study was given this completion code.
  boolean hasCode(StudyId id, String code);
}
