package strive.protocol;

import java.time.Instant;
import java.util.Optional;

/// An event as the server holds it.
///
/// @param seq number within the run, from 1, without gaps
/// @param received when the server stored it
/// @param event what was sent
/// @param irregular why the protocol did not allow it, if it did not
public record RecordedEvent(long seq, Instant received, Event event, Optional<String> irregular) {}
