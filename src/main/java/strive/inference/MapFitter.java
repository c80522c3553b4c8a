package strive.inference;

import java.util.List;
import java.util.function.BooleanSupplier;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.Policy;

/// Fits one model to one person by the maximum of the posterior under the fixed priors, with
/// Laplace's evidence, or a sampled one near a kink of the drive: inference.md 1.
final class MapFitter {

  private final FitSettings settings;
  private final BooleanSupplier cancelled;

  MapFitter(FitSettings settings) {
    this(settings, () -> false);
  }

  /// @param cancelled asked before every start; once it says true, methods throw a
  ///     [CancellationException]
  MapFitter(FitSettings settings, BooleanSupplier cancelled) {
    this.settings = settings;
    this.cancelled = cancelled;
  }

  PersonFit fit(Person person, Policy policy) {
    return switch (FitCase.of(person, policy, settings)) {
      case FitCase.Impossible impossible -> impossible.fit(Method.MAP);
      case FitCase.Possible at -> {
        PosteriorFit fit = fit(at);
        yield fit.summary(fit.logEvidence());
      }
    };
  }

  PosteriorFit fit(FitCase.Possible at) {
    ModeSearch.Found found = found(at.space(), search(at));
    NormalPrior prior = prior(at.space());
    PosteriorMode mode =
        settings.intervals() == Intervals.NONE
            ? found.mode()
            : KinkedPosterior.mended(at, prior, found.mode(), settings.seed());
    return new PosteriorFit(at, Method.MAP, PersonPrior.fixed(prior), mode, found, 0);
  }

  /// The mode alone, without errors and evidence.
  double[] point(FitCase.Possible at) {
    return found(at.space(), search(at)).mode().point();
  }

  private static PosteriorSearch search(FitCase.Possible at) {
    return new PosteriorSearch(new PolicyModel(at, Objective.SMOOTHING));
  }

  /// What such a search finds under the fixed priors.
  ModeSearch.Found found(ParameterSpace space, PosteriorSearch search) {
    Starts starts = new Starts(space, settings.seed());
    return ModeSearch.run(search, prior(space), starts::start, settings.starts(), cancelled);
  }

  /// The fixed priors of the free parameters.
  NormalPrior prior(ParameterSpace space) {
    List<Parameter> free = space.free();
    return new NormalPrior(
        free.stream().mapToDouble(p -> settings.priorOf(p).mean()).toArray(),
        free.stream()
            .mapToDouble(p -> settings.priorOf(p).deviation())
            .map(deviation -> deviation * deviation)
            .toArray());
  }
}
