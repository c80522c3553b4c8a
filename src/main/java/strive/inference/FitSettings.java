package strive.inference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import strive.policy.ModelOption;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.policy.Policy;

/// What a fit is asked to do. Two fits with the same settings, software and data give the same
/// bits.
///
/// @param models ids of policies, at least one, no id twice, options in their fixed order; reported
///     expectations count in all of them or in none, because likelihoods of different data cannot
///     be compared
/// @param starts most starts of each search, 1 to 1000; a search stops earlier when its best
///     optimum was found three times
/// @param seed shifts the quasi-random starts
/// @param fixed parameters that are not estimated; one that a model does not have is ignored there
/// @param method how models are fitted
/// @param priors that replace the usual ones; a parameter that is fixed has none
/// @param intervals whether maximum likelihood gives them; what was stored before one could choose
///     had them
public record FitSettings(
    List<String> models,
    int starts,
    long seed,
    List<Fixed> fixed,
    Method method,
    List<ParameterPrior> priors,
    Intervals intervals) {

  /// Starts when nothing else is said.
  public static final int DEFAULT_STARTS = 10;

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public FitSettings {
    models = models.stream().map(FitSettings::inOrder).toList();
    fixed = List.copyOf(fixed);
    priors = List.copyOf(priors);
    intervals = Objects.requireNonNullElse(intervals, Intervals.PROFILE);
    if (models.isEmpty() || models.stream().distinct().count() != models.size()) {
      throw new IllegalArgumentException(
          "models must be at least one and no one twice, got " + models);
    }
    for (String model : models) {
      if (Policies.find(model).isEmpty()) {
        throw new IllegalArgumentException(
            "no model is called %s; there are %s"
                .formatted(model, String.join(", ", Policies.ids())));
      }
    }
    long withReports = policies(models).filter(FitSettings::countsReports).count();
    if (withReports != 0 && withReports != models.size()) {
      throw new IllegalArgumentException(
          "reported expectations must count in all models or in none, got " + models);
    }
    if (starts < 1 || starts > 1000) {
      throw new IllegalArgumentException("starts must be between 1 and 1000, got " + starts);
    }
    if (fixed.stream().map(Fixed::name).distinct().count() != fixed.size()) {
      throw new IllegalArgumentException("a parameter can be fixed once, got " + fixed);
    }
    for (Fixed one : fixed) {
      if (!isParameter(one.name())) {
        throw new IllegalArgumentException("no parameter is called " + one.name());
      }
    }
    if (priors.stream().map(ParameterPrior::name).distinct().count() != priors.size()) {
      throw new IllegalArgumentException("a parameter has one prior, got " + priors);
    }
    for (ParameterPrior one : priors) {
      if (!isParameter(one.name())) {
        throw new IllegalArgumentException("no parameter is called " + one.name());
      }
    }
  }

  /// Maximum likelihood.
  public FitSettings(List<String> models, int starts, long seed, List<Fixed> fixed) {
    this(models, starts, seed, fixed, Method.MLE, List.of());
  }

  /// With intervals where the method has them.
  public FitSettings(
      List<String> models,
      int starts,
      long seed,
      List<Fixed> fixed,
      Method method,
      List<ParameterPrior> priors) {
    this(models, starts, seed, fixed, method, priors, Intervals.PROFILE);
  }

  /// All models, ten starts, nothing fixed.
  public static FitSettings defaults() {
    return new FitSettings(Policies.ids(), DEFAULT_STARTS, 1, List.of());
  }

  /// These settings with other models.
  public FitSettings withModels(List<String> others) {
    return new FitSettings(others, starts, seed, fixed, method, priors, intervals);
  }

  /// These settings with one more fixed parameter.
  public FitSettings withFixed(Fixed one) {
    var more = new java.util.ArrayList<>(fixed);
    more.removeIf(other -> other.name().equals(one.name()));
    more.add(one);
    return new FitSettings(models, starts, seed, more, method, priors, intervals);
  }

  /// These settings with another method.
  public FitSettings withMethod(Method other) {
    return new FitSettings(models, starts, seed, fixed, other, priors, intervals);
  }

  /// These settings with other priors.
  public FitSettings withPriors(List<ParameterPrior> others) {
    return new FitSettings(models, starts, seed, fixed, method, others, intervals);
  }

  /// These settings with or without intervals.
  public FitSettings withIntervals(Intervals wanted) {
    return new FitSettings(models, starts, seed, fixed, method, priors, wanted);
  }

  /// The fixed prior of a parameter.
  public ParameterPrior priorOf(Parameter parameter) {
    return priors.stream()
        .filter(one -> one.name().equals(parameter.name()))
        .findFirst()
        .orElseGet(() -> ParameterPrior.usual(parameter));
  }

  /// The fixed priors of all parameters of the models that are not fixed, in their order.
  public List<ParameterPrior> priorsInUse() {
    return policies().stream()
        .flatMap(policy -> policy.modelParameters().stream())
        .distinct()
        .filter(p -> fixed.stream().noneMatch(one -> one.name().equals(p.name())))
        .map(this::priorOf)
        .toList();
  }

  /// The policies of the models, in their order.
  public List<Policy> policies() {
    return policies(models).toList();
  }

  private static Stream<Policy> policies(List<String> ids) {
    return ids.stream().map(Policies::find).flatMap(Optional::stream);
  }

  private static String inOrder(String id) {
    return Policies.find(id).map(Policy::id).orElse(id);
  }

  private static boolean countsReports(Policy policy) {
    return policy.options().has(ModelOption.EXPECTATIONS);
  }

  private static boolean isParameter(String name) {
    return Policies.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
  }
}
