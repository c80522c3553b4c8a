package strive.study;

import java.util.EnumSet;
import java.util.Set;

/// The life of a study.
public enum StudyState {
  /// New runs may start.
  OPEN,
  /// No new runs for now; those under way go on.
  PAUSED,
  /// No new runs any more; those under way go on.
  CLOSED;

  /// The states that may follow.
  public Set<StudyState> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(PAUSED, CLOSED);
      case PAUSED -> EnumSet.of(OPEN, CLOSED);
      case CLOSED -> EnumSet.noneOf(StudyState.class);
    };
  }
}
