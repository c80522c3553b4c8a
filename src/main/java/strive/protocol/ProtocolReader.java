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

  /// How many faults are reported at most; more say nothing new.
  public static final int MAX_FAULTS = 50;

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
    String source = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return switch (YamlTree.read(file, source)) {
      case YamlTree.Refused(List<Fault> faults) -> invalid(faults);
      case YamlTree.Tree(YamlTree tree) -> check(file, text, tree);
    };
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
    Protocol protocol = MAPPER.treeToValue(inNamesOfJava(root), Protocol.class);
    for (ProtocolRules.Broken broken : ProtocolRules.broken(protocol)) {
      Place place = tree.placeOf(broken.pointer());
      faults.add(new Fault(file, place.line(), place.column(), broken.message()));
    }
    return faults.isEmpty()
        ? new ParsedProtocol.Valid(protocol, hash(text), text)
        : invalid(faults);
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

  private static ParsedProtocol invalid(List<Fault> faults) {
    return new ParsedProtocol.Invalid(
        faults.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
            .limit(MAX_FAULTS)
            .toList());
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
