package strive.inference.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// One simulated study from its people to its tests.
///
/// @param outcome of the whole study
/// @param found what its first people would have found, by sample size
/// @param sessions of its people
record Repetition(StudyOutcome outcome, List<Found> found, List<Session> sessions) {

  Repetition {
    found = List.copyOf(found);
    sessions = List.copyOf(sessions);
  }

  /// Whether the tests found what they look for.
  record Found(boolean mean, boolean difference) {}

  /// What all repetitions share.
  ///
  /// @param session what taking part costs and brings a person
  record Plan(
      DesignSettings settings,
      StudyDesign design,
      Function<Person, Session> session,
      List<SampleSizes> sizes) {}

  /// People of all conditions, with what they really are.
  private record People(List<Person> people, List<ParameterValues> truth) {}

  /// Simulates, fits and tests.
  ///
  /// @param study its number, from 1
  /// @throws java.util.concurrent.CancellationException once cancelled
  static Repetition run(Plan plan, int study, SplittableRandom random, BooleanSupplier cancelled) {
    People drawn = people(plan, random);
    List<Person> people = drawn.people();
    Estimates estimates = Estimates.of(plan.settings(), people, drawn.truth(), cancelled);
    List<Found> found = new ArrayList<>();
    for (SampleSizes size : plan.sizes()) {
      found.add(found(plan.settings(), estimates.mean(size), estimates.difference(size)));
    }
    SampleSizes all = plan.sizes().getLast();
    return new Repetition(
        new StudyOutcome(
            study,
            estimates.mean(all),
            estimates.difference(all),
            estimates.converged(),
            estimates.weak(),
            estimates.failed(),
            estimates.recovery()),
        found,
        people.stream().map(plan.session()).toList());
  }

  private static Found found(
      DesignSettings settings, Optional<MeanTest> mean, Optional<MeanTest> difference) {
    double alpha = settings.alpha();
    return new Found(
        mean.filter(test -> test.finds(settings.meanBias(), alpha)).isPresent(),
        difference.filter(test -> test.finds(settings.difference(), alpha)).isPresent());
  }

  private static People people(Plan plan, SplittableRandom random) {
    DesignSettings settings = plan.settings();
    Policy policy = Policies.find(settings.policy()).orElseThrow();
    List<Person> people = new ArrayList<>();
    List<ParameterValues> truth = new ArrayList<>();
    for (int i = 0; i < settings.groups().size(); i++) {
      DesignGroup group = settings.groups().get(i);
      RandomGenerator own = random.split();
      double chance = plan.design().chance();
      List<ParameterValues> drawn = draw(settings, i, chance, group.participants(), own);
      SimulatedStudy.of(policy, drawn, plan.design(), own.nextLong()).people().stream()
          .map(person -> in(group.condition(), person))
          .forEach(people::add);
      truth.addAll(drawn);
    }
    return new People(people, truth);
  }

  /// What people of a condition are.
  static List<ParameterValues> draw(
      DesignSettings settings, int group, double chance, int participants, RandomGenerator random) {
    return SimulatedStudy.vary(
        Policies.find(settings.policy()).orElseThrow(),
        settings.centre().with(Parameter.BIAS.name(), settings.biasOf(group)),
        settings.spread(),
        chance,
        participants,
        random);
  }

  private static Person in(String condition, Person person) {
    return new Person(condition + " " + person.id(), condition, person.chance(), person.episodes());
  }
}
