package strive.study;

import java.util.List;
import strive.protocol.Fault;

/// What became of a wish to change a study.
public sealed interface ChangeResult {

  /// The change is stored.
  record Changed() implements ChangeResult {}

  /// There is no such study.
  record NoSuchStudy() implements ChangeResult {}

  /// A study in this state cannot go to the wished one.
  record NoSuchMove(StudyState from, StudyState to) implements ChangeResult {}

  /// A run has started, so the protocol stays as it is.
  record Frozen() implements ChangeResult {}

  /// The text is no protocol, with every fault at its place.
  record Faulty(List<Fault> faults) implements ChangeResult {
    /// Copies its list.
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
