package strive.inference.design;

import java.util.OptionalDouble;
import strive.inference.Correlation;

/// How well one parameter was found again over the people of one study.
///
/// @param parameter its name
/// @param people with an estimate, at least 1
/// @param correlation of true and estimated values ([Correlation])
/// @param bias mean of estimate minus truth
/// @param error root mean square of estimate minus truth
public record Agreement(
    String parameter, int people, OptionalDouble correlation, double bias, double error) {

  /// @param truth transformed values, at least one
  /// @param estimate of the same people
  static Agreement of(String parameter, double[] truth, double[] estimate) {
    double bias = 0;
    double squares = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = estimate[i] - truth[i];
      bias += error;
      squares += error * error;
    }
    return new Agreement(
        parameter,
        truth.length,
        Correlation.of(truth, estimate).value(),
        bias / truth.length,
        StrictMath.sqrt(squares / truth.length));
  }
}
