package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.EpisodeDesign;
import strive.policy.Parameter;
import strive.policy.ParameterValues;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// People for tests of inference: simulated ones, and ones who did exactly what a test says.
final class SomePeople {

  /// A full-effort episode and three of ten free blocks, effort on no grid: enough for every model.
  static final StudyDesign DESIGN =
      new StudyDesign(
          0.25,
          List.of(
              EpisodeDesign.fullEffort(6, 20, 0.5),
              EpisodeDesign.free(10, 20, 0.5, 0),
              EpisodeDesign.free(10, 20, 0.5, 0),
              EpisodeDesign.free(10, 20, 0.5, 0)));

  private SomePeople() {}

  /// People who follow a policy, with ordinary parameters that vary.
  static List<Person> following(Policy policy, int people, long seed) {
    return simulated(policy, people, DESIGN, seed).people();
  }

  /// The same through another design.
  static SimulatedStudy simulated(Policy policy, int people, StudyDesign design, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ParameterValues> truth = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      ParameterValues values = ParameterValues.NONE;
      for (Parameter parameter : policy.modelParameters()) {
        values = values.with(parameter.name(), ordinary(parameter, random.nextDouble()));
      }
      truth.add(values);
    }
    return SimulatedStudy.of(policy, truth, design, random.nextLong());
  }

  /// A value between what few people are below and few are above.
  private static double ordinary(Parameter parameter, double place) {
    return switch (parameter.name()) {
      case "p0" -> 0.25 + 0.1 * place;
      case "pmax" -> 0.8 + 0.17 * place;
      case "kappa" -> 0.3 + 0.6 * place;
      case "beta" -> 0.4 + 1.2 * place;
      case "b" -> -0.15 + 0.3 * place;
      case "F", "F0", "F1" -> 0.6 + 0.3 * place;
      case "gamma" -> 0.7 + 0.25 * place;
      case "h" -> 0.3 + 0.7 * place;
      case "eta" -> 0.2 + 0.5 * place;
      case "a" -> 0.3 + 0.6 * place;
      case "d" -> -0.05 + 0.06 * place;
      case "sigma" -> 0.06 + 0.1 * place;
      default -> throw new IllegalArgumentException("no ordinary value of " + parameter.name());
    };
  }

  /// A person of condition "a" whose accuracy of guessing is a quarter.
  static Person person(String id, Episode... episodes) {
    return new Person(id, "a", 0.25, List.of(episodes));
  }

  /// An episode without a gap, in which every block has the same number of right answers.
  static Episode episode(
      int number, int horizon, double cost, int correct, int tests, double... efforts) {
    List<Block> blocks = new ArrayList<>();
    for (double effort : efforts) {
      blocks.add(block(blocks.size() + 1, effort, correct, tests));
    }
    return new Episode(number, horizon, cost, List.of(), blocks);
  }

  /// A block of free choice on no grid, without a report.
  static Block block(int number, double effort, int correct, int tests) {
    return new Block(number, false, effort, 0, correct, tests, OptionalDouble.empty());
  }
}
