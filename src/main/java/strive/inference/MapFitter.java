package strive.inference;

import java.util.List;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.Policy;

/// Fits one model to one person by the maximum of the posterior under the fixed priors, with
/// Laplace's evidence: inference.md 1.
final class MapFitter {

  private final FitSettings settings;

  MapFitter(FitSettings settings) {
    this.settings = settings;
  }

  PersonFit fit(Person person, Policy policy) {
    return switch (FitCase.of(person, policy, settings)) {
      case FitCase.Impossible impossible -> impossible.fit(Method.MAP);
      case FitCase.Possible at -> {
        PosteriorFit fit = fit(at, new PosteriorSearch(new PolicyModel(at)));
        yield fit.summary(fit.logEvidence());
      }
    };
  }

  /// The fit of a case, by a search that may serve again under other priors.
  PosteriorFit fit(FitCase.Possible at, PosteriorSearch search) {
    NormalPrior prior = prior(at.space());
    Starts starts = new Starts(at.space(), settings.seed());
    ModeSearch.Found found = ModeSearch.run(search, prior, starts::start, settings.starts());
    return new PosteriorFit(at, Method.MAP, prior, found.mode(), found);
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
