package strive.inference.design;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/// A test of a mean, or of a difference between two, that is 0 without an effect.
///
/// @param estimate of the mean or difference
/// @param error its standard error
/// @param degreesOfFreedom of the t distribution, above 0; need not be whole
/// @param p two-sided
public record MeanTest(double estimate, double error, double degreesOfFreedom, double p) {

  /// By the t distribution.
  static MeanTest of(double estimate, double error, double degreesOfFreedom) {
    double t = StrictMath.abs(estimate) / error;
    double p = 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-t);
    return new MeanTest(estimate, error, degreesOfFreedom, p);
  }

  /// Student's test of one mean over people, `t = mean / (s / sqrt n)` with n - 1 degrees of
  /// freedom: Student, Biometrika 6 (1908) 1-25. Empty for fewer than two values, or equal ones.
  static Optional<MeanTest> ofMean(double[] values) {
    double error = StrictMath.sqrt(variance(values) / values.length);
    return error > 0 ? Optional.of(of(mean(values), error, values.length - 1.0)) : Optional.empty();
  }

  /// Welch's test of the second mean minus the first, which lets variances differ: Biometrika 34
  /// (1947) 28-35. Empty for fewer than two values in either, or equal ones in both.
  static Optional<MeanTest> ofDifference(double[] first, double[] second) {
    double one = variance(first) / first.length;
    double other = variance(second) / second.length;
    double error = StrictMath.sqrt(one + other);
    if (!(error > 0)) {
      return Optional.empty();
    }
    double freedom =
        (one + other)
            * (one + other)
            / (one * one / (first.length - 1) + other * other / (second.length - 1));
    return Optional.of(of(mean(second) - mean(first), error, freedom));
  }

  /// Whether it finds the effect that is there: significant, and in its direction when it has one.
  ///
  /// @param effect true mean or difference; 0 for none, where either direction is a false alarm
  boolean finds(double effect, double alpha) {
    return p < alpha && (effect == 0 || estimate * effect > 0);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /// NaN for fewer than two values.
  private static double variance(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return values.length < 2 ? Double.NaN : squares / (values.length - 1);
  }
}
