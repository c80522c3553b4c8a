package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policy;

/// Fits one model to one person by maximum likelihood, from several starts (Wilson & Collins,
/// eLife 8 (2019) e49547). With every parameter fixed
/// it evaluates the likelihood and searches nothing.
final class PersonFitter {

  /// A profile that still finds something better after so many searches is believed as it is.
  private static final int MOST_REPEATS = 3;

  private final FitSettings settings;

  PersonFitter(FitSettings settings) {
    this.settings = settings;
  }

  /// The fit; empty if cancelled.
  Optional<PersonFit> fit(Person person, Policy policy, BooleanSupplier cancelled) {
    return switch (FitCase.of(person, policy, settings)) {
      case FitCase.Impossible impossible -> Optional.of(impossible.fit(Method.MLE));
      case FitCase.Possible at -> {
        Search search = new Search(at.objective(), at.space(), settings.seed());
        yield search.run(settings.starts(), cancelled).map(best -> judged(at, search, best));
      }
    };
  }

  /// An optimum with its uncertainty. Where a profile comes across a better one, the search goes on
  /// from there.
  private PersonFit judged(FitCase.Possible at, Search search, Search.Best best) {
    Uncertainty uncertainty =
        Uncertainty.of(at.objective(), at.space(), best, settings.intervals());
    for (int again = 0; again < MOST_REPEATS && uncertainty.better().isPresent(); again++) {
      best = search.continued(best, uncertainty.better().get());
      uncertainty = Uncertainty.of(at.objective(), at.space(), best, settings.intervals());
    }
    return new Fitted(at, best, uncertainty).summary();
  }

  /// One finished search and what is made of it.
  private record Fitted(FitCase.Possible at, Search.Best best, Uncertainty uncertainty) {

    PersonFit summary() {
      Trust trust = trust();
      int choices = at.likelihood().choices();
      int tested = at.likelihood().testedBlocks();
      int d = at.space().dimension();
      double n = choices + tested;
      double deviance = -2 * best.logLikelihood();
      double aic = deviance + 2 * d;
      double bic = deviance + d * StrictMath.log(n);
      return new PersonFit(
          at.person().id(),
          at.person().condition(),
          at.policy().id(),
          Method.MLE,
          estimates(),
          OptionalDouble.of(best.logLikelihood()),
          d,
          choices,
          tested,
          at.leftOut(),
          OptionalDouble.of(aic),
          n > d + 1
              ? OptionalDouble.of(aic + 2.0 * d * (d + 1) / (n - d - 1))
              : OptionalDouble.empty(),
          OptionalDouble.of(bic),
          OptionalDouble.of(-0.5 * bic),
          trust.light(),
          trust.reasons(),
          trust.notes(),
          uncertainty.correlation(at.expectation(), Parameter.COST),
          uncertainty.correlation(at.expectation(), Parameter.MAXIMUM),
          searchRecord());
    }

    private List<Estimate> estimates() {
      ParameterValues values = at.space().valuesAt(best.point());
      List<Estimate> estimates = new ArrayList<>();
      for (Parameter parameter : at.space().parameters()) {
        int k = at.space().free().indexOf(parameter);
        double value = values.get(parameter);
        estimates.add(k < 0 ? fixed(parameter, value) : estimate(parameter, value, k));
      }
      return estimates;
    }

    private static Estimate fixed(Parameter parameter, double value) {
      OptionalDouble none = OptionalDouble.empty();
      return new Estimate(parameter.name(), value, none, none, none, false, true);
    }

    private Estimate estimate(Parameter parameter, double value, int k) {
      return new Estimate(
          parameter.name(),
          value,
          uncertainty.standardError(k),
          uncertainty.lower(k),
          uncertainty.upper(k),
          at.space().atBound(k, best.point()),
          false);
    }

    private Trust trust() {
      List<Parameter> onBound = new ArrayList<>();
      for (int k = 0; k < at.space().dimension(); k++) {
        if (at.space().atBound(k, best.point())) {
          onBound.add(at.space().free().get(k));
        }
      }
      return Trust.of(
          new Trust.Evidence(
              at.policy().parameters(),
              at.counts(),
              best,
              uncertainty,
              onBound,
              at.unlearned(best.point())));
    }

    private SearchRecord searchRecord() {
      return new SearchRecord(
          best.starts(),
          best.agreeing(),
          best.bestStart(),
          at.objective().evaluations(),
          best.gradientNorm(),
          uncertainty.information().map(ObservedInformation::eigenvalues).orElse(List.of()));
    }
  }
}
