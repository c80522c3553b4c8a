package strive.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Numbers of the protocol that its texts may show, so that a text never contradicts the rules it
/// explains.
final class Placeholders {

  private Placeholders() {}

  /// Names and values for one episode (`set` counts scored episodes from 1).
  static Map<String, String> of(Protocol protocol, int set) {
    Protocol.Task task = protocol.task();
    var values = new TreeMap<String, String>();
    values.put("reward", number(task.reward()));
    values.put("cards", number(task.cards()));
    values.put("cost_full", number(task.costAtFull()));
    values.put("pairs", number(task.pairs()));
    values.put("options", number(task.options()));
    values.put("card_seconds", seconds(task.cardMs()));
    values.put("sets", number(protocol.scoredEpisodes()));
    values.put("set", number(set));
    values.put("rounds", number(protocol.scoredBlocks()));
    return values;
  }

  /// The text with every placeholder filled.
  static String fill(String text, Map<String, String> values) {
    String filled = text;
    for (var value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  /// Each paragraph filled.
  static List<String> fill(List<String> text, Map<String, String> values) {
    return text.stream().map(paragraph -> fill(paragraph, values)).toList();
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String seconds(int ms) {
    return ms % 1000 == 0 ? Integer.toString(ms / 1000) : Double.toString(ms / 1000.0);
  }
}
