package strive.protocol;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Numbers of the protocol that its texts may show in braces, such as `{reward}`, so that a text
/// never contradicts the rules that it explains. They are written as in the texts' language.
final class Placeholders {

  private Placeholders() {}

  /// Names and values for texts that belong to no episode; `{rounds}` counts those of all sets.
  static Map<String, String> of(Protocol protocol) {
    Protocol.Task task = protocol.task();
    NumberFormat number = numbers(protocol);
    DurationEstimate duration = DurationEstimate.of(protocol);
    var values = new TreeMap<String, String>();
    values.put("reward", number.format(task.reward()));
    values.put("cards", number.format(task.cards()));
    values.put("cost_full", number.format(task.costAtFull()));
    values.put("pairs", number.format(task.pairs()));
    values.put("options", number.format(task.options()));
    values.put("card_seconds", number.format(task.cardMs() / 1000.0));
    values.put("sets", number.format(protocol.scoredEpisodes()));
    values.put("rounds", number.format(protocol.scoredBlocks()));
    values.put("minutes", range(number, duration.minMinutes(), duration.maxMinutes()));
    Protocol.Bonus bonus = protocol.bonus();
    if (bonus != null) {
      values.put("points_per_unit", number.format(bonus.pointsPerUnit()));
      values.put("currency", bonus.currency());
      values.put("bonus_floor", bonus.money(bonus.floor()));
      values.put("bonus_cap", bonus.money(bonus.cap()));
    }
    return values;
  }

  /// Names and values for the practice episode; `{pairs}` and `{rounds}` are its own.
  static Map<String, String> ofPractice(Protocol protocol, Protocol.Practice practice) {
    Map<String, String> values = of(protocol);
    values.put("pairs", numbers(protocol).format(practice.pairs()));
    values.put("rounds", numbers(protocol).format(practice.blocks()));
    return values;
  }

  /// Names and values for a scored episode; `{rounds}` are its own, `{set}` counts from 1.
  static Map<String, String> ofEpisode(Protocol protocol, Protocol.EpisodeGroup group, int set) {
    Map<String, String> values = of(protocol);
    values.put("rounds", numbers(protocol).format(group.blocks()));
    values.put("set", numbers(protocol).format(set));
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

  private static NumberFormat numbers(Protocol protocol) {
    return NumberFormat.getNumberInstance(Locale.forLanguageTag(protocol.language()));
  }

  private static String range(NumberFormat number, int least, int most) {
    return least == most ? number.format(least) : number.format(least) + "–" + number.format(most);
  }
}
