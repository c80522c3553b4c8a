package strive.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strive.protocol.RecordedEvent;

/// Events by run and number.
public interface EventStore {

  /// An event to be added.
  ///
  /// @param seq number within the run, from 1
  /// @param received when it was stored
  /// @param text canonical JSON
  /// @param hash SHA-256 of the text
  /// @param irregular why the protocol did not allow it, if it did not
  record NewEvent(
      long seq, Instant received, String text, String hash, Optional<String> irregular) {}

  /// Adds events.
  ///
  /// @throws RuntimeException when one of the numbers is taken
  void add(RunId run, List<NewEvent> events);

  /// Hashes of the stored events `from` to `to`, both included, by number.
  Map<Long, String> hashes(RunId run, long from, long to);

  /// The events 1 to `to`, in order.
  List<RecordedEvent> upTo(RunId run, long to);
}
