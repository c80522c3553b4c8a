package strive.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How frequent the models are among the people of one condition, by random-effects selection on
/// their log evidences alone.
///
/// @param condition whose people they are
/// @param people whom every model could be fitted to
/// @param models in the order of the fit
public record ConditionFrequencies(String condition, int people, List<Frequency> models) {

  public ConditionFrequencies {
    models = List.copyOf(models);
  }

  /// Of each condition in the order of the data; none for one condition or one model.
  public static List<ConditionFrequencies> of(StudyFit fit) {
    List<String> models = fit.settings().models();
    Map<String, List<List<PersonFit>>> apart = new LinkedHashMap<>();
    fit.fits().forEach(one -> apart.putIfAbsent(one.condition(), new ArrayList<>()));
    for (List<PersonFit> person : ModelComparison.people(models.size(), fit.fits())) {
      apart.computeIfAbsent(person.getFirst().condition(), _ -> new ArrayList<>()).add(person);
    }
    apart.values().removeIf(List::isEmpty);
    if (apart.size() < 2 || models.size() < 2) {
      return List.of();
    }
    return apart.entrySet().stream()
        .map(
            one ->
                of(
                    one.getKey(),
                    models,
                    RandomEffectsSelection.of(ModelComparison.evidence(one.getValue()), 1),
                    one.getValue().size()))
        .toList();
  }

  /// How many conditions the people of a fit are in.
  public static int conditions(StudyFit fit) {
    return (int) fit.fits().stream().map(PersonFit::condition).distinct().count();
  }

  private static ConditionFrequencies of(
      String condition, List<String> models, RandomEffectsSelection found, int people) {
    double total = found.alpha().stream().mapToDouble(a -> a).sum();
    List<Frequency> frequencies = new ArrayList<>();
    for (int k = 0; k < models.size(); k++) {
      frequencies.add(
          Frequency.of(
              models.get(k),
              found.alpha().get(k),
              total,
              found.exceedance().get(k),
              found.protectedExceedance().get(k)));
    }
    return new ConditionFrequencies(condition, people, frequencies);
  }
}
