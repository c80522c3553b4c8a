package strive.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import strive.protocol.YamlTree.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Turns composed YAML into a JSON tree, key by key, and notes where each value stood and what in a
/// mapping is no plain key. Used inside one call only.
final class YamlConverter {
  private final String file;
  private final Map<String, Place> places = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  YamlConverter(String file) {
    this.file = file;
  }

  JsonNode convert(Node node, String pointer) {
    places.put(pointer, YamlTree.place(node.getStartMark()));
    return switch (node) {
      case MappingNode mapping -> object(mapping, pointer);
      case SequenceNode sequence -> array(sequence, pointer);
      case ScalarNode scalar -> scalar(scalar);
      default -> JsonNodeFactory.instance.nullNode();
    };
  }

  private JsonNode object(MappingNode mapping, String pointer) {
    var object = JsonNodeFactory.instance.objectNode();
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      Place at = YamlTree.place(entry.getKeyNode().getStartMark());
      Optional<String> problem = problem(entry.getKeyNode(), seen);
      if (problem.isPresent()) {
        faults.add(new Fault(file, at.line(), at.column(), problem.get()));
      } else {
        String name = ((ScalarNode) entry.getKeyNode()).getValue();
        String below = pointer + "/" + YamlTree.escape(name);
        places.put(below + "#", at);
        object.set(name, convert(entry.getValueNode(), below));
      }
    }
    return object;
  }

  /// Why a node cannot be a key here, if it cannot; else it is one of the keys that were seen.
  private static Optional<String> problem(Node node, Set<String> seen) {
    if (!(node instanceof ScalarNode key) || !key.getTag().equals(Tag.STR)) {
      return Optional.of("a key must be a text");
    }
    if (key.getValue().equals("<<")) {
      return Optional.of("merge keys (<<) are not allowed");
    }
    return seen.add(key.getValue())
        ? Optional.empty()
        : Optional.of("the key \"" + DidYouMean.shown(key.getValue()) + "\" stands here twice");
  }

  private JsonNode array(SequenceNode sequence, String pointer) {
    var array = JsonNodeFactory.instance.arrayNode();
    int index = 0;
    for (Node element : sequence.getValue()) {
      array.add(convert(element, pointer + "/" + index++));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    var make = JsonNodeFactory.instance;
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.BOOL)) {
      return make.booleanNode(Boolean.parseBoolean(value));
    }
    if (tag.equals(Tag.NULL)) {
      return make.nullNode();
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(value);
    }
    return make.stringNode(value);
  }

  /// A number that JSON knows; .inf, .nan, 0x and numbers of absurd length stay text, which no
  /// key accepts.
  private static JsonNode number(String value) {
    var make = JsonNodeFactory.instance;
    if (value.matches("-?[0-9]{1,15}")) {
      return make.numberNode(Long.parseLong(value));
    }
    if (value.length() <= 40
        && value.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?")) {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return make.numberNode(number);
      }
    }
    return make.stringNode(value);
  }

  Map<String, Place> places() {
    return Map.copyOf(places);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
