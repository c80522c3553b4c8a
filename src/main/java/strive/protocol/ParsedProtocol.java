package strive.protocol;

import java.util.List;

/// What became of a protocol's text.
public sealed interface ParsedProtocol {

  /// A protocol that can be run.
  ///
  /// @param protocol the experiment
  /// @param hash SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits
  /// @param source the text
  record Valid(Protocol protocol, String hash, String source) implements ParsedProtocol {}

  /// A text that is no protocol, with every fault in order of its place.
  record Invalid(List<Fault> faults) implements ParsedProtocol {
    /// Copies its list.
    public Invalid {
      faults = List.copyOf(faults);
    }
  }
}
