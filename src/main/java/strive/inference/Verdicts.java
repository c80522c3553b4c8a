package strive.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hipparchus.distribution.continuous.TDistribution;

/// The rule that writes the titles of panels: design guide, section 4.
final class Verdicts {

  /// Fewer people are too few to say.
  private static final int ENOUGH = 5;

  /// Share of the optimal value from which people around the optimum are close to it.
  private static final double CLOSE = 0.95;

  private Verdicts() {}

  /// Everybody first, then each condition in the order of appearance if there is more than one.
  static List<Verdict> of(List<Engagement> engagement, List<PersonFit> fits) {
    Map<String, List<Engagement>> conditions = new LinkedHashMap<>();
    for (Engagement row : engagement) {
      conditions.computeIfAbsent(row.condition(), _ -> new ArrayList<>()).add(row);
    }
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(group("", engagement, fits));
    if (conditions.size() > 1) {
      conditions.forEach(
          (condition, rows) ->
              verdicts.add(
                  group(
                      condition,
                      rows,
                      fits.stream().filter(f -> f.condition().equals(condition)).toList())));
    }
    return verdicts;
  }

  private static Verdict group(String name, List<Engagement> rows, List<PersonFit> fits) {
    Map<String, List<Engagement>> people = new LinkedHashMap<>();
    for (Engagement row : rows) {
      people.computeIfAbsent(row.participant(), _ -> new ArrayList<>()).add(row);
    }
    double[] excess = perPerson(people, Engagement::excessEffort);
    double[] quits = perPerson(people, e -> real(e.quitBlock()));
    double[] optimalQuits = perPerson(people, e -> real(e.optimalQuitBlock()));
    Optional<Interval> interval = interval(excess);
    OptionalDouble share = mean(perPerson(people, Engagement::valueShare));
    Optional<String> biased =
        ShownModel.withBias(fits.stream().map(PersonFit::model).distinct().toList());
    double[] biases =
        fits.stream()
            .filter(fit -> biased.filter(fit.model()::equals).isPresent())
            .filter(fit -> fit.light() != Light.FAILED)
            .flatMap(fit -> fit.estimate("b").stream())
            .mapToDouble(Estimate::value)
            .sorted()
            .toArray();
    return new Verdict(
        name,
        finding(interval, median(quits), median(optimalQuits), share),
        people.size(),
        mean(perPerson(people, e -> OptionalDouble.of(e.engagement()))),
        mean(perPerson(people, Engagement::optimalEngagement)),
        interval,
        median(quits),
        median(optimalQuits),
        share,
        mean(biases),
        deviation(biases));
  }

  /// The rule itself.
  static Finding finding(
      Optional<Interval> excess,
      OptionalDouble quitBlock,
      OptionalDouble optimalQuitBlock,
      OptionalDouble valueShare) {
    if (excess.isEmpty() || excess.get().people() < ENOUGH) {
      return Finding.TOO_FEW;
    }
    if (excess.get().upper() < 0) {
      boolean early =
          quitBlock.isPresent()
              && optimalQuitBlock.isPresent()
              && quitBlock.getAsDouble() < optimalQuitBlock.getAsDouble();
      return early ? Finding.QUITS_TOO_EARLY : Finding.HOLDS_BACK;
    }
    if (excess.get().lower() > 0) {
      return Finding.GOES_ON_TOO_LONG;
    }
    return valueShare.orElse(0) >= CLOSE ? Finding.CLOSE_TO_OPTIMAL : Finding.NO_CLEAR_DIFFERENCE;
  }

  /// Sorted, so that sums do not depend on the order of people.
  private static double[] perPerson(
      Map<String, List<Engagement>> people, Function<Engagement, OptionalDouble> measure) {
    return people.values().stream()
        .map(
            rows ->
                rows.stream()
                    .map(measure)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .average())
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .sorted()
        .toArray();
  }

  private static OptionalDouble real(java.util.OptionalInt value) {
    return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
  }

  private static OptionalDouble mean(double[] values) {
    return Arrays.stream(values).average();
  }

  private static OptionalDouble median(double[] values) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]));
  }

  private static OptionalDouble deviation(double[] values) {
    if (values.length < 2) {
      return OptionalDouble.empty();
    }
    double mean = mean(values).getAsDouble();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return OptionalDouble.of(StrictMath.sqrt(squares / (values.length - 1)));
  }

  /// 95 % interval of the mean over people by the t distribution.
  static Optional<Interval> interval(double[] values) {
    OptionalDouble deviation = deviation(values);
    if (deviation.isEmpty()) {
      return Optional.empty();
    }
    double mean = mean(values).getAsDouble();
    double quantile = new TDistribution(values.length - 1.0).inverseCumulativeProbability(0.975);
    double half = quantile * deviation.getAsDouble() / StrictMath.sqrt(values.length);
    return Optional.of(new Interval(mean, mean - half, mean + half, values.length));
  }
}
