package strive.study;

import java.time.Instant;
import java.util.Optional;

/// Protocol texts by their hash. A text is never changed, so it may be shared by many studies.
public interface ProtocolStore {

  /// A stored protocol.
  ///
  /// @param hash SHA-256 of the text, 64 lower-case hex digits
  /// @param fileName as it was given, for fault messages and downloads
  /// @param title as participants read it
  /// @param source the YAML text
  record StoredProtocol(String hash, String fileName, String title, String source) {}

  /// Stores a protocol unless its hash is there already.
  void add(StoredProtocol protocol, Instant now);

  /// The protocol of this hash.
  Optional<StoredProtocol> find(String hash);
}
