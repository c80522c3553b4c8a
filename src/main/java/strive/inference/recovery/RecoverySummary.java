package strive.inference.recovery;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import strive.inference.Correlation;
import strive.policy.Parameter;

/// How well one parameter was found again, over people, on the scale of [Recovered#judged].
///
/// @param parameter its name
/// @param logarithm whether everything but `least` and `most` is about its natural logarithm
/// @param people how many have an estimate
/// @param least smallest true value, natural scale
/// @param most largest true value, natural scale
/// @param correlation of true and estimated values ([Correlation])
/// @param lower end of its 95 % interval; empty below four people
/// @param upper the other end
/// @param bias mean of estimate minus truth
/// @param rootMeanSquareError of estimate minus truth
/// @param meanStandardError over people who have one
/// @param coverage share of people with a standard error whose truth lies within 1.96 of them
/// @param atBound how many estimates lie on a bound
public record RecoverySummary(
    String parameter,
    boolean logarithm,
    int people,
    double least,
    double most,
    OptionalDouble correlation,
    OptionalDouble lower,
    OptionalDouble upper,
    double bias,
    double rootMeanSquareError,
    OptionalDouble meanStandardError,
    OptionalDouble coverage,
    int atBound) {

  private static final double WITHIN = 1.96;

  /// What it is about in words: `b`, or `log beta`.
  public String words() {
    return (logarithm ? "log " : "") + parameter;
  }

  /// The summary of the rows of one parameter, at least one.
  static RecoverySummary of(Parameter parameter, List<Recovered> rows) {
    List<Recovered> judged = rows.stream().map(row -> row.judged(parameter)).toList();
    double[] truth = values(judged, Recovered::truth);
    double[] errors = values(judged, RecoverySummary::error);
    Correlation correlation = Correlation.of(truth, values(judged, Recovered::estimate));
    List<Recovered> sure = judged.stream().filter(row -> row.standardError().isPresent()).toList();
    return new RecoverySummary(
        parameter.name(),
        Recovered.isLogarithm(parameter),
        rows.size(),
        rows.stream().mapToDouble(Recovered::truth).min().orElseThrow(),
        rows.stream().mapToDouble(Recovered::truth).max().orElseThrow(),
        correlation.value(),
        correlation.low(),
        correlation.high(),
        mean(errors).orElseThrow(),
        StrictMath.sqrt(mean(values(judged, row -> error(row) * error(row))).orElseThrow()),
        mean(values(sure, row -> row.standardError().orElseThrow())),
        mean(values(sure, row -> covers(row) ? 1 : 0)),
        (int) rows.stream().filter(Recovered::atBound).count());
  }

  private static boolean covers(Recovered row) {
    return Math.abs(error(row)) <= WITHIN * row.standardError().orElseThrow();
  }

  private static double error(Recovered row) {
    return row.estimate() - row.truth();
  }

  private static OptionalDouble mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / values.length);
  }

  private static double[] values(List<Recovered> rows, ToDoubleFunction<Recovered> value) {
    return rows.stream().mapToDouble(value).toArray();
  }
}
