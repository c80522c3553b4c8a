package strive.inference.check;

import java.util.List;

/// How well the models of a fit account for the data.
///
/// @param settings what was asked
/// @param models ids, the winner first
/// @param conditions in the order of appearance
/// @param statistics by model, condition and statistic
/// @param curves by model, condition, curve and place
/// @param people by person, model and statistic
/// @param notes who is left out of which model and why, and what else a reader should know
public record StudyCheck(
    CheckSettings settings,
    List<String> models,
    List<String> conditions,
    List<GroupCheck> statistics,
    List<CurveCheck> curves,
    List<PersonCheck> people,
    List<String> notes) {

  public StudyCheck {
    models = List.copyOf(models);
    conditions = List.copyOf(conditions);
    statistics = List.copyOf(statistics);
    curves = List.copyOf(curves);
    people = List.copyOf(people);
    notes = List.copyOf(notes);
  }

  /// The statistics of one model.
  public List<GroupCheck> ofModel(String model) {
    return statistics.stream().filter(check -> check.model().equals(model)).toList();
  }

  /// One curve of one model in one condition.
  public List<CurveCheck> curve(String model, String condition, Curve curve) {
    return curves.stream()
        .filter(
            check ->
                check.model().equals(model)
                    && check.condition().equals(condition)
                    && check.curve() == curve)
        .toList();
  }
}
