package strive.study;

import java.util.Optional;
import strive.protocol.Position;
import strive.protocol.RunState;

/// A run as the participant's page sees it.
///
/// @param participant id within the study, such as P-001
/// @param writer number of the tab that may send events
/// @param acknowledged number of the newest stored event, 0 before the first
/// @param position after that event
/// @param plan JSON of the plan, as it was drawn when the run started
/// @param completion code and bonus, once finished
public record RunView(
    String participant,
    String condition,
    RunState state,
    long writer,
    long acknowledged,
    Position position,
    String plan,
    Optional<Completion> completion) {

  static RunView of(StoredRun run, String plan) {
    return new RunView(
        run.header().participant(),
        run.header().condition(),
        run.header().state(),
        run.writer(),
        run.acknowledged(),
        run.position(),
        plan,
        run.completion());
  }
}
