package strive.analysis.theory;

import java.util.List;
import java.util.stream.IntStream;
import strive.analysis.file.YamlGroup;

/// Equally spaced numbers.
///
/// @param from the first
/// @param to the last, above the first
/// @param count at least 2
record Range(double from, double to, int count) {

  // What is left of 0 when steps are added up in binary fractions.
  private static final double ROUNDING = 1e-12;

  /// Reads a group with `from`, `to` and `count`.
  static Range read(YamlGroup outer, String key) {
    return outer
        .group(key)
        .map(
            group -> {
              Range range =
                  new Range(
                      group.number("from"), group.number("to"), group.count("count", 2, 10_000));
              if (!(range.from < range.to)) {
                group.fault(
                    group.at("to"),
                    "to must be above from (%s), got %s".formatted(range.from, range.to));
              }
              group.end();
              return range;
            })
        .orElse(new Range(0, 1, 2));
  }

  List<Double> values() {
    return IntStream.range(0, count)
        .mapToObj(i -> from + (to - from) * i / (count - 1))
        .map(value -> Math.abs(value) < ROUNDING ? 0.0 : value)
        .toList();
  }
}
