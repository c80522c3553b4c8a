package strive.web.theory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import strive.theory.problem.Activation;
import strive.theory.setting.ProblemKind;

/// Settings as the query of an address, and back. Every dial of the open tab is written, so that a
/// link means the same when what is usual changes.
final class Address {

  static final String ROUTE = "theory";
  private static final int MOST_LETTERS = 30;

  private Address() {}

  /// What an address says.
  ///
  /// @param faults a sentence for each part that could not be used
  record Read(TheorySettings settings, List<String> faults) {}

  /// The address, relative to the server's root.
  static String of(TheorySettings settings) {
    return query(settings).entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("&", ROUTE + "?", ""));
  }

  private static Map<String, String> query(TheorySettings settings) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("tab", settings.tab().id());
    if (settings.tab() == Tab.SCHEDULE || settings.tab() == Tab.RIVALS) {
      query.put("problem", settings.problem().id());
      if (settings.problem() == ProblemKind.TEACHER_STUDENT) {
        query.put("activation", settings.activationId());
      }
      if (settings.problem() != ProblemKind.GAIN) {
        query.put("cost-family", settings.family().id());
      }
    }
    settings.shown().forEach(dial -> query.put(dial.key(), number(settings.get(dial))));
    if (settings.hasBelief()) {
      query.put("bias", number(settings.get(Dial.BIAS)));
      query.put("opposite", settings.opposite() ? "yes" : "no");
    }
    if (settings.tab() == Tab.SCHEDULE) {
      query.put("numerical", settings.numerical() ? "yes" : "no");
    }
    return query;
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// Reads the parameters of an address; what cannot be used falls back to what is usual.
  static Read read(Map<String, List<String>> query) {
    return new Reading(query).read();
  }

  /// One reading.
  private static final class Reading {
    private final Map<String, List<String>> query;
    private final List<String> faults = new ArrayList<>();

    Reading(Map<String, List<String>> query) {
      this.query = query;
    }

    Read read() {
      TheorySettings usual = TheorySettings.USUAL;
      TheorySettings settings =
          usual
              .with(one("problem", ProblemKind::of, usual.problem(), usual.problem().id()))
              .with(one("tab", Tab::of, usual.tab(), usual.tab().id()))
              .with(one("cost-family", CostFamily::of, usual.family(), usual.family().id()))
              .with(one("activation", Reading::activation, Activation.TANH, "tanh"))
              .showing(
                  one("opposite", Reading::yes, usual.opposite(), "yes"),
                  one("numerical", Reading::yes, usual.numerical(), "yes"));
      for (Dial dial : Dial.values()) {
        settings = dial(settings, dial);
      }
      return new Read(settings, faults);
    }

    private TheorySettings dial(TheorySettings settings, Dial dial) {
      String text = first(dial.key());
      if (text == null) {
        return settings;
      }
      Optional<Double> number = parsed(text).filter(dial::allows);
      if (number.isEmpty()) {
        faults.add(
            "“%s” in the link must be %s from %s to %s, got “%s”; %s is used."
                .formatted(
                    dial.key(),
                    dial.step() >= 1 ? "a whole number" : "a number",
                    number(dial.lowest()),
                    number(dial.highest()),
                    cut(text),
                    number(settings.get(dial))));
        return settings;
      }
      return settings.with(dial, number.get());
    }

    private <T> T one(String key, Function<String, Optional<T>> of, T usual, String usualWords) {
      String text = first(key);
      if (text == null) {
        return usual;
      }
      Optional<T> found = of.apply(text);
      if (found.isEmpty()) {
        faults.add(
            "There is no %s “%s” as the link says; “%s” is used."
                .formatted(key, cut(text), usualWords));
      }
      return found.orElse(usual);
    }

    private @Nullable String first(String key) {
      List<String> values = query.get(key);
      return values == null || values.isEmpty() ? null : values.getFirst();
    }

    private static Optional<Activation> activation(String text) {
      for (Activation activation : Activation.values()) {
        if (activation.name().toLowerCase(Locale.ROOT).equals(text)) {
          return Optional.of(activation);
        }
      }
      return Optional.empty();
    }

    private static Optional<Boolean> yes(String text) {
      return switch (text) {
        case "yes" -> Optional.of(true);
        case "no" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    private static Optional<Double> parsed(String text) {
      try {
        return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }

    private static String cut(String text) {
      return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "…";
    }
  }
}
