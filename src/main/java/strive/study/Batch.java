package strive.study;

import java.util.List;
import strive.protocol.EventJson.WellFormed;

/// Events in order, as a tab sends them.
///
/// @param writer number that the tab was given when it claimed the run
/// @param first number of the first event, from 1
/// @param events the event at index i has the number first + i
public record Batch(long writer, long first, List<WellFormed> events) {

  /// Most events in a batch.
  public static final int MAX_EVENTS = 200;

  /// Largest number that an event may have; no run comes near it.
  public static final long MAX_SEQ = 100_000;

  /// @throws IllegalArgumentException when a number or the size is out of range
  public Batch {
    events = List.copyOf(events);
    if (events.isEmpty() || events.size() > MAX_EVENTS) {
      throw new IllegalArgumentException(
          "a batch holds 1 to " + MAX_EVENTS + " events, got " + events.size());
    }
    if (first < 1 || first > MAX_SEQ - events.size()) {
      throw new IllegalArgumentException(
          "event numbers must be 1 to " + MAX_SEQ + ", got first " + first);
    }
  }

  /// Number of the last event.
  public long last() {
    return first + events.size() - 1;
  }
}
