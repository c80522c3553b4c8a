package strive.inference.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import strive.inference.Correlation;
import strive.inference.Estimate;
import strive.inference.Light;
import strive.inference.PersonFit;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policies;

/// What a parameter recovery found. Everybody counts, weak and failed fits too.
///
/// @param model that was simulated and fitted
/// @param people by person, and within a person in the order of the model
/// @param summaries of the estimated parameters, in the order of the model
/// @param correlations of each pair of them
/// @param lights of the fits, in the order of the people
public record RecoveredParameters(
    String model,
    List<Recovered> people,
    List<RecoverySummary> summaries,
    List<EstimateCorrelation> correlations,
    List<Light> lights) {

  public RecoveredParameters {
    people = List.copyOf(people);
    summaries = List.copyOf(summaries);
    correlations = List.copyOf(correlations);
    lights = List.copyOf(lights);
  }

  /// What these fits say about people who really are like this.
  static RecoveredParameters of(
      List<Parameter> parameters, List<ParameterValues> truth, List<PersonFit> fits) {
    List<Recovered> rows = new ArrayList<>();
    for (int i = 0; i < fits.size(); i++) {
      for (Estimate estimate : fits.get(i).estimates()) {
        if (!estimate.fixed()) {
          rows.add(recovered(fits.get(i), estimate, truth.get(i)));
        }
      }
    }
    List<Parameter> estimated = parameters.stream().filter(p -> !of(rows, p).isEmpty()).toList();
    return new RecoveredParameters(
        fits.getFirst().model(),
        rows,
        estimated.stream().map(p -> RecoverySummary.of(p, of(rows, p))).toList(),
        correlations(estimated, rows),
        fits.stream().map(PersonFit::light).toList());
  }

  private static Recovered recovered(PersonFit fit, Estimate estimate, ParameterValues truth) {
    return new Recovered(
        fit.participant(),
        estimate.parameter(),
        truth.find(estimate.parameter()).orElseThrow(),
        estimate.value(),
        estimate.standardError(),
        estimate.atBound(),
        fit.light().word());
  }

  private static List<EstimateCorrelation> correlations(
      List<Parameter> parameters, List<Recovered> rows) {
    List<EstimateCorrelation> pairs = new ArrayList<>();
    for (int a = 0; a < parameters.size(); a++) {
      for (int b = a + 1; b < parameters.size(); b++) {
        pairs.add(correlation(parameters.get(a), parameters.get(b), rows));
      }
    }
    return pairs;
  }

  private static EstimateCorrelation correlation(
      Parameter one, Parameter other, List<Recovered> rows) {
    List<Recovered> ofOne = judged(one, rows);
    List<Recovered> ofOther = judged(other, rows);
    return new EstimateCorrelation(
        one.name(),
        other.name(),
        correlation(ofOne, ofOther, Recovered::truth),
        correlation(ofOne, ofOther, Recovered::estimate),
        correlation(ofOne, ofOther, row -> row.estimate() - row.truth()));
  }

  private static OptionalDouble correlation(
      List<Recovered> one, List<Recovered> other, ToDoubleFunction<Recovered> value) {
    return Correlation.of(
            one.stream().mapToDouble(value).toArray(), other.stream().mapToDouble(value).toArray())
        .value();
  }

  private static List<Recovered> judged(Parameter parameter, List<Recovered> rows) {
    return of(rows, parameter).stream().map(row -> row.judged(parameter)).toList();
  }

  private static List<Recovered> of(List<Recovered> rows, Parameter parameter) {
    return rows.stream().filter(row -> row.parameter().equals(parameter.name())).toList();
  }

  /// The rows of one parameter.
  public List<Recovered> of(String parameter) {
    return people.stream().filter(row -> row.parameter().equals(parameter)).toList();
  }

  /// The rows of one parameter on the scale on which it is judged.
  public List<Recovered> judged(String parameter) {
    Parameter meant =
        Policies.find(model).orElseThrow().modelParameters().stream()
            .filter(one -> one.name().equals(parameter))
            .findFirst()
            .orElseThrow();
    return of(parameter).stream().map(row -> row.judged(meant)).toList();
  }

  /// The summary of one parameter.
  public RecoverySummary summary(String parameter) {
    return summaries.stream()
        .filter(one -> one.parameter().equals(parameter))
        .findFirst()
        .orElseThrow();
  }

  /// How many fits ended like this.
  public int count(Light light) {
    return (int) lights.stream().filter(one -> one == light).count();
  }
}
