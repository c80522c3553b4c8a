package strive.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What differs between two fits of a study: always the second less the first, over the people and
/// models that are in both.
///
/// @param models in the order of the second fit; none when the fits cannot be compared
/// @param parameters in the same order, those that either fit estimated
/// @param people whose best model is another one, of the models that are in both
public record FitDifference(
    List<OfModel> models, List<OfParameter> parameters, List<OfPerson> people) {

  public FitDifference {
    models = List.copyOf(models);
    parameters = List.copyOf(parameters);
    people = List.copyOf(people);
  }

  /// One model.
  ///
  /// @param model id of the policy
  /// @param people whom both fits could fit it to
  /// @param logLikelihood mean difference over them; empty for nobody, as the next two
  /// @param bic mean difference
  /// @param logEvidence mean difference; empty too where the two methods call different things so
  ///     ([Method#evidence()]) or their priors differ
  public record OfModel(
      String model,
      int people,
      OptionalDouble logLikelihood,
      OptionalDouble bic,
      OptionalDouble logEvidence) {}

  /// One parameter of one model.
  ///
  /// @param people with an estimate in both fits, at least one
  /// @param meanAbsolute mean size of the change
  /// @param greatest the change of the largest size, with its sign
  /// @param person whose it is
  public record OfParameter(
      String model,
      String parameter,
      int people,
      double meanAbsolute,
      double greatest,
      String person) {}

  /// A person with another best model; empty where no model could be fitted.
  public record OfPerson(String participant, Optional<String> before, Optional<String> after) {}

  /// The difference of two fits.
  public static FitDifference of(StudyFit first, StudyFit second) {
    boolean sameEvidence = haveSameEvidence(first.settings(), second.settings());
    List<OfModel> models = new ArrayList<>();
    List<OfParameter> parameters = new ArrayList<>();
    List<String> shared = shared(first.settings(), second.settings());
    for (String model : shared) {
      List<Pair> pairs = pairs(first.ofModel(model), second.ofModel(model));
      models.add(ofModel(model, pairs, sameEvidence));
      parameters.addAll(ofParameters(model, pairs));
    }
    return new FitDifference(models, parameters, people(best(first, shared), best(second, shared)));
  }

  /// Models that are in both fits, in the order of the second.
  public static List<String> shared(FitSettings first, FitSettings second) {
    return second.models().stream().filter(first.models()::contains).toList();
  }

  /// Whether `log_evidence` is the same quantity in two fits.
  public static boolean haveSameEvidence(FitSettings first, FitSettings second) {
    boolean samePriors = first.priorsInUse().equals(second.priorsInUse());
    return switch (first.method()) {
      case MLE -> second.method() == Method.MLE;
      case MAP, HIERARCHICAL ->
          samePriors && (second.method() == Method.MAP || second.method() == Method.HIERARCHICAL);
      case HBI -> samePriors && second.method() == Method.HBI;
    };
  }

  /// The fits of one person by one model.
  private record Pair(PersonFit first, PersonFit second) {

    OptionalDouble change(Function<PersonFit, OptionalDouble> number) {
      OptionalDouble before = number.apply(first);
      OptionalDouble after = number.apply(second);
      return before.isPresent() && after.isPresent()
          ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
          : OptionalDouble.empty();
    }

    Optional<Double> change(String parameter) {
      return first
          .estimate(parameter)
          .flatMap(
              before ->
                  second
                      .estimate(parameter)
                      .filter(after -> !(before.fixed() && after.fixed()))
                      .map(after -> after.value() - before.value()));
    }
  }

  private static List<Pair> pairs(List<PersonFit> first, List<PersonFit> second) {
    Map<String, PersonFit> before = new LinkedHashMap<>();
    first.forEach(fit -> before.put(fit.participant(), fit));
    List<Pair> pairs = new ArrayList<>();
    for (PersonFit after : second) {
      PersonFit same = before.get(after.participant());
      if (same != null && same.logLikelihood().isPresent() && after.logLikelihood().isPresent()) {
        pairs.add(new Pair(same, after));
      }
    }
    return pairs;
  }

  private static OfModel ofModel(String model, List<Pair> pairs, boolean sameEvidence) {
    return new OfModel(
        model,
        pairs.size(),
        mean(pairs, PersonFit::logLikelihood),
        mean(pairs, PersonFit::bic),
        sameEvidence ? mean(pairs, PersonFit::logEvidence) : OptionalDouble.empty());
  }

  private static OptionalDouble mean(List<Pair> pairs, Function<PersonFit, OptionalDouble> number) {
    return pairs.stream()
        .map(pair -> pair.change(number))
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  private static List<OfParameter> ofParameters(String model, List<Pair> pairs) {
    List<String> names =
        pairs.stream()
            .flatMap(pair -> pair.second().estimates().stream())
            .map(Estimate::parameter)
            .distinct()
            .toList();
    List<OfParameter> rows = new ArrayList<>();
    for (String name : names) {
      double sum = 0;
      int people = 0;
      double greatest = 0;
      String person = "";
      for (Pair pair : pairs) {
        Optional<Double> change = pair.change(name);
        if (change.isPresent()) {
          people++;
          sum += Math.abs(change.get());
          if (person.isEmpty() || Math.abs(change.get()) > Math.abs(greatest)) {
            greatest = change.get();
            person = pair.second().participant();
          }
        }
      }
      if (people > 0) {
        rows.add(new OfParameter(model, name, people, sum / people, greatest, person));
      }
    }
    return rows;
  }

  private static List<OfPerson> people(
      Map<String, Optional<String>> before, Map<String, Optional<String>> after) {
    List<OfPerson> changed = new ArrayList<>();
    after.forEach(
        (person, now) -> {
          Optional<String> was = before.get(person);
          if (was != null && !was.equals(now)) {
            changed.add(new OfPerson(person, was, now));
          }
        });
    return changed;
  }

  /// Everybody's best of these models, the first of several equal ones.
  private static Map<String, Optional<String>> best(StudyFit fit, List<String> models) {
    Map<String, List<PersonFit>> people = new LinkedHashMap<>();
    for (String model : models) {
      for (PersonFit one : fit.ofModel(model)) {
        people.computeIfAbsent(one.participant(), _ -> new ArrayList<>()).add(one);
      }
    }
    Map<String, Optional<String>> best = new LinkedHashMap<>();
    people.forEach(
        (person, fits) -> best.put(person, ModelComparison.best(fits).map(PersonFit::model)));
    return best;
  }
}
