package strive.inference;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits one model to one person without anybody else, for whoever needs no more than that.
public final class FitAlone {

  private FitAlone() {}

  /// The fit; empty if cancelled.
  ///
  /// @param settings by maximum likelihood or maximum a posteriori
  /// @throws IllegalArgumentException if the method learns from a group
  public static Optional<PersonFit> of(
      Person person, Policy policy, FitSettings settings, BooleanSupplier cancelled) {
    return switch (settings.method()) {
      case MLE -> new PersonFitter(settings).fit(person, policy, cancelled);
      case MAP ->
          cancelled.getAsBoolean()
              ? Optional.empty()
              : Optional.of(new MapFitter(settings).fit(person, policy));
      case HIERARCHICAL, HBI ->
          throw new IllegalArgumentException(
              "a group cannot be fitted alone, by " + settings.method());
    };
  }
}
