package strive.policy;

import java.util.List;

/// How far apart contexts of episodes are: every feature is standardised over the episodes of the
/// study, so that recall does not depend on units. A feature that is the same in all of them tells
/// nothing apart and does not count; nor does one that some episodes do not declare.
final class ContextScale {

  private final double[] deviation;

  private ContextScale(double[] deviation) {
    this.deviation = deviation;
  }

  /// @param contexts of all episodes, in any order
  static ContextScale of(List<List<Double>> contexts) {
    int features = contexts.stream().mapToInt(List::size).min().orElse(0);
    double[] deviation = new double[features];
    for (int i = 0; i < features; i++) {
      int feature = i;
      double[] values = contexts.stream().mapToDouble(context -> context.get(feature)).toArray();
      deviation[i] = deviation(values);
    }
    return new ContextScale(deviation);
  }

  private static double deviation(double[] values) {
    double first = values[0];
    double sum = 0;
    for (double value : values) {
      sum += value - first;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - first - mean) * (value - first - mean);
    }
    return StrictMath.sqrt(squares / values.length);
  }

  double squaredDistance(List<Double> one, List<Double> other) {
    double sum = 0;
    for (int i = 0; i < deviation.length; i++) {
      if (deviation[i] > 0) {
        double difference = (one.get(i) - other.get(i)) / deviation[i];
        sum += difference * difference;
      }
    }
    return sum;
  }
}
