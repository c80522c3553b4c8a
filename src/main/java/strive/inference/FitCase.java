package strive.inference;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.Learner;
import strive.policy.LogLikelihood;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policy;

/// One person under one model, ready to be fitted or not.
sealed interface FitCase {

  Person person();

  Policy policy();

  /// Blocks that the likelihood cannot use.
  default int leftOut() {
    return person().episodes().stream().mapToInt(Episode::blocksAfterGap).sum();
  }

  /// There is nothing to fit.
  record Impossible(Person person, Policy policy, String reason) implements FitCase {

    /// The fit that says so.
    PersonFit fit(Method method) {
      return new PersonFit(
          person.id(),
          person.condition(),
          policy.id(),
          method,
          List.of(),
          OptionalDouble.empty(),
          0,
          0,
          0,
          leftOut(),
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
  }

  /// There is something to fit.
  record Possible(
      Person person,
      Policy policy,
      LogLikelihood likelihood,
      ParameterSpace space,
      Objective objective)
      implements FitCase {

    /// The parameter that says what the person expects, if the policy has one; else b.
    Parameter expectation() {
      return policy.expectationParameter().orElse(Parameter.BIAS);
    }

    /// The person's choices, counted.
    Trust.Counts counts() {
      int choices = 0;
      int full = 0;
      int none = 0;
      for (Episode episode : person.episodes()) {
        for (Block block : episode.blocksBeforeGap()) {
          choices += block.forced() ? 0 : 1;
          full += !block.forced() && block.effort() >= 1 ? 1 : 0;
          none += !block.forced() && block.effort() <= 0 ? 1 : 0;
        }
      }
      return new Trust.Counts(choices, full, none);
    }

    /// Share of what can be learned that was left at the best performance reached.
    double unlearned(double[] point) {
      Learner learner = Learner.of(space.valuesAt(point));
      double most = 0;
      for (Episode episode : person.episodes()) {
        double practice = episode.blocksBeforeGap().stream().mapToDouble(Block::effort).sum();
        most = Math.max(most, practice);
      }
      double reached = learner.after(learner.initial(), most);
      return (learner.maximum() - reached) / (learner.maximum() - learner.initial());
    }
  }

  static FitCase of(Person person, Policy policy, FitSettings settings) {
    return of(person, policy, settings, _ -> true);
  }

  /// The same from some of the episodes.
  ///
  /// @param counts whether the episode of this number counts
  static FitCase of(Person person, Policy policy, FitSettings settings, IntPredicate counts) {
    LogLikelihood likelihood = LogLikelihood.of(person, policy, counts);
    if (likelihood.choices() + likelihood.testedBlocks() == 0) {
      return new Impossible(person, policy, "no block that the likelihood could use");
    }
    ParameterValues fixed = ParameterValues.NONE;
    for (Fixed one : settings.fixed()) {
      fixed = fixed.with(one.name(), one.value().orElse(person.chance()));
    }
    Optional<String> fault = ParameterSpace.fault(policy, person.chance(), fixed);
    if (fault.isPresent()) {
      return new Impossible(person, policy, fault.get());
    }
    ParameterSpace space = new ParameterSpace(policy, person.chance(), fixed);
    return new Possible(person, policy, likelihood, space, new Objective(likelihood, space));
  }
}
