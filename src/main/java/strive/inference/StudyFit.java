package strive.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// All that follows from fitting a study: plain records, the same to the bit whatever the number of
/// threads.
///
/// @param settings what was asked
/// @param fits by person in the order of the data, and within a person in the order of the models
/// @param comparison one row a model, in the order of the settings
/// @param omnibusRisk probability that all models are equally frequent; empty for fewer than two
///     models or no people
/// @param benchmark what people are compared with
/// @param predictions one for each person who could be fitted
/// @param engagement one for each person and episode of free choices
/// @param verdicts everybody first (group ""), then each condition in the order of appearance when
///     there is more than one
/// @param group what a group method says beyond its people
/// @param sameFrequencies probability that all conditions have the same frequencies of models;
///     empty for one condition or one model
/// @param notes what a reader of the whole fit should know, such as blocks left out
public record StudyFit(
    FitSettings settings,
    List<PersonFit> fits,
    List<ModelSummary> comparison,
    OptionalDouble omnibusRisk,
    Benchmark benchmark,
    List<Predictions> predictions,
    List<Engagement> engagement,
    List<Verdict> verdicts,
    GroupFit group,
    OptionalDouble sameFrequencies,
    List<String> notes) {

  public StudyFit {
    fits = List.copyOf(fits);
    comparison = List.copyOf(comparison);
    predictions = List.copyOf(predictions);
    engagement = List.copyOf(engagement);
    verdicts = List.copyOf(verdicts);
    notes = List.copyOf(notes);
  }

  /// The fit of this model to this person, if it is there.
  public Optional<PersonFit> fit(String participant, String model) {
    return fits.stream()
        .filter(fit -> fit.participant().equals(participant) && fit.model().equals(model))
        .findFirst();
  }

  /// The fits of one model, in the order of the people.
  public List<PersonFit> ofModel(String model) {
    return fits.stream().filter(fit -> fit.model().equals(model)).toList();
  }
}
