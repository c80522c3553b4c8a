package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/// People's own estimates of a parameter compared between two conditions, by Welch's t test. It
/// takes estimates for the values themselves, so their errors only add to the spread; a group
/// method's [ConditionDifference] knows them.
///
/// @param model id of the policy
/// @param parameter its name
/// @param first condition
/// @param second condition
/// @param difference mean of the second minus that of the first, natural scale
/// @param error standard error of the difference
/// @param degreesOfFreedom by Welch and Satterthwaite
/// @param p two-sided
public record EstimateDifference(
    String model,
    String parameter,
    String first,
    String second,
    double difference,
    double error,
    double degreesOfFreedom,
    double p) {

  /// Each two conditions in which at least two people have an estimate; failed fits do not count.
  public static List<EstimateDifference> of(StudyFit fit, String model, String parameter) {
    List<PersonFit> fits =
        fit.ofModel(model).stream().filter(one -> one.light() != Light.FAILED).toList();
    List<String> conditions = fits.stream().map(PersonFit::condition).distinct().toList();
    List<EstimateDifference> rows = new ArrayList<>();
    for (int a = 0; a < conditions.size(); a++) {
      for (int b = a + 1; b < conditions.size(); b++) {
        String first = conditions.get(a);
        String second = conditions.get(b);
        welch(values(fits, first, parameter), values(fits, second, parameter))
            .map(w -> w.named(model, parameter, first, second))
            .ifPresent(rows::add);
      }
    }
    return rows;
  }

  private static StreamingStatistics values(
      List<PersonFit> fits, String condition, String parameter) {
    StreamingStatistics values = new StreamingStatistics();
    fits.stream()
        .filter(fit -> fit.condition().equals(condition))
        .flatMap(fit -> fit.estimate(parameter).stream())
        .filter(estimate -> !estimate.fixed())
        .mapToDouble(Estimate::value)
        .sorted() // so that sums do not depend on the order of people
        .forEach(values::addValue);
    return values;
  }

  /// Welch's test without its names.
  private record Welch(double difference, double error, double freedom) {
    EstimateDifference named(String model, String parameter, String first, String second) {
      double t = StrictMath.abs(difference) / error;
      double p = 2 * new TDistribution(freedom).cumulativeProbability(-t);
      return new EstimateDifference(model, parameter, first, second, difference, error, freedom, p);
    }
  }

  private static Optional<Welch> welch(StreamingStatistics a, StreamingStatistics b) {
    if (a.getN() < 2 || b.getN() < 2 || !(a.getVariance() + b.getVariance() > 0)) {
      return Optional.empty();
    }
    double one = a.getVariance() / a.getN();
    double other = b.getVariance() / b.getN();
    double freedom =
        (one + other)
            * (one + other)
            / (one * one / (a.getN() - 1) + other * other / (b.getN() - 1));
    return Optional.of(new Welch(b.getMean() - a.getMean(), StrictMath.sqrt(one + other), freedom));
  }
}
