package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;

/// Means block by block: first over the episodes of a person, then over people, so that everybody
/// counts once. A value that is not there is NaN and left out of its mean.
final class BlockMeans {

  private static final double UPPER_TAIL = 0.975;

  /// A mean over people with its 95 % interval by the t distribution.
  ///
  /// @param mean NaN when nobody has a value
  /// @param low end of the interval, NaN for fewer than two people
  /// @param high end of the interval, likewise
  /// @param people how many have a value
  record OverPeople(double mean, double low, double high, int people) {}

  private BlockMeans() {}

  /// A person's mean in each block over episodes; shorter episodes count where they have blocks.
  static List<Double> overEpisodes(List<List<Double>> episodes, int horizon) {
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < horizon; i++) {
      int block = i;
      means.add(
          episodes.stream()
              .filter(episode -> block < episode.size())
              .mapToDouble(episode -> episode.get(block))
              .filter(value -> !Double.isNaN(value))
              .average()
              .orElse(Double.NaN));
    }
    return means;
  }

  /// The mean over people in each block.
  static List<OverPeople> overPeople(List<List<Double>> people, int horizon) {
    List<OverPeople> means = new ArrayList<>();
    for (int i = 0; i < horizon; i++) {
      int block = i;
      means.add(
          overPeople(
              people.stream()
                  .mapToDouble(person -> person.get(block))
                  .filter(value -> !Double.isNaN(value))
                  .toArray()));
    }
    return means;
  }

  private static OverPeople overPeople(double[] values) {
    int n = values.length;
    double mean = mean(values);
    if (n < 2) {
      return new OverPeople(n == 0 ? Double.NaN : mean, Double.NaN, Double.NaN, n);
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = StrictMath.sqrt(squares / (n - 1) / n);
    double half = error * new TDistribution(n - 1).inverseCumulativeProbability(UPPER_TAIL);
    return new OverPeople(mean, mean - half, mean + half, n);
  }

  /// Rounding does not take it out of the range of the values: an effort beyond 1 would not be
  /// drawn.
  private static double mean(double[] values) {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      sum += value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return Math.max(least, Math.min(most, sum / values.length));
  }

  /// A number, NaN where it is not there.
  static double orNaN(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }

  /// Points at blocks 1, 2, ....
  static List<Mark.Point> points(List<Double> values) {
    List<Mark.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      points.add(new Mark.Point(i + 1, values.get(i)));
    }
    return points;
  }
}
