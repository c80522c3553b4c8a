package strive.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import strive.protocol.ProtocolRules.Broken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The texts that participants read, in the tree of a file: their placeholders are checked and,
/// except those of episodes, which differ from set to set, filled once when the file is read.
final class ProtocolTexts {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private static final List<String> WITH_TEXTS =
      List.of("landing", "consent", "instructions", "quiz", "practice", "episodes", "debrief");

  private ProtocolTexts() {}

  /// Placeholders that there are not, with the place of their text.
  static List<Broken> unknown(ObjectNode root, Protocol protocol) {
    var broken = new ArrayList<Broken>();
    for (String part : WITH_TEXTS) {
      Set<String> known = values(part, protocol).keySet();
      each(root.path(part), "/" + part, (pointer, text) -> check(pointer, text, known, broken));
    }
    return broken;
  }

  /// The tree with all texts but those of episodes filled.
  static ObjectNode filled(ObjectNode root, Protocol protocol) {
    ObjectNode filled = root.deepCopy();
    for (String part : WITH_TEXTS) {
      if (root.has(part) && !part.equals("episodes")) {
        Map<String, String> values = values(part, protocol);
        filled.set(part, each(root.get(part), "", (_, text) -> Placeholders.fill(text, values)));
      }
    }
    return filled;
  }

  private static Map<String, String> values(String part, Protocol protocol) {
    Protocol.Practice practice = protocol.practice();
    if (part.equals("practice") && practice != null) {
      return Placeholders.ofPractice(protocol, practice);
    }
    return part.equals("episodes")
        ? Placeholders.ofEpisode(protocol, protocol.episodes().getFirst(), 1)
        : Placeholders.of(protocol);
  }

  private static String check(String pointer, String text, Set<String> known, List<Broken> broken) {
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      String name = found.group(1);
      if (!known.contains(name)) {
        broken.add(
            new Broken(
                pointer,
                "unknown placeholder {"
                    + DidYouMean.shown(name)
                    + "}; known here: "
                    + String.join(", ", known)));
      }
    }
    return text;
  }

  /// The tree with every text replaced by what `change` makes of its pointer and itself.
  private static JsonNode each(
      JsonNode node, String pointer, BiFunction<String, String, String> change) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        for (String name : object.propertyNames()) {
          String below = pointer + "/" + YamlTree.escape(name);
          changed.set(name, each(object.get(name), below, change));
        }
        yield changed;
      }
      case ArrayNode array -> {
        ArrayNode changed = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < array.size(); i++) {
          changed.add(each(array.get(i), pointer + "/" + i, change));
        }
        yield changed;
      }
      default ->
          node.isString()
              ? JsonNodeFactory.instance.stringNode(change.apply(pointer, node.stringValue()))
              : node;
    };
  }
}
