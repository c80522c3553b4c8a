package strive.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.theory.NormalDraw;

/// People who follow a policy through a study, and the parameters that they really have.
///
/// @param people in the order of `truth`; their condition is the policy's id
/// @param truth all model parameters of each person
public record SimulatedStudy(List<Person> people, List<ParameterValues> truth) {

  public SimulatedStudy {
    people = List.copyOf(people);
    truth = List.copyOf(truth);
  }

  /// Simulates one person for each set of parameters. The same seed gives the same study, and each
  /// person has an own stream of random numbers.
  ///
  /// @throws IllegalArgumentException if a parameter is missing or impossible
  public static SimulatedStudy of(
      Policy policy, List<ParameterValues> truth, StudyDesign design, long seed) {
    return of(policy, truth, Collections.nCopies(truth.size(), design), seed);
  }

  /// The same where everybody has a design of their own.
  ///
  /// @param designs one for each person
  /// @throws IllegalArgumentException if a parameter is missing or impossible
  public static SimulatedStudy of(
      Policy policy, List<ParameterValues> truth, List<StudyDesign> designs, long seed) {
    if (designs.size() != truth.size()) {
      throw new IllegalArgumentException(
          "one design for each person, got %d for %d".formatted(designs.size(), truth.size()));
    }
    SplittableRandom root = new SplittableRandom(seed);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      StudyDesign design = designs.get(i);
      SimulatedPerson person = SimulatedPerson.of(policy, truth.get(i), design.contexts());
      people.add(
          new Person(
              name(i, truth.size()),
              policy.id(),
              design.chance(),
              live(person, design, root.split())));
    }
    return new SimulatedStudy(people, truth);
  }

  private static List<Episode> live(
      SimulatedPerson start, StudyDesign design, RandomGenerator random) {
    SimulatedPerson person = start;
    List<Episode> episodes = new ArrayList<>();
    for (EpisodeDesign episode : design.episodes()) {
      double[] pairs =
          design.pairsStay() ? random.doubles(episode.mostTests()).toArray() : new double[0];
      Lived lived = live(person, episode, episodes.size() + 1, pairs, random);
      person = lived.person;
      episodes.add(lived.episode);
    }
    return episodes;
  }

  /// Parameters of people who vary around common values, normally on the transformed scale.
  ///
  /// @param policy whose model the parameters belong to
  /// @param centre value of every parameter; one at the limit of its range does not vary
  /// @param spread standard deviation by name of parameter, on the transformed scale
  /// @param participants how many, at least 1
  /// @throws IllegalArgumentException if a name is unknown, a value missing or impossible
  public static List<ParameterValues> vary(
      Policy policy,
      ParameterValues centre,
      Map<String, Double> spread,
      double chance,
      int participants,
      RandomGenerator random) {
    ParameterSpace space = spaceOf(policy, centre, spread, chance);
    double[] middle = space.toPoint(centre);
    double[] lower = space.lower();
    double[] upper = space.upper();
    List<ParameterValues> people = new ArrayList<>();
    for (int i = 0; i < participants; i++) {
      double[] point = middle.clone();
      for (int k = 0; k < point.length; k++) {
        double deviation =
            spread.getOrDefault(space.free().get(k).name(), 0.0) * NormalDraw.next(random);
        point[k] = Math.max(lower[k], Math.min(upper[k], point[k] + deviation));
      }
      people.add(space.valuesAt(point));
    }
    return people;
  }

  private static ParameterSpace spaceOf(
      Policy policy, ParameterValues centre, Map<String, Double> spread, double chance) {
    List<String> names = policy.modelParameters().stream().map(Parameter::name).toList();
    Map<String, Double> constant = new HashMap<>(centre.byName());
    spread.forEach(
        (name, deviation) -> {
          if (!names.contains(name)) {
            throw new IllegalArgumentException(
                "%s has no parameter %s; it has %s"
                    .formatted(policy.id(), name, String.join(", ", names)));
          }
          if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "spread of " + name + " must be at least 0 and finite, got " + deviation);
          }
          constant.remove(name);
        });
    List<String> missing = centre.missing(policy.modelParameters());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no value for " + String.join(", ", missing));
    }
    // The space below checks only what does not vary.
    ParameterSpace.fault(policy, chance, centre)
        .ifPresent(
            rule -> {
              throw new IllegalArgumentException(rule);
            });
    return new ParameterSpace(policy, chance, new ParameterValues(constant));
  }

  /// An episode, and who came out of it.
  private record Lived(SimulatedPerson person, Episode episode) {}

  /// @param pairs thresholds of pairs that stay learned; none where answers are independent
  private static Lived live(
      SimulatedPerson start,
      EpisodeDesign design,
      int number,
      double[] pairs,
      RandomGenerator random) {
    SimulatedPerson person = start.startEpisode(design.horizon(), design.context());
    List<Block> blocks = new ArrayList<>();
    for (BlockDesign block : design.blocks()) {
      OptionalDouble expectation =
          block.asked() ? person.reportedExpectation(random) : OptionalDouble.empty();
      double effort =
          block.setEffort().isPresent()
              ? block.setEffort().getAsDouble()
              : person.chooseEffort(block.effortStep(), random);
      person = person.after(effort);
      int correct = right(person, block.tests(), pairs, random);
      person = person.tested(correct, block.tests());
      blocks.add(
          new Block(
              blocks.size() + 1,
              block.forced(),
              effort,
              block.effortStep(),
              correct,
              block.tests(),
              expectation));
    }
    return new Lived(
        person,
        new Episode(number, design.horizon(), design.imposedCost(), design.context(), blocks));
  }

  private static int right(
      SimulatedPerson person, int tests, double[] pairs, RandomGenerator random) {
    int correct = 0;
    for (int test = 0; test < tests; test++) {
      boolean right =
          pairs.length > 0
              ? person.answersRight(pairs[test], random)
              : person.answersRight(correct, test, random);
      correct += right ? 1 : 0;
    }
    return correct;
  }

  private static String name(int index, int participants) {
    int digits = Math.max(3, String.valueOf(participants).length());
    String number = String.valueOf(index + 1);
    return "P-" + "0".repeat(digits - number.length()) + number;
  }
}
