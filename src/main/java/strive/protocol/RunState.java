package strive.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The life of a run.
public enum RunState {
  /// Started, not at its end.
  RUNNING,
  /// Gone through to the end; every event is stored and the completion code was released.
  FINISHED,
  /// Ended before its end: declined, stopped, or the quiz was not passed.
  STOPPED;

  /// The states that may follow.
  public Set<RunState> next() {
    return switch (this) {
      case RUNNING -> EnumSet.of(FINISHED, STOPPED);
      case FINISHED, STOPPED -> EnumSet.noneOf(RunState.class);
    };
  }

  /// The name in JSON and in files.
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
