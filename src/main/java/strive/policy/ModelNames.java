package strive.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What models are called beside each other. Where all have the same options, each as far as it
/// admits them, the options are said once and a model is called by its policy alone; else a model
/// is called by its id.
public final class ModelNames {

  private final Map<String, String> shorter;
  private final ModelOptions shared;

  private ModelNames(Map<String, String> shorter, ModelOptions shared) {
    this.shorter = shorter;
    this.shared = shared;
  }

  /// The names of these models.
  ///
  /// @param ids of models; other names stay what they are
  public static ModelNames of(List<String> ids) {
    List<Policy> policies =
        ids.stream().distinct().map(Policies::find).flatMap(Optional::stream).toList();
    Set<ModelOption> all =
        policies.stream()
            .flatMap(policy -> policy.options().chosen().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    boolean same =
        policies.stream()
            .allMatch(
                policy ->
                    all.stream().allMatch(one -> policy.options().has(one) == policy.admits(one)));
    return same && !all.isEmpty()
        ? new ModelNames(
            policies.stream().collect(Collectors.toMap(Policy::id, policy -> policy.plain().id())),
            new ModelOptions(all))
        : new ModelNames(Map.of(), ModelOptions.NONE);
  }

  /// What a model is called.
  public String of(String id) {
    return shorter.getOrDefault(id, id);
  }

  /// The options that all models have, in a sentence; empty where names say them, or without any.
  public Optional<String> shared() {
    return shared.equals(ModelOptions.NONE)
        ? Optional.empty()
        : Optional.of(
            "Options of every model that admits them: %s."
                .formatted(
                    shared.chosen().stream()
                        .map(one -> "%s (%s)".formatted(one.id(), one.meaning()))
                        .collect(Collectors.joining(", "))));
  }
}
