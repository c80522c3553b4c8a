package strive.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strive.protocol.Fault;
import strive.protocol.YamlTree;
import tools.jackson.databind.JsonNode;

/// A group of keys in a settings file, read strictly: what is missing, of the wrong type, outside
/// its range, or unknown is reported at its place.
final class YamlGroup {

  private final String file;
  private final YamlTree tree;
  private final String pointer;
  private final JsonNode node;
  private final List<Fault> faults;
  private final List<String> known = new ArrayList<>();

  YamlGroup(String file, YamlTree tree, String pointer, JsonNode node, List<Fault> faults) {
    this.file = file;
    this.tree = tree;
    this.pointer = pointer;
    this.node = node;
    this.faults = faults;
    if (!node.isObject()) {
      fault(pointer, "must be a group of keys");
    }
  }

  String text(String key) {
    JsonNode value = value(key);
    if (!value.isMissingNode() && !value.isString()) {
      fault(at(key), key + " must be a text, got " + value);
    }
    return value.asString("");
  }

  long whole(String key, long least, long most) {
    JsonNode value = value(key);
    boolean fits = value.isIntegralNumber() && value.asLong(0) >= least && value.asLong(0) <= most;
    if (!value.isMissingNode() && !fits) {
      fault(
          at(key),
          key + " must be a whole number between " + least + " and " + most + ", got " + value);
    }
    return fits ? value.longValue() : least;
  }

  Optional<YamlGroup> group(String key) {
    JsonNode value = value(key);
    return value.isMissingNode()
        ? Optional.empty()
        : Optional.of(new YamlGroup(file, tree, at(key), value, faults));
  }

  /// The value of a key that must be there.
  JsonNode value(String key) {
    known.add(key);
    JsonNode value = node.path(key);
    if (value.isMissingNode() && node.isObject()) {
      fault(pointer, "the key \"" + key + "\" is missing here");
    }
    return value;
  }

  String at(String key) {
    return pointer + "/" + YamlTree.escape(key);
  }

  void fault(String place, String message) {
    YamlTree.Place found = tree.placeOf(place);
    faults.add(new Fault(file, found.line(), found.column(), message));
  }

  /// Reports every key that nobody asked for.
  void end() {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        fault(
            at(name) + "#", "unknown key \"" + name + "\"; known are " + String.join(", ", known));
      }
    }
  }
}
