package strive.protocol;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What an absent key means; the same words stand in the schema and in `protocols/README.md`.
final class ProtocolDefaults {

  private ProtocolDefaults() {}

  /// Fills absent keys of a tree that the schema has accepted.
  static void fill(ObjectNode root) {
    text(root, "language", "en");
    if (!root.has("conditions")) {
      root.putArray("conditions").add("all");
    }
    list(root, "landing");
    ObjectNode task = (ObjectNode) root.get("task");
    number(task, "options", 4);
    text(task, "targets", "words");
    text(task, "prior_knowledge", "unknown");
    if (root.get("practice") instanceof ObjectNode practice) {
      list(practice, "intro");
    }
    for (JsonNode group : (ArrayNode) root.get("episodes")) {
      episode((ObjectNode) group);
    }
    ObjectNode probe = root.has("probe") ? (ObjectNode) root.get("probe") : root.putObject("probe");
    list(probe, "blocks");
    number(probe, "random_blocks", 0);
    if (root.get("bonus") instanceof ObjectNode bonus) {
      number(bonus, "floor", 0);
    }
  }

  private static void episode(ObjectNode group) {
    number(group, "repeat", 1);
    flag(group, "forced");
    flag(group, "charged");
    list(group, "intro");
    list(group, "context");
  }

  private static void text(ObjectNode node, String key, String value) {
    if (!node.has(key)) {
      node.put(key, value);
    }
  }

  private static void number(ObjectNode node, String key, int value) {
    if (!node.has(key)) {
      node.put(key, value);
    }
  }

  private static void flag(ObjectNode node, String key) {
    if (!node.has(key)) {
      node.put(key, false);
    }
  }

  private static void list(ObjectNode node, String key) {
    if (!node.has(key)) {
      node.putArray(key);
    }
  }
}
