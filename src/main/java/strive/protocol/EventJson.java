package strive.protocol;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads events from JSON and writes them in one canonical form (keys sorted at every level), so
/// that the same event has the same bytes however it was sent, and so the same content hash. The
/// form is ASCII: half characters and zero bytes, which a browser may send and a database refuses,
/// stand in it escaped.
public final class EventJson {

  /// Largest event, in bytes of its canonical form.
  public static final int MAX_BYTES = 16 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private EventJson() {}

  /// What became of a text or node that should be an event.
  public sealed interface Parsed {}

  /// A well-formed event.
  public record WellFormed(Event event, String canonical) implements Parsed {}

  /// Not an event, and why.
  public record Malformed(String reason) implements Parsed {}

  /// Reads one stored or sent event.
  public static Parsed parse(String text) {
    try {
      return parse(MAPPER.readTree(text));
    } catch (JacksonException fault) {
      return new Malformed("an event must be JSON: " + fault.getOriginalMessage());
    }
  }

  /// Reads one event from JSON that is parsed already.
  public static Parsed parse(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return new Malformed("an event must be a JSON object");
    }
    JsonNode type = object.get("type");
    if (type == null || !type.isString() || !isShort(type.stringValue())) {
      return new Malformed(
          "an event needs a text \"type\" of 1 to " + Event.MAX_TYPE + " characters");
    }
    JsonNode at = object.get("at");
    if (at == null || !at.isIntegralNumber() || !at.canConvertToLong()) {
      return new Malformed("an event needs a whole number \"at\", milliseconds since 1970");
    }
    if (!isFinite(object)) {
      return new Malformed("the numbers of an event must be finite");
    }
    String canonical = canonical(object);
    if (canonical.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return new Malformed("an event must not be larger than " + MAX_BYTES + " bytes");
    }
    return new WellFormed(new Event(type.stringValue(), at.longValue(), object), canonical);
  }

  /// The canonical text of an event.
  public static String canonical(Event event) {
    return canonical(event.body());
  }

  private static String canonical(JsonNode node) {
    return MAPPER.writeValueAsString(sorted(node));
  }

  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var names = new TreeMap<String, JsonNode>();
      object.properties().forEach(entry -> names.put(entry.getKey(), sorted(entry.getValue())));
      ObjectNode ordered = MAPPER.createObjectNode();
      names.forEach(ordered::set);
      return ordered;
    }
    if (node.isArray()) {
      var array = MAPPER.createArrayNode();
      node.forEach(element -> array.add(sorted(element)));
      return array;
    }
    return node;
  }

  /// Whether every number at every level is in the range of double.
  private static boolean isFinite(JsonNode node) {
    if (node.isNumber()) {
      return Double.isFinite(node.asDouble(Double.NaN));
    }
    for (JsonNode below : node) {
      if (!isFinite(below)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShort(String type) {
    return !type.isEmpty() && type.length() <= Event.MAX_TYPE;
  }
}
