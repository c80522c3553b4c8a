package strive.study;

import java.util.List;
import strive.protocol.Fault;

/// What became of a wish to create a study.
public sealed interface CreateResult {

  /// The study is stored.
  record Created(StudyId id) implements CreateResult {}

  /// The text is no protocol, with every fault at its place.
  record Faulty(List<Fault> faults) implements CreateResult {
    /// Copies its list.
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /// The name cannot be used, and why.
  record BadName(String reason) implements CreateResult {}
}
