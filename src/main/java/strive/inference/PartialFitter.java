package strive.inference;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import strive.behaviour.Person;
import strive.policy.Policy;

/// Fits one model to some of a person's episodes, for estimates alone: by maximum likelihood, or by
/// the maximum of the posterior under the fixed priors for every other method. Group priors would
/// have seen the episodes that are left out.
public final class PartialFitter {

  /// What came of it.
  public sealed interface Result {}

  /// The estimates.
  ///
  /// @param values all parameters in the order of [Policy#modelParameters()], natural scale
  @SuppressWarnings("ArrayRecordComponent") // a working value, never compared
  public record Estimated(double[] values) implements Result {}

  /// There is nothing to fit.
  public record Impossible(String reason) implements Result {}

  private final FitSettings settings;

  /// @param settings starts, seed, fixed parameters, priors and method of the fit
  public PartialFitter(FitSettings settings) {
    this.settings = settings;
  }

  /// Which method fits the episodes that are left when this one fitted all of them.
  public static Method methodBeside(Method whole) {
    return whole == Method.MLE ? Method.MLE : Method.MAP;
  }

  /// Fits the episodes that count.
  ///
  /// @param counts whether the episode of this number counts
  /// @param cancelled asked before every start of the search
  /// @throws CancellationException once cancelled
  public Result fit(Person person, Policy policy, IntPredicate counts, BooleanSupplier cancelled) {
    return switch (FitCase.of(person, policy, settings, counts)) {
      case FitCase.Impossible impossible -> new Impossible(impossible.reason());
      case FitCase.Possible at -> new Estimated(natural(at, point(at, cancelled)));
    };
  }

  private double[] point(FitCase.Possible at, BooleanSupplier cancelled) {
    return methodBeside(settings.method()) == Method.MAP
        ? new MapFitter(settings, cancelled).point(at)
        : new Search(at.objective(), at.space(), settings.seed())
            .run(settings.starts(), cancelled)
            .orElseThrow(() -> new CancellationException("somebody cancelled the fit"))
            .point();
  }

  private static double[] natural(FitCase.Possible at, double[] point) {
    double[] values = new double[at.space().parameters().size()];
    at.space().toNatural(point, values);
    return values;
  }
}
