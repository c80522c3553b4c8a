package strive.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How well one parameter was found again, over people.
///
/// @param parameter its name
/// @param people how many have an estimate
/// @param correlation of true and estimated values (Pearson); NaN where one does not vary
/// @param meanError mean of estimate minus truth
/// @param rootMeanSquareError of estimate minus truth
/// @param meanStandardError over people who have one
/// @param coverage share of people with a standard error whose truth lies within 1.96 of them
/// @param atBound how many estimates lie on a bound
public record RecoverySummary(
    String parameter,
    int people,
    double correlation,
    double meanError,
    double rootMeanSquareError,
    double meanStandardError,
    double coverage,
    int atBound) {

  private static final double WITHIN = 1.96;

  /// The summary of the rows of one parameter, at least two.
  static RecoverySummary of(String parameter, List<RecoveryStudy.Recovered> rows) {
    double[] truth = rows.stream().mapToDouble(RecoveryStudy.Recovered::truth).toArray();
    double[] estimate = rows.stream().mapToDouble(RecoveryStudy.Recovered::estimate).toArray();
    double squares = 0;
    double errors = 0;
    for (int i = 0; i < truth.length; i++) {
      double error = estimate[i] - truth[i];
      errors += error;
      squares += error * error;
    }
    List<RecoveryStudy.Recovered> sure =
        rows.stream().filter(row -> row.standardError().isPresent()).toList();
    return new RecoverySummary(
        parameter,
        rows.size(),
        correlation(truth, estimate),
        errors / rows.size(),
        StrictMath.sqrt(squares / rows.size()),
        mean(sure.stream().mapToDouble(row -> row.standardError().orElseThrow()).toArray()),
        mean(sure.stream().mapToDouble(row -> covers(row) ? 1 : 0).toArray()),
        (int) rows.stream().filter(RecoveryStudy.Recovered::atBound).count());
  }

  private static boolean covers(RecoveryStudy.Recovered row) {
    OptionalDouble error = row.standardError();
    return Math.abs(row.estimate() - row.truth()) <= WITHIN * error.orElseThrow();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  private static double correlation(double[] x, double[] y) {
    if (isConstant(x) || isConstant(y)) {
      return Double.NaN;
    }
    double meanX = mean(x);
    double meanY = mean(y);
    double both = 0;
    double ofX = 0;
    double ofY = 0;
    for (int i = 0; i < x.length; i++) {
      both += (x[i] - meanX) * (y[i] - meanY);
      ofX += (x[i] - meanX) * (x[i] - meanX);
      ofY += (y[i] - meanY) * (y[i] - meanY);
    }
    return both / StrictMath.sqrt(ofX * ofY);
  }
}
