package strive.analysis.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import strive.protocol.Fault;
import strive.protocol.YamlTree;
import tools.jackson.databind.JsonNode;

/// A group of keys in a settings file, read strictly: what is missing, of the wrong type, outside
/// its range, or unknown is reported at its place. A faulty value reads as one that is possible, so
/// that reading goes on.
public final class YamlGroup {

  private final String file;
  private final YamlTree tree;
  private final String pointer;
  private final JsonNode node;
  private final List<Fault> faults;
  private final List<String> known = new ArrayList<>();

  /// The keys of a whole file.
  ///
  /// @param file the name that faults carry
  /// @param faults where faults are added
  public static YamlGroup root(String file, YamlTree tree, List<Fault> faults) {
    return new YamlGroup(file, tree, "", tree.root(), faults);
  }

  private YamlGroup(String file, YamlTree tree, String pointer, JsonNode node, List<Fault> faults) {
    this.file = file;
    this.tree = tree;
    this.pointer = pointer;
    this.node = node;
    this.faults = faults;
    if (!node.isObject()) {
      fault(pointer, "must be a group of keys");
    }
  }

  /// A text.
  public String text(String key) {
    JsonNode value = value(key);
    if (!value.isMissingNode() && !value.isString()) {
      fault(at(key), key + " must be a text, got " + value);
    }
    return value.asString("");
  }

  /// A whole number within limits.
  public long whole(String key, long least, long most) {
    JsonNode value = value(key);
    boolean fits = value.isIntegralNumber() && value.asLong(0) >= least && value.asLong(0) <= most;
    if (!value.isMissingNode() && !fits) {
      fault(
          at(key),
          key + " must be a whole number between " + least + " and " + most + ", got " + value);
    }
    return fits ? value.longValue() : least;
  }

  /// A whole number within limits, as an int.
  public int count(String key, int least, int most) {
    return (int) whole(key, least, most);
  }

  /// A finite number.
  public double number(String key) {
    return number(key, value(key), Double.NEGATIVE_INFINITY, "");
  }

  /// A number above 0.
  public double positive(String key) {
    return number(key, value(key), Double.MIN_VALUE, " above 0");
  }

  /// A number of at least 0.
  public double notNegative(String key) {
    return number(key, value(key), 0, " of at least 0");
  }

  /// A list of finite numbers, at least one.
  public List<Double> numbers(String key) {
    return numbers(key, Double.NEGATIVE_INFINITY, "");
  }

  /// A list of numbers of at least 0, at least one.
  public List<Double> notNegatives(String key) {
    return numbers(key, 0, " of at least 0");
  }

  private List<Double> numbers(String key, double least, String rule) {
    JsonNode value = value(key);
    if (!value.isMissingNode() && !(value.isArray() && !value.isEmpty())) {
      fault(at(key), key + " must be a list of numbers, got " + value);
      return List.of();
    }
    return value.valueStream().map(one -> number(key, one, least, rule)).toList();
  }

  private double number(String key, JsonNode value, double least, String rule) {
    boolean fits =
        value.isNumber() && value.doubleValue() >= least && Double.isFinite(value.doubleValue());
    if (!value.isMissingNode() && !fits) {
      fault(at(key), key + " must be a number" + rule + ", got " + value);
    }
    return fits ? value.doubleValue() : 1;
  }

  /// A list of words out of some, at least one.
  public List<String> words(String key, Collection<String> possible) {
    JsonNode value = value(key);
    boolean fits =
        value.isArray()
            && !value.isEmpty()
            && value.valueStream().allMatch(one -> possible.contains(one.asString("")));
    if (!value.isMissingNode() && !fits) {
      fault(
          at(key),
          key + " must be a list out of " + String.join(", ", possible) + ", got " + value);
    }
    return fits ? value.valueStream().map(JsonNode::stringValue).toList() : List.of();
  }

  /// A word out of some.
  public String word(String key, Collection<String> possible) {
    JsonNode value = value(key);
    if (!value.isMissingNode() && !possible.contains(value.asString(""))) {
      fault(at(key), key + " must be one of " + String.join(", ", possible) + ", got " + value);
    }
    return value.asString("");
  }

  /// A group within this one.
  public Optional<YamlGroup> group(String key) {
    JsonNode value = value(key);
    return value.isMissingNode()
        ? Optional.empty()
        : Optional.of(new YamlGroup(file, tree, at(key), value, faults));
  }

  /// Groups within a group, by names out of some; in their order.
  public Map<String, YamlGroup> groups(String key, Collection<String> possible) {
    Map<String, YamlGroup> groups = new LinkedHashMap<>();
    group(key)
        .ifPresent(
            outer -> {
              outer.known.addAll(possible);
              for (String name : outer.node.propertyNames()) {
                if (possible.contains(name)) {
                  outer.group(name).ifPresent(inner -> groups.put(name, inner));
                }
              }
              outer.end();
              if (groups.isEmpty()) {
                fault(at(key), key + " must name some of " + String.join(", ", possible));
              }
            });
    return groups;
  }

  /// Lists of numbers of at least 0, by names out of some; in their order.
  public Map<String, List<Double>> lists(String key, String... possible) {
    Map<String, List<Double>> lists = new LinkedHashMap<>();
    group(key)
        .ifPresent(
            inner -> {
              inner.known.addAll(Arrays.asList(possible));
              for (String name : inner.node.propertyNames()) {
                if (Arrays.asList(possible).contains(name)) {
                  lists.put(name, inner.notNegatives(name));
                }
              }
              inner.end();
            });
    return lists;
  }

  /// The value of a key that must be there.
  public JsonNode value(String key) {
    if (!known.contains(key)) {
      known.add(key);
    }
    JsonNode value = node.path(key);
    if (value.isMissingNode() && node.isObject()) {
      fault(pointer, "the key \"" + key + "\" is missing here");
    }
    return value;
  }

  /// The value of a key that may be there.
  public Optional<JsonNode> optional(String key) {
    if (!known.contains(key)) {
      known.add(key);
    }
    return Optional.of(node.path(key)).filter(value -> !value.isMissingNode());
  }

  /// Where this group stands, as faults name it.
  public String here() {
    return pointer;
  }

  /// Where a key stands, as faults name it.
  public String at(String key) {
    return pointer + "/" + YamlTree.escape(key);
  }

  /// Reports a fault at a place.
  public void fault(String place, String message) {
    YamlTree.Place found = tree.placeOf(place);
    faults.add(new Fault(file, found.line(), found.column(), message));
  }

  /// Reports every key that nobody asked for.
  public void end() {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        fault(
            at(name) + "#", "unknown key \"" + name + "\"; known are " + String.join(", ", known));
      }
    }
  }
}
