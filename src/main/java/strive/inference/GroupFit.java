package strive.inference;

import java.util.List;
import java.util.OptionalDouble;

/// What a group method says beyond its people.
///
/// @param estimates of everybody, then of each condition when there is more than one
/// @param models in the order of the settings; those that nobody could be fitted with are missing
/// @param differences between conditions in what people expect
/// @param omnibusRisk under hbi, that all models are equally frequent
public record GroupFit(
    List<GroupEstimate> estimates,
    List<GroupModel> models,
    List<ConditionDifference> differences,
    OptionalDouble omnibusRisk) {

  /// No group method was used.
  public static final GroupFit NONE =
      new GroupFit(List.of(), List.of(), List.of(), OptionalDouble.empty());

  public GroupFit {
    estimates = List.copyOf(estimates);
    models = List.copyOf(models);
    differences = List.copyOf(differences);
  }
}
