package strive.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is added to a model. It travels in the model's id, as `miscalibrated+lapse`, and so into
/// every file that names the model.
///
/// @param chosen in a fixed order
public record ModelOptions(Set<ModelOption> chosen) {

  /// Nothing is added.
  public static final ModelOptions NONE = new ModelOptions(Set.of());

  static final String SEPARATOR = "+";

  public ModelOptions {
    chosen = Collections.unmodifiableSet(ordered(chosen));
  }

  private static EnumSet<ModelOption> ordered(Collection<ModelOption> options) {
    EnumSet<ModelOption> set = EnumSet.noneOf(ModelOption.class);
    set.addAll(options);
    return set;
  }

  /// Whether this one is added.
  public boolean has(ModelOption option) {
    return chosen.contains(option);
  }

  /// These and one more.
  public ModelOptions with(ModelOption option) {
    EnumSet<ModelOption> more = ordered(chosen);
    more.add(option);
    return new ModelOptions(more);
  }

  /// Parameters that are added, in their order.
  public List<Parameter> parameters() {
    return chosen.stream().map(ModelOption::parameter).flatMap(Optional::stream).toList();
  }

  /// What a model's id ends with.
  String suffix() {
    List<String> parts = new ArrayList<>();
    chosen.forEach(option -> parts.add(SEPARATOR + option.id()));
    return String.join("", parts);
  }

  /// What a model's meaning ends with.
  String meaning() {
    List<String> parts = new ArrayList<>();
    chosen.forEach(option -> parts.add("; " + option.meaning()));
    return String.join("", parts);
  }
}
