package strive.inference.design;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How well one parameter was found again over the people of one study.
///
/// @param parameter its name
/// @param people with an estimate, at least 1
/// @param correlation of true and estimated values (Pearson); empty where one does not vary
/// @param bias mean of estimate minus truth
/// @param error root mean square of estimate minus truth
public record Agreement(
    String parameter, int people, OptionalDouble correlation, double bias, double error) {

  /// @param truth transformed values, at least one
  /// @param estimate of the same people
  static Agreement of(String parameter, double[] truth, double[] estimate) {
    int n = truth.length;
    double meanTruth = Arrays.stream(truth).sum() / n;
    double meanEstimate = Arrays.stream(estimate).sum() / n;
    double both = 0;
    double ofTruth = 0;
    double ofEstimate = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double x = truth[i] - meanTruth;
      double y = estimate[i] - meanEstimate;
      double error = estimate[i] - truth[i];
      both += x * y;
      ofTruth += x * x;
      ofEstimate += y * y;
      squares += error * error;
    }
    double scale = StrictMath.sqrt(ofTruth * ofEstimate);
    return new Agreement(
        parameter,
        n,
        isVaried(ofTruth, meanTruth) && isVaried(ofEstimate, meanEstimate)
            ? OptionalDouble.of(both / scale)
            : OptionalDouble.empty(),
        meanEstimate - meanTruth,
        StrictMath.sqrt(squares / n));
  }

  /// Rounding alone leaves a little variation about the mean of equal values.
  private static boolean isVaried(double squares, double mean) {
    return squares > 1e-20 * (1 + mean * mean);
  }
}
