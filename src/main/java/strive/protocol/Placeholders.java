package strive.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Numbers of the protocol that its texts may show in braces, such as `{reward}`, so that a text
/// never contradicts the rules that it explains.
final class Placeholders {

  private Placeholders() {}

  /// Names and values for texts that belong to no episode; `{rounds}` counts those of all sets.
  static Map<String, String> of(Protocol protocol) {
    Protocol.Task task = protocol.task();
    var values = new TreeMap<String, String>();
    values.put("reward", number(task.reward()));
    values.put("cards", number(task.cards()));
    values.put("cost_full", number(task.costAtFull()));
    values.put("pairs", number(task.pairs()));
    values.put("options", number(task.options()));
    values.put("card_seconds", seconds(task.cardMs()));
    values.put("sets", number(protocol.scoredEpisodes()));
    values.put("rounds", number(protocol.scoredBlocks()));
    values.put("minutes", minutes(DurationEstimate.of(protocol)));
    Protocol.Bonus bonus = protocol.bonus();
    if (bonus != null) {
      values.put("points_per_unit", number(bonus.pointsPerUnit()));
      values.put("currency", bonus.currency());
      values.put("bonus_floor", bonus.money(bonus.floor()));
      values.put("bonus_cap", bonus.money(bonus.cap()));
    }
    return values;
  }

  /// Names and values for the practice episode; `{pairs}` and `{rounds}` are its own.
  static Map<String, String> ofPractice(Protocol protocol, Protocol.Practice practice) {
    Map<String, String> values = of(protocol);
    values.put("pairs", number(practice.pairs()));
    values.put("rounds", number(practice.blocks()));
    return values;
  }

  /// Names and values for a scored episode; `{rounds}` are its own, `{set}` counts from 1.
  static Map<String, String> ofEpisode(Protocol protocol, Protocol.EpisodeGroup group, int set) {
    Map<String, String> values = of(protocol);
    values.put("rounds", number(group.blocks()));
    values.put("set", number(set));
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

  private static String minutes(DurationEstimate duration) {
    return duration.minMinutes() == duration.maxMinutes()
        ? number(duration.minMinutes())
        : number(duration.minMinutes()) + " to " + number(duration.maxMinutes());
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String seconds(int ms) {
    return ms % 1000 == 0 ? Integer.toString(ms / 1000) : Double.toString(ms / 1000.0);
  }
}
