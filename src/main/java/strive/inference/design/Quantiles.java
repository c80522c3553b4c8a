package strive.inference.design;

import java.util.Arrays;

/// How something is distributed over people or repetitions. Quantiles are interpolated linearly
/// between the sorted values.
///
/// @param mean over all
/// @param least of all
/// @param low below it lie 2.5 %
/// @param median half lie below it
/// @param high above it lie 2.5 %
/// @param most of all
public record Quantiles(
    double mean, double least, double low, double median, double high, double most) {

  private static final double TAIL = 0.025;

  /// @param values at least one
  static Quantiles of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quantiles(
        Arrays.stream(sorted).average().orElseThrow(),
        sorted[0],
        at(sorted, TAIL),
        at(sorted, 0.5),
        at(sorted, 1 - TAIL),
        sorted[sorted.length - 1]);
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
