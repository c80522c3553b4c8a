package strive.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Intervals;
import strive.inference.Method;
import strive.policy.ModelOption;
import strive.policy.ModelOptions;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;

/// What the options of `strive fit` ask for. Impossible wishes are IllegalArgumentExceptions whose
/// message is for the person at the terminal.
///
/// @param models `all` or ids with commas between
/// @param options what is added to every model; with `all`, those that do not admit reported
///     expectations are left out when these count, and other options are added where they say
///     something
/// @param method id of a [Method]
/// @param fix `name=value` or `name=chance`
/// @param at values at which the likelihood is evaluated; none for a fit
/// @param intervals id of [Intervals]
record FitChoice(
    String models,
    ModelOptions options,
    String method,
    List<String> fix,
    NamedNumbers at,
    int starts,
    long seed,
    String intervals) {

  static final String ALL = "all";
  static final String MAXIMUM_LIKELIHOOD = "mle";
  static final String PROFILE = "profile";

  private static final String CHANCE = "chance";

  FitSettings settings() {
    Method chosen =
        Method.find(method)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--method must be mle, map, hierarchical or hbi, got '" + method + "'"));
    if (chosen != Method.MLE && !at.byName().isEmpty()) {
      throw new IllegalArgumentException("--at evaluates the likelihood, which needs --method mle");
    }
    List<Fixed> fixed = new ArrayList<>(fix.stream().map(FitChoice::fixed).toList());
    at.byName().forEach((name, value) -> fixed.add(Fixed.at(name, value)));
    FitSettings settings =
        new FitSettings(chosen(), starts, seed, fixed, chosen, List.of(), wantedIntervals());
    if (!at.byName().isEmpty()) {
      settings.policies().forEach(policy -> refuseMissing(policy, fixed));
    }
    return settings;
  }

  private Intervals wantedIntervals() {
    return Arrays.stream(Intervals.values())
        .filter(one -> one.id().equals(intervals))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--intervals must be profile or none, got '" + intervals + "'"));
  }

  /// With values given, `all` means the models that they are enough for.
  private List<String> chosen() {
    if (!models.equals(ALL)) {
      return Arrays.stream(models.split(",", -1)).map(String::strip).map(this::extended).toList();
    }
    if (at.byName().isEmpty()) {
      return all().map(Policy::id).toList();
    }
    List<String> enough =
        all()
            .filter(
                policy ->
                    policy.modelParameters().stream().allMatch(parameter -> isGiven(parameter)))
            .map(Policy::id)
            .toList();
    if (enough.isEmpty()) {
      throw new IllegalArgumentException(
          "--at has not all parameters of any model; name the model with --models to see what is"
              + " missing");
    }
    return enough;
  }

  private Stream<Policy> all() {
    return Policies.with(Policies.all(), options).stream();
  }

  /// A model that was named, with its own options and those of all; an unknown name stays as it is.
  private String extended(String id) {
    return Policies.find(id)
        .map(
            policy ->
                with(
                        policy,
                        Stream.concat(
                            policy.options().chosen().stream(), options.chosen().stream()))
                    .id())
        .orElse(id);
  }

  private static Policy with(Policy policy, Stream<ModelOption> chosen) {
    return policy.with(new ModelOptions(chosen.collect(Collectors.toSet())));
  }

  private boolean isGiven(Parameter parameter) {
    return at.byName().containsKey(parameter.name())
        || fix.stream().anyMatch(one -> one.startsWith(parameter.name() + "="));
  }

  private static void refuseMissing(Policy policy, List<Fixed> fixed) {
    List<String> missing =
        policy.modelParameters().stream()
            .map(Parameter::name)
            .filter(name -> fixed.stream().noneMatch(one -> one.name().equals(name)))
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "--at needs a value of " + String.join(", ", missing) + " for " + policy.id());
    }
  }

  static Fixed fixed(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("--fix must be name=value, got '" + text + "'");
    }
    String name = text.substring(0, equals).strip();
    String value = text.substring(equals + 1).strip();
    if (value.equals(CHANCE)) {
      return Fixed.atChance(name);
    }
    try {
      return Fixed.at(name, Double.parseDouble(value));
    } catch (NumberFormatException fault) {
      throw new IllegalArgumentException(
          "--fix " + name + " must be a number or chance, got '" + value + "'", fault);
    }
  }

  /// Why a fixed value cannot be one of somebody's, if so.
  static Optional<String> impossible(FitSettings settings, List<Person> people) {
    for (Person person : people) {
      ParameterValues values = ParameterValues.NONE;
      for (Fixed one : settings.fixed()) {
        values = values.with(one.name(), one.value().orElse(person.chance()));
      }
      for (Policy policy : settings.policies()) {
        Optional<String> fault = ParameterSpace.fault(policy, person.chance(), values);
        if (fault.isPresent()) {
          return fault.map(text -> text + " (" + person.id() + ", " + policy.id() + ")");
        }
      }
    }
    return Optional.empty();
  }
}
