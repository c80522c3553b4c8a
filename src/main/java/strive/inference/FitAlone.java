package strive.inference;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits one model to one person without anybody else, for whoever needs no more than that.
public final class FitAlone {

  private FitAlone() {}

  /// The fit.
  ///
  /// @param settings by maximum likelihood or maximum a posteriori
  /// @param cancelled asked before every start of the search
  /// @throws IllegalArgumentException if the method learns from a group
  /// @throws CancellationException once cancelled
  public static PersonFit of(
      Person person, Policy policy, FitSettings settings, BooleanSupplier cancelled) {
    return switch (settings.method()) {
      case MLE ->
          new PersonFitter(settings)
              .fit(person, policy, cancelled)
              .orElseThrow(() -> new CancellationException("somebody cancelled the fit"));
      case MAP -> new MapFitter(settings, cancelled).fit(person, policy);
      case HIERARCHICAL, HBI ->
          throw new IllegalArgumentException(
              "a group cannot be fitted alone, by " + settings.method());
    };
  }
}
