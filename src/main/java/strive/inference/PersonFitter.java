package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.Learner;
import strive.policy.LogLikelihood;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
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
    LogLikelihood likelihood = LogLikelihood.of(person, policy);
    if (likelihood.choices() + likelihood.testedBlocks() == 0) {
      return Optional.of(nothing(person, policy, "no block that the likelihood could use"));
    }
    ParameterValues fixed = fixedValues(person);
    Optional<String> fault = ParameterSpace.fault(policy, person.chance(), fixed);
    if (fault.isPresent()) {
      return Optional.of(nothing(person, policy, fault.get()));
    }
    ParameterSpace space = new ParameterSpace(policy, person.chance(), fixed);
    Objective objective = new Objective(likelihood, space);
    Search search = new Search(objective, space, settings.seed());
    return search
        .run(settings.starts(), cancelled)
        .map(best -> judged(new Case(person, policy, likelihood, space, objective), search, best));
  }

  /// An optimum with its uncertainty. Where a profile comes across a better one, the search goes on
  /// from there.
  private static PersonFit judged(Case at, Search search, Search.Best best) {
    Uncertainty uncertainty = Uncertainty.of(at.objective(), at.space(), best);
    for (int again = 0; again < MOST_REPEATS && uncertainty.better().isPresent(); again++) {
      best = search.continued(best, uncertainty.better().get());
      uncertainty = Uncertainty.of(at.objective(), at.space(), best);
    }
    return new Fitted(at, best, uncertainty).summary();
  }

  private ParameterValues fixedValues(Person person) {
    ParameterValues values = ParameterValues.NONE;
    for (Fixed fixed : settings.fixed()) {
      values = values.with(fixed.name(), fixed.value().orElse(person.chance()));
    }
    return values;
  }

  private static PersonFit nothing(Person person, Policy policy, String reason) {
    return new PersonFit(
        person.id(),
        person.condition(),
        policy.id(),
        List.of(),
        OptionalDouble.empty(),
        0,
        0,
        0,
        leftOut(person),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Light.FAILED,
        List.of(reason),
        List.of(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        SearchRecord.NONE);
  }

  private static int leftOut(Person person) {
    return person.episodes().stream().mapToInt(Episode::blocksAfterGap).sum();
  }

  /// One person under one model.
  private record Case(
      Person person,
      Policy policy,
      LogLikelihood likelihood,
      ParameterSpace space,
      Objective objective) {}

  /// One finished search and what is made of it.
  private record Fitted(Case at, Search.Best best, Uncertainty uncertainty) {

    PersonFit summary() {
      Trust trust = trust();
      int choices = at.likelihood().choices();
      int tested = at.likelihood().testedBlocks();
      int d = at.space().dimension();
      double n = choices + tested;
      double deviance = -2 * best.logLikelihood();
      double aic = deviance + 2 * d;
      double bic = deviance + d * StrictMath.log(n);
      Parameter expectation = at.policy().expectationParameter().orElse(Parameter.BIAS);
      return new PersonFit(
          at.person().id(),
          at.person().condition(),
          at.policy().id(),
          estimates(),
          OptionalDouble.of(best.logLikelihood()),
          d,
          choices,
          tested,
          leftOut(at.person()),
          OptionalDouble.of(aic),
          n > d + 1
              ? OptionalDouble.of(aic + 2.0 * d * (d + 1) / (n - d - 1))
              : OptionalDouble.empty(),
          OptionalDouble.of(bic),
          OptionalDouble.of(-0.5 * bic),
          trust.light(),
          trust.reasons(),
          trust.notes(),
          uncertainty.correlation(expectation, Parameter.COST),
          uncertainty.correlation(expectation, Parameter.MAXIMUM),
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
              at.policy().parameters(), counts(), best, uncertainty, onBound, unlearned()));
    }

    private Trust.Counts counts() {
      int choices = 0;
      int full = 0;
      int none = 0;
      for (Episode episode : at.person().episodes()) {
        for (Block block : episode.blocksBeforeGap()) {
          choices += block.forced() ? 0 : 1;
          full += !block.forced() && block.effort() >= 1 ? 1 : 0;
          none += !block.forced() && block.effort() <= 0 ? 1 : 0;
        }
      }
      return new Trust.Counts(choices, full, none);
    }

    /// Share of what can be learned that was left at the best performance reached.
    private double unlearned() {
      Learner learner = Learner.of(at.space().valuesAt(best.point()));
      double most = 0;
      for (Episode episode : at.person().episodes()) {
        double practice = episode.blocksBeforeGap().stream().mapToDouble(Block::effort).sum();
        most = Math.max(most, practice);
      }
      double reached = learner.after(learner.initial(), most);
      return (learner.maximum() - reached) / (learner.maximum() - learner.initial());
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
