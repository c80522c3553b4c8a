package strive.study;

import java.time.Instant;
import java.util.Optional;
import strive.protocol.Position;
import strive.protocol.RunHeader;
import strive.protocol.RunState;

/// A run as the database holds it, without its plan and events.
///
/// @param id its number
/// @param study that it belongs to
/// @param header what was known before the events, and its state
/// @param writer number of the tab that may send events, from 1
/// @param acknowledged number of the newest stored event, 0 before the first
/// @param irregular how many stored events the protocol did not allow
/// @param position after the newest event
/// @param lastSeen when the newest event was stored, or the run was started or claimed
/// @param completion code and bonus, once finished
public record StoredRun(
    RunId id,
    StudyId study,
    RunHeader header,
    long writer,
    long acknowledged,
    int irregular,
    Position position,
    Instant lastSeen,
    Optional<Completion> completion) {

  /// The same run, claimed by one more tab.
  StoredRun claimed(Instant now) {
    return new StoredRun(
        id, study, header, writer + 1, acknowledged, irregular, position, now, completion);
  }

  /// The same run after more events, which may have ended it.
  StoredRun after(long seq, int irregulars, Position next, Instant now) {
    RunHeader headerNow =
        next.phase() == Position.Phase.STOPPED ? ended(RunState.STOPPED, now) : header;
    return new StoredRun(
        id, study, headerNow, writer, seq, irregular + irregulars, next, now, completion);
  }

  /// The same run, finished.
  StoredRun finished(Completion given, Instant now) {
    return new StoredRun(
        id,
        study,
        ended(RunState.FINISHED, now),
        writer,
        acknowledged,
        irregular,
        position,
        now,
        Optional.of(given));
  }

  private RunHeader ended(RunState state, Instant now) {
    if (!header.state().next().contains(state)) {
      throw new IllegalStateException(
          "a run that is " + header.state() + " cannot become " + state);
    }
    return new RunHeader(
        header.participant(),
        header.condition(),
        header.origin(),
        state,
        header.seed(),
        header.protocolHash(),
        header.softwareVersion(),
        header.started(),
        Optional.of(now));
  }
}
