package strive.protocol;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import strive.protocol.YamlTree.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads protocol files strictly: text -> plain YAML with places -> JSON Schema -> records -> rules
/// between keys. Every fault is reported at once, with its line and column.
public final class ProtocolReader {

  /// How many faults are reported one by one; the rest are counted in a last line.
  public static final int MAX_FAULTS = 50;

  /// Largest file, in bytes of UTF-8; larger ones would keep the YAML engine busy for seconds.
  public static final int MAX_BYTES = 256 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schemaText(), InputFormat.JSON);

  private ProtocolReader() {}

  /// The published JSON Schema of protocol files.
  public static String schemaText() {
    try (InputStream in = ProtocolReader.class.getResourceAsStream("protocol.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// The same as a tree.
  static JsonNode schemaTree() {
    return SCHEMA.getSchemaNode();
  }

  /// Reads a protocol. `file` is the name that faults carry.
  public static ParsedProtocol read(String file, String text) {
    if (isTooLarge(text)) {
      return invalid(List.of(tooLarge(file)));
    }
    String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return switch (YamlTree.read(file, source)) {
      case YamlTree.Refused(List<Fault> faults) -> invalid(faults);
      case YamlTree.Tree(YamlTree tree) -> check(file, text, tree);
    };
  }

  private static boolean isTooLarge(String text) {
    return text.length() > MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
  }

  /// What is said of a file above `MAX_BYTES`.
  public static Fault tooLarge(String file) {
    return new Fault(file, 1, 1, "the file is too large: at most " + MAX_BYTES + " bytes");
  }

  private static ParsedProtocol check(String file, String text, YamlTree tree) {
    if (!(tree.root() instanceof ObjectNode root)) {
      return invalid(List.of(new Fault(file, 1, 1, "a protocol is a list of keys and values")));
    }
    List<Fault> faults = new ArrayList<>();
    for (Error error : SCHEMA.validate(root)) {
      faults.addAll(SchemaWords.faults(file, tree, error));
    }
    if (!faults.isEmpty()) {
      return invalid(faults);
    }
    ProtocolDefaults.fill(root);
    Protocol asWritten = protocol(root);
    var broken = new ArrayList<>(ProtocolRules.broken(asWritten));
    broken.addAll(ProtocolTexts.unknown(root, asWritten));
    for (ProtocolRules.Broken rule : broken) {
      Place place = tree.placeOf(rule.pointer());
      faults.add(new Fault(file, place.line(), place.column(), rule.message()));
    }
    return faults.isEmpty()
        ? new ParsedProtocol.Valid(
            protocol(ProtocolTexts.filled(root, asWritten)), hash(text), text)
        : invalid(faults);
  }

  private static Protocol protocol(ObjectNode root) {
    return MAPPER.treeToValue(inNamesOfJava(root), Protocol.class);
  }

  /// `paired-associates` in a file is PAIRED_ASSOCIATES in Java, and a plan's steps say of what
  /// kind they are.
  private static ObjectNode inNamesOfJava(ObjectNode root) {
    ObjectNode copy = root.deepCopy();
    ObjectNode task = (ObjectNode) copy.get("task");
    task.put("kind", task.get("kind").stringValue().replace('-', '_'));
    ((ObjectNode) copy.get("consent")).put("kind", "consent");
    ((ObjectNode) copy.get("debrief")).put("kind", "debrief");
    return copy;
  }

  /// The first faults in order, and how many more there are.
  private static ParsedProtocol invalid(List<Fault> faults) {
    List<Fault> inOrder =
        faults.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .toList();
    if (inOrder.size() <= MAX_FAULTS) {
      return new ParsedProtocol.Invalid(inOrder);
    }
    var first = new ArrayList<>(inOrder.subList(0, MAX_FAULTS));
    Fault next = inOrder.get(MAX_FAULTS);
    int more = inOrder.size() - MAX_FAULTS;
    first.add(new Fault(next.file(), next.line(), next.column(), more + " more faults from here"));
    return new ParsedProtocol.Invalid(first);
  }

  /// SHA-256 of a text's UTF-8 bytes in lower-case hex.
  public static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
