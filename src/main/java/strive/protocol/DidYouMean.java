package strive.protocol;

import java.util.Collection;
import java.util.Comparator;

/// Names that authors mistyped, and what they may have meant.
final class DidYouMean {

  private static final int LONGEST = 60;

  private DidYouMean() {}

  /// `, did you mean "…"?` when a known name is similar, else nothing.
  static String of(String name, Collection<String> known) {
    int most = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(other -> EditDistance.between(other, name) <= most)
        .min(Comparator.comparingInt(other -> EditDistance.between(other, name)))
        .map(other -> ", did you mean \"" + other + "\"?")
        .orElse("");
  }

  /// A name of any length, short enough for a message.
  static String shown(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
  }
}
