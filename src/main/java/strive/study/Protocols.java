package strive.study;

import java.time.Instant;
import strive.protocol.ParsedProtocol;
import strive.protocol.Protocol;
import strive.protocol.ProtocolReader;
import strive.study.ProtocolStore.StoredProtocol;

/// Stored protocols as records. A text never changes under its hash, so each is parsed once.
final class Protocols {

  private static final int KEPT = 64;

  private final ProtocolStore store;
  private final Recent<String, Protocol> parsed = new Recent<>(KEPT);

  Protocols(ProtocolStore store) {
    this.store = store;
  }

  void add(String fileName, ParsedProtocol.Valid valid, Instant now) {
    store.add(
        new StoredProtocol(valid.hash(), fileName, valid.protocol().title(), valid.source()), now);
  }

  StoredProtocol stored(String hash) {
    return store
        .find(hash)
        .orElseThrow(() -> new IllegalStateException("no protocol with hash " + hash));
  }

  /// @throws IllegalStateException when there is none, or this version of the software refuses it
  Protocol of(String hash) {
    return parsed
        .get(hash)
        .orElseGet(
            () -> {
              Protocol protocol = parse(stored(hash));
              parsed.put(hash, protocol);
              return protocol;
            });
  }

  private static Protocol parse(StoredProtocol stored) {
    return switch (ProtocolReader.read(stored.fileName(), stored.source())) {
      case ParsedProtocol.Valid valid -> valid.protocol();
      case ParsedProtocol.Invalid(var faults) ->
          throw new IllegalStateException(
              "the stored protocol is refused by this version: " + faults.getFirst());
    };
  }
}
