package strive.analysis;

import java.util.List;
import strive.protocol.Fault;

/// What reading a settings file gives.
public sealed interface ParsedSettings {

  /// The file is whole.
  record Valid(Study study) implements ParsedSettings {}

  /// All faults of the file.
  record Invalid(List<Fault> faults) implements ParsedSettings {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }
}
