package strive.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.TDistribution;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.policy.Policies;

/// The estimates of one model over people, on the natural or on the transformed scale.
public final class Estimates {

  private static final double TAIL = 0.975;
  private static final double NORMAL = 1.96;

  // Of the usual spread between people: less is what a search leaves, not a difference.
  private static final double LEAST = 1e-3;

  /// One person's estimate.
  ///
  /// @param fit it comes from; never a failed one
  /// @param value on the scale that was asked for
  /// @param range its 95 % interval there
  /// @param atBound whether it lies on a bound of its range
  public record Value(
      PersonFit fit, double value, Optional<Estimate.Range> range, boolean atBound) {}

  /// The distribution over people that a group method found.
  ///
  /// @param centre the group mean
  /// @param low end of the range of 95 % of people
  /// @param high the other end
  public record Group(double centre, double low, double high) {}

  /// The mean over people.
  ///
  /// @param mean of their estimates
  /// @param low end of its 95 % interval by the t distribution; empty for one person
  /// @param high the other end
  public record Mean(double mean, OptionalDouble low, OptionalDouble high, int people) {}

  private final StudyFit fit;
  private final String model;
  private final boolean transformed;
  private final List<PersonFit> fits;
  private final Map<String, EstimateScale> scales = new HashMap<>();

  /// @param people of the fit
  /// @param model id of one of its policies
  /// @param transformed whether values are on the transformed scale
  public Estimates(StudyFit fit, List<Person> people, String model, boolean transformed) {
    this.fit = fit;
    this.model = model;
    this.transformed = transformed;
    fits = fit.ofModel(model).stream().filter(one -> one.light() != Light.FAILED).toList();
    Map<String, Person> byId = people.stream().collect(Collectors.toMap(Person::id, one -> one));
    for (PersonFit one : fits) {
      Optional.ofNullable(byId.get(one.participant()))
          .flatMap(person -> EstimateScale.of(person, one))
          .ifPresent(scale -> scales.put(one.participant(), scale));
    }
  }

  /// Id of the model.
  public String model() {
    return model;
  }

  /// Whether values are on the transformed scale.
  public boolean isTransformed() {
    return transformed;
  }

  /// The parameters that were estimated for somebody, in their order.
  public List<Parameter> parameters() {
    return Policies.find(model).orElseThrow().modelParameters().stream()
        .filter(one -> fits.stream().anyMatch(person -> isFree(person, one)))
        .toList();
  }

  /// Whether people differ in it enough for a correlation: on the transformed scale, by a
  /// thousandth of the usual spread.
  public boolean varies(Parameter parameter) {
    double[] sorted =
        fits.stream()
            .filter(one -> isFree(one, parameter) && scales.containsKey(one.participant()))
            .mapToDouble(
                one ->
                    scale(one.participant())
                        .transformed(
                            parameter.name(), one.estimate(parameter.name()).orElseThrow().value()))
            .sorted()
            .toArray();
    return sorted.length > 1 && sorted[sorted.length - 1] - sorted[0] >= LEAST * parameter.spread();
  }

  private static boolean isFree(PersonFit person, Parameter parameter) {
    return person.estimate(parameter.name()).filter(one -> !one.fixed()).isPresent();
  }

  /// Conditions with somebody in them, in the order of the data.
  public List<String> conditions() {
    return fits.stream().map(PersonFit::condition).distinct().toList();
  }

  /// Everybody whose fit did not fail.
  public List<Value> of(Parameter parameter) {
    return fits.stream().flatMap(person -> value(person, parameter).stream()).toList();
  }

  /// Those of one condition.
  public List<Value> of(Parameter parameter, String condition) {
    return of(parameter).stream().filter(v -> v.fit().condition().equals(condition)).toList();
  }

  private Optional<Value> value(PersonFit person, Parameter parameter) {
    return person
        .estimate(parameter.name())
        .filter(one -> !one.fixed())
        .filter(_ -> !transformed || scales.containsKey(person.participant()))
        .map(
            one ->
                new Value(
                    person,
                    shown(person, parameter, one.value()),
                    one.range()
                        .map(
                            range ->
                                new Estimate.Range(
                                    shown(person, parameter, range.low()),
                                    shown(person, parameter, range.high()))),
                    one.atBound()));
  }

  private double shown(PersonFit person, Parameter parameter, double natural) {
    return transformed
        ? scale(person.participant()).transformed(parameter.name(), natural)
        : natural;
  }

  private EstimateScale scale(String participant) {
    return Optional.ofNullable(scales.get(participant)).orElseThrow();
  }

  /// The mean over the people of a condition; empty without anybody.
  public Optional<Mean> mean(Parameter parameter, String condition) {
    double[] values =
        of(parameter, condition).stream().mapToDouble(Value::value).sorted().toArray();
    int people = values.length;
    if (people == 0) {
      return Optional.empty();
    }
    double mean = sum(values) / people;
    if (people == 1) {
      return Optional.of(new Mean(mean, OptionalDouble.empty(), OptionalDouble.empty(), 1));
    }
    double squares = 0;
    for (double one : values) {
      squares += (one - mean) * (one - mean);
    }
    double error = StrictMath.sqrt(squares / (people - 1) / people);
    double half = error * new TDistribution(people - 1.0).inverseCumulativeProbability(TAIL);
    return Optional.of(
        new Mean(mean, OptionalDouble.of(mean - half), OptionalDouble.of(mean + half), people));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double one : values) {
      sum += one;
    }
    return sum;
  }

  /// The distribution over everybody under a group method. It is the one that people's estimates
  /// lean on, in every condition; distributions of single conditions come from another fit of the
  /// group, which compares their means.
  public Optional<Group> group(Parameter parameter) {
    List<GroupEstimate> rows =
        fit.group().estimates().stream()
            .filter(row -> row.model().equals(model) && row.condition().isEmpty())
            .toList();
    return rows.stream()
        .filter(row -> row.parameter().equals(parameter.name()))
        .findFirst()
        .filter(_ -> transformed || !scales.isEmpty())
        .map(row -> group(parameter, row, rows));
  }

  private Group group(Parameter parameter, GroupEstimate row, List<GroupEstimate> others) {
    double low = row.mean() - NORMAL * row.deviation();
    double high = row.mean() + NORMAL * row.deviation();
    if (transformed) {
      return new Group(row.mean(), low, high);
    }
    Map<String, Double> means = new HashMap<>();
    others.forEach(other -> means.put(other.parameter(), other.mean()));
    EstimateScale any =
        scale(
            fits.stream()
                .map(PersonFit::participant)
                .filter(scales::containsKey)
                .findFirst()
                .orElseThrow());
    List<Double> natural = new ArrayList<>();
    for (double at : new double[] {row.mean(), low, high}) {
      natural.add(any.natural(parameter.name(), at, means));
    }
    return new Group(natural.get(0), natural.get(1), natural.get(2));
  }
}
