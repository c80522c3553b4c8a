package strive.protocol;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import strive.protocol.YamlTree.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// What a JSON Schema validator found, in words for the author of a protocol.
final class SchemaWords {

  private SchemaWords() {}

  static List<Fault> faults(String file, YamlTree tree, Error error) {
    String pointer = pointer(error);
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    String rule = error.getKeyword() == null ? "" : error.getKeyword();
    if (rule.equals("additionalProperties") && error.getProperty() != null) {
      String at = pointer + "/" + YamlTree.escape(error.getProperty()) + "#";
      return List.of(at(file, tree, at, unknownKey(error.getProperty(), error)));
    }
    if (rule.equals("required")) {
      return List.of(
          at(file, tree, pointer, "the key \"" + error.getProperty() + "\" is missing here"));
    }
    return List.of(at(file, tree, pointer, message(key, rule, error)));
  }

  private static Fault at(String file, YamlTree tree, String pointer, String message) {
    Place place = tree.placeOf(pointer);
    return new Fault(file, place.line(), place.column(), message);
  }

  private static String pointer(Error error) {
    var pointer = new StringBuilder();
    var path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer.append('/').append(YamlTree.escape(String.valueOf(path.getElement(i))));
    }
    return pointer.toString();
  }

  private static String message(String key, String rule, Error error) {
    String found = shown(error.getInstanceNode());
    JsonNode limit = limit(error, rule);
    String name = key.matches("[0-9]+") ? "this entry" : key;
    return switch (rule) {
      case "type" -> name + " must be " + typeWords(limit) + ", got " + found;
      case "minimum" -> name + " must be at least " + limit + ", got " + found;
      case "maximum" -> name + " must be at most " + limit + ", got " + found;
      case "minLength" -> name + " must not be empty";
      case "maxLength" -> name + " must have at most " + limit + " characters";
      case "minItems" -> name + " must have at least " + entries(limit);
      case "maxItems" -> name + " must have at most " + entries(limit);
      case "uniqueItems" -> name + " must not hold the same entry twice";
      case "enum" -> name + " must be " + choices(limit) + ", got " + found;
      case "const" -> name + " must be " + limit + ", got " + found;
      case "pattern" -> name + " must " + patternWords(key, limit) + ", got " + found;
      default -> name + ": " + error.getMessage();
    };
  }

  private static JsonNode limit(Error error, String rule) {
    JsonNode node = error.getSchemaNode();
    JsonNode inside = node != null && node.isObject() ? node.get(rule) : node;
    return inside == null ? NullNode.getInstance() : inside;
  }

  private static String typeWords(JsonNode type) {
    return switch (type.isString() ? type.stringValue() : "") {
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "string" -> "a text (put it in quotes)";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "a group of keys";
      default -> "something else";
    };
  }

  private static String shown(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return "nothing";
    }
    if (node.isObject()) {
      return "a group of keys";
    }
    if (node.isArray()) {
      return "a list";
    }
    return DidYouMean.shown(node.toString());
  }

  private static String patternWords(String key, JsonNode pattern) {
    if (pattern.asString().equals("\\S")) {
      return "not be empty";
    }
    return switch (key) {
      case "language" -> "be a language code such as en or de-AT";
      case "currency" -> "be a code of ISO 4217 such as EUR";
      default -> "have 1 to 40 letters, digits, blanks, - or _ and begin with a letter or digit";
    };
  }

  private static String entries(JsonNode count) {
    return count + (count.asInt() == 1 ? " entry" : " entries");
  }

  private static String choices(JsonNode list) {
    var choices = new ArrayList<String>();
    list.forEach(choice -> choices.add(choice.asString()));
    return choices.size() == 1 ? choices.getFirst() : "one of " + String.join(", ", choices);
  }

  private static String unknownKey(String key, Error error) {
    String unknown = "unknown key \"" + DidYouMean.shown(key) + "\"";
    JsonNode group = error.getEvaluationPath() == null ? null : group(error);
    String meant = group == null ? "" : DidYouMean.of(key, List.copyOf(group.propertyNames()));
    return unknown + (meant.isEmpty() ? elsewhere(key) : meant);
  }

  /// Where a key that stands in the wrong group belongs, if there is such a group.
  private static String elsewhere(String key) {
    JsonNode groups = ProtocolReader.schemaTree().get("properties");
    return groups.propertyNames().stream()
        .filter(name -> groups.get(name).path("properties").has(key))
        .findFirst()
        .map(name -> ", it belongs to \"" + name + "\"")
        .orElse("");
  }

  /// The keys that may stand in the group of an unknown key.
  private static @Nullable JsonNode group(Error error) {
    JsonNode node = ProtocolReader.schemaTree();
    var path = error.getSchemaLocation().getFragment();
    for (int i = 0; i < path.getNameCount() - 1 && node != null; i++) {
      Object element = path.getElement(i);
      node = element instanceof Integer index ? node.get(index) : node.get(String.valueOf(element));
    }
    return node == null ? null : node.get("properties");
  }
}
