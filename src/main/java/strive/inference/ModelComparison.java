package strive.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Models over all people: section 9, "Comparison".
///
/// @param models one row a model, in the order given
/// @param omnibusRisk of the random-effects selection
/// @param sameFrequencies probability that all conditions have the same frequencies of models
record ModelComparison(
    List<ModelSummary> models, OptionalDouble omnibusRisk, OptionalDouble sameFrequencies) {

  /// Fits of the same person stand together, one a model in the order of the models.
  static ModelComparison of(List<String> models, List<PersonFit> fits) {
    List<List<PersonFit>> people = people(models.size(), fits);
    Optional<RandomEffectsSelection> selection =
        people.isEmpty() || models.size() < 2
            ? Optional.empty()
            : Optional.of(RandomEffectsSelection.of(evidence(people), 1));
    Map<String, Integer> wins = new HashMap<>();
    for (int from = 0; from < fits.size(); from += models.size()) {
      best(fits.subList(from, from + models.size()))
          .filter(ModelComparison::chose)
          .ifPresent(fit -> wins.merge(fit.model(), 1, Integer::sum));
    }
    List<ModelSummary> summaries = new ArrayList<>();
    for (int k = 0; k < models.size(); k++) {
      int model = k;
      summaries.add(
          new ModelSummary(
              models.get(k),
              at(selection.map(RandomEffectsSelection::expectedFrequency), k),
              at(selection.map(RandomEffectsSelection::exceedance), k),
              at(selection.map(RandomEffectsSelection::protectedExceedance), k),
              people.stream().mapToDouble(p -> p.get(model).aic().getAsDouble()).average(),
              people.stream().mapToDouble(p -> p.get(model).bic().getAsDouble()).average(),
              wins.getOrDefault(models.get(k), 0)));
    }
    return new ModelComparison(
        summaries,
        selection.map(s -> OptionalDouble.of(s.omnibusRisk())).orElse(OptionalDouble.empty()),
        people.isEmpty()
            ? OptionalDouble.empty()
            : FrequencyComparison.same(
                people.stream().map(p -> p.getFirst().condition()).toList(), evidence(people)));
  }

  /// The frequencies that a group method found, where it found some, in place of these.
  ModelComparison with(GroupFit group) {
    if (group.omnibusRisk().isEmpty()) {
      return this;
    }
    List<ModelSummary> found = new ArrayList<>();
    for (ModelSummary one : models) {
      Optional<GroupModel> of =
          group.models().stream().filter(g -> g.model().equals(one.model())).findFirst();
      found.add(
          of.map(
                  g ->
                      new ModelSummary(
                          one.model(),
                          g.expectedFrequency(),
                          g.exceedance(),
                          g.protectedExceedance(),
                          one.meanAic(),
                          one.meanBic(),
                          one.bestFor()))
              .orElse(one));
    }
    return new ModelComparison(found, group.omnibusRisk(), sameFrequencies);
  }

  /// The fit with the highest log evidence (under maximum likelihood the lowest BIC), the first of
  /// several equal ones.
  static Optional<PersonFit> best(List<PersonFit> ofOnePerson) {
    Optional<PersonFit> best = Optional.empty();
    for (PersonFit fit : ofOnePerson) {
      double highest =
          best.map(b -> b.logEvidence().getAsDouble()).orElse(Double.NEGATIVE_INFINITY);
      if (fit.logEvidence().orElse(Double.NEGATIVE_INFINITY) > highest) {
        best = Optional.of(fit);
      }
    }
    return best;
  }

  /// People whom every model could be fitted to and who made an effort choice, by id, so that sums
  /// do not depend on their order. Without a choice all models say the same of a person but for
  /// what they say of learning.
  static List<List<PersonFit>> people(int models, List<PersonFit> fits) {
    List<List<PersonFit>> people = new ArrayList<>();
    for (int from = 0; from < fits.size(); from += models) {
      List<PersonFit> person = fits.subList(from, from + models);
      if (person.stream().allMatch(fit -> fit.logEvidence().isPresent() && chose(fit))) {
        people.add(person);
      }
    }
    people.sort(Comparator.comparing(person -> person.getFirst().participant()));
    return people;
  }

  /// Whether a fit rests on any free effort choice.
  static boolean chose(PersonFit fit) {
    return fit.choices() > 0;
  }

  static double[][] evidence(List<List<PersonFit>> people) {
    return people.stream()
        .map(p -> p.stream().mapToDouble(fit -> fit.logEvidence().getAsDouble()).toArray())
        .toArray(double[][]::new);
  }

  private static OptionalDouble at(Optional<List<Double>> values, int k) {
    return values.map(v -> OptionalDouble.of(v.get(k))).orElse(OptionalDouble.empty());
  }
}
