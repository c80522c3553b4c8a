package strive.web.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers and times as the laboratory reads them: two decimals, true minus, never minus nought.
final class Numbers {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private Numbers() {}

  static String two(double value) {
    return decimals(value, 2);
  }

  static String two(OptionalDouble value) {
    return value.isPresent() ? two(value.getAsDouble()) : "–";
  }

  static String signed(double value) {
    String text = two(value);
    return text.startsWith("−") || text.equals("0.00") ? text : "+" + text;
  }

  static String signed(OptionalDouble value) {
    return value.isPresent() ? signed(value.getAsDouble()) : "–";
  }

  static String decimals(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    String text = String.format(Locale.ENGLISH, "%,." + decimals + "f", Math.abs(value));
    boolean nought = text.chars().noneMatch(sign -> sign >= '1' && sign <= '9');
    return value < 0 && !nought ? "−" + text : text;
  }

  static String whole(double value) {
    return decimals(value, 0);
  }

  static String percent(OptionalDouble share) {
    return share.isPresent() ? whole(100 * share.getAsDouble()) + " %" : "–";
  }

  static String dayAndTime(Instant time) {
    return DAY_AND_TIME.format(time.atZone(ZoneId.systemDefault()));
  }

  static String time(Instant time) {
    return TIME.format(time.atZone(ZoneId.systemDefault()));
  }

  /// A span in its largest unit: 4 s, 18 min, 4 h, 2 d.
  static String span(Duration span) {
    if (span.toMinutes() < 1) {
      return Math.max(0, span.toSeconds()) + " s";
    }
    if (span.toHours() < 1) {
      return span.toMinutes() + " min";
    }
    return span.toDays() < 1 ? span.toHours() + " h" : span.toDays() + " d";
  }

  static String people(int count) {
    return count == 1 ? "1 person" : whole(count) + " people";
  }
}
