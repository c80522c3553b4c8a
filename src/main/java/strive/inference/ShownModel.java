package strive.inference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import strive.policy.ModelOptions;
import strive.policy.Policies;
import strive.policy.Policy;

/// Which model of a fit is shown where there is room for one: `miscalibrated`, whatever options are
/// added to it, because its bias answers the question of the project; else the one that most people
/// follow.
public final class ShownModel {

  private ShownModel() {}

  /// Its id.
  public static String of(StudyFit fit) {
    return withBias(fit.settings().models()).orElseGet(() -> winner(fit));
  }

  /// The model of these whose policy is `miscalibrated`; the one with the fewest options if there
  /// are several.
  static Optional<String> withBias(List<String> models) {
    return models.stream()
        .map(id -> Policies.find(id).orElseThrow())
        .filter(policy -> policy.with(ModelOptions.NONE).equals(Policies.MISCALIBRATED))
        .min(Comparator.comparingInt(policy -> policy.options().chosen().size()))
        .map(Policy::id);
  }

  private static String winner(StudyFit fit) {
    return fit.comparison().stream()
        .sorted(
            Comparator.comparingDouble((ModelSummary one) -> -one.expectedFrequency().orElse(0))
                .thenComparingInt(one -> -one.bestFor()))
        .map(ModelSummary::model)
        .findFirst()
        .orElseGet(() -> fit.settings().models().getFirst());
  }
}
