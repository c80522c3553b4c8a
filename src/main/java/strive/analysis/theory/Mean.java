package strive.analysis.theory;

/// Means with their errors.
final class Mean {

  private Mean() {}

  static double of(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /// Standard error of the mean of at least two values.
  static double standardError(double[] values) {
    double mean = of(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return StrictMath.sqrt(squares / (values.length - 1.0) / values.length);
  }
}
