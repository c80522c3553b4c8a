package strive.study;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Which condition the next run gets: one of those with the fewest runs that are finished or
/// recently active, by chance among equals. A run that has been silent for `STALE_AFTER` gives its
/// place back.
final class Allocation {

  /// Longer than any pause in the middle of a set, shorter than an afternoon.
  static final Duration STALE_AFTER = Duration.ofMinutes(60);

  private Allocation() {}

  /// @param conditions all of the protocol, at least one
  /// @param taken runs that count, by condition
  static String choose(
      List<String> conditions, Map<String, Integer> taken, RandomGenerator random) {
    int fewest =
        conditions.stream().mapToInt(name -> taken.getOrDefault(name, 0)).min().orElseThrow();
    List<String> candidates =
        conditions.stream().filter(name -> taken.getOrDefault(name, 0) == fewest).toList();
    return candidates.get(random.nextInt(candidates.size()));
  }
}
