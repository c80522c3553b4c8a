package strive.study;

import java.util.List;
import java.util.Optional;
import strive.protocol.ParsedProtocol;
import strive.protocol.Protocol;
import strive.protocol.ProtocolReader;
import strive.study.StudyStore.NewStudy;
import strive.study.StudyStore.StoredStudy;

/// The life of a study: created from a protocol, opened, paused, closed. Its protocol can be
/// replaced until the first run starts; from then on it is frozen by its hash.
public final class Studies {

  /// Longest name, in characters.
  public static final int MAX_NAME = 120;

  private static final int MAX_FILE_NAME = 200;

  private final Stores stores;
  private final DurableWrites writes;
  private final Surroundings surroundings;
  private final Protocols protocols;

  /// A service over these stores.
  public Studies(Stores stores, DurableWrites writes, Surroundings surroundings) {
    this.stores = stores;
    this.writes = writes;
    this.surroundings = surroundings;
    this.protocols = new Protocols(stores.protocols());
  }

  /// Creates an open study with its own link.
  ///
  /// @param name as the lab calls it, 1 to `MAX_NAME` characters after stripping; need not be
  ///     unique
  /// @param fileName of the protocol, for messages and downloads
  /// @param yaml text of the protocol
  public CreateResult create(String name, String fileName, String yaml) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
      return new CreateResult.BadName(
          "the name must have 1 to " + MAX_NAME + " characters, got " + stripped.length());
    }
    if (stripped.chars().anyMatch(Character::isISOControl)) {
      return new CreateResult.BadName("the name must be one line without control characters");
    }
    return switch (ProtocolReader.read(fileName, yaml)) {
      case ParsedProtocol.Invalid(var faults) -> new CreateResult.Faulty(faults);
      case ParsedProtocol.Valid valid ->
          writes.durably(() -> created(stripped, shortened(fileName), valid));
    };
  }

  private CreateResult created(String name, String fileName, ParsedProtocol.Valid valid) {
    var now = surroundings.now();
    protocols.add(fileName, valid, now);
    String link = RandomCode.link(surroundings.random());
    return new CreateResult.Created(
        stores.studies().add(new NewStudy(name, link, valid.hash(), now)));
  }

  /// All studies, the newest first.
  public List<StudySummary> list() {
    return stores.studies().summaries();
  }

  /// One study.
  public Optional<StudySummary> find(StudyId id) {
    return stores.studies().summary(id);
  }

  /// Opens, pauses or closes a study. A wish for the state that it is in changes nothing.
  public ChangeResult change(StudyId id, StudyState to) {
    return writes.durably(() -> changed(id, to));
  }

  private ChangeResult changed(StudyId id, StudyState to) {
    Optional<StoredStudy> study = stores.studies().lock(id);
    if (study.isEmpty()) {
      return new ChangeResult.NoSuchStudy();
    }
    StudyState from = study.get().state();
    if (from == to) {
      return new ChangeResult.Changed();
    }
    if (!from.next().contains(to)) {
      return new ChangeResult.NoSuchMove(from, to);
    }
    stores.studies().setState(id, to);
    return new ChangeResult.Changed();
  }

  /// Gives a study that has no run yet another protocol.
  public ChangeResult replaceProtocol(StudyId id, String fileName, String yaml) {
    return switch (ProtocolReader.read(fileName, yaml)) {
      case ParsedProtocol.Invalid(var faults) -> new ChangeResult.Faulty(faults);
      case ParsedProtocol.Valid valid ->
          writes.durably(() -> replaced(id, shortened(fileName), valid));
    };
  }

  private ChangeResult replaced(StudyId id, String fileName, ParsedProtocol.Valid valid) {
    Optional<StoredStudy> study = stores.studies().lock(id);
    if (study.isEmpty()) {
      return new ChangeResult.NoSuchStudy();
    }
    if (study.get().frozen()) {
      return new ChangeResult.Frozen();
    }
    protocols.add(fileName, valid, surroundings.now());
    stores.studies().setProtocol(id, valid.hash());
    return new ChangeResult.Changed();
  }

  /// The protocol of a study.
  ///
  /// @throws IllegalArgumentException when there is no such study
  public Protocol protocol(StudyId id) {
    return protocols.of(hash(id));
  }

  /// The protocol's text, as it was given.
  ///
  /// @throws IllegalArgumentException when there is no such study
  public String protocolSource(StudyId id) {
    return protocols.stored(hash(id)).source();
  }

  /// The protocol's file name, as it was given.
  ///
  /// @throws IllegalArgumentException when there is no such study
  public String protocolFileName(StudyId id) {
    return protocols.stored(hash(id)).fileName();
  }

  private String hash(StudyId id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no study " + id))
        .protocolHash();
  }

  private static String shortened(String fileName) {
    return fileName.length() <= MAX_FILE_NAME ? fileName : fileName.substring(0, MAX_FILE_NAME);
  }
}
