package strive.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// People with everything that a blocks file may hold, and parameters from the whole of their
/// ranges; drawn from a seed.
final class SomePeople {

  private static final double[] STEPS = {0, 0.05, 0.25, 1};

  private final SplittableRandom random;

  SomePeople(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Forced blocks, grids, efforts of 0 and 1, blocks without tests, episodes broken off, horizons
  /// beyond the rows, missing blocks.
  Person person() {
    double chance = random.nextInt(4) / 4.0;
    List<Episode> episodes = new ArrayList<>();
    int many = random.nextInt(1, 5);
    for (int i = 1; i <= many; i++) {
      episodes.add(episode(i));
    }
    return new Person("P", "", chance, episodes);
  }

  private Episode episode(int number) {
    int horizon = random.nextInt(1, 13);
    int done = random.nextInt(3) == 0 ? random.nextInt(0, horizon + 1) : horizon;
    int missing = random.nextInt(4) == 0 ? random.nextInt(1, 13) : 0;
    boolean forced = random.nextInt(4) == 0;
    double step = STEPS[random.nextInt(STEPS.length)];
    List<Block> blocks = new ArrayList<>();
    for (int block = 1; block <= done; block++) {
      if (block != missing) {
        blocks.add(block(block, forced || random.nextInt(10) == 0, step));
      }
    }
    List<Double> context = List.of(random.nextInt(4) / 4.0, 100.0 * random.nextInt(3), 7.0);
    return new Episode(number, horizon, 0.5, context, blocks);
  }

  private Block block(int number, boolean forced, double step) {
    double free =
        switch (random.nextInt(4)) {
          case 0 -> 0;
          case 1 -> 1;
          default -> random.nextDouble();
        };
    double effort = step == 0 ? free : Math.rint(free / step) * step;
    int tests = random.nextInt(5) == 0 ? 0 : random.nextInt(1, 25);
    int correct = random.nextInt(tests + 1);
    return new Block(number, forced, Math.min(1, effort), step, correct, tests, report(number));
  }

  /// Reports lie where they may, at their limits too; drawn apart, so that they change no other
  /// number.
  private static OptionalDouble report(int number) {
    return number % 3 == 1 ? OptionalDouble.of(number % 9 / 8.0) : OptionalDouble.empty();
  }

  /// Every policy with everything that may be added to it, and with each addition alone.
  static List<Policy> withOptions() {
    List<Policy> policies = new ArrayList<>();
    for (Policy policy : Policies.all()) {
      ModelOptions everything = ModelOptions.NONE;
      for (ModelOption option : ModelOption.values()) {
        if (policy.admits(option)) {
          everything = everything.with(option);
          policies.add(policy.with(ModelOptions.NONE.with(option)));
        }
      }
      policies.add(policy.with(everything));
    }
    return policies;
  }

  /// Parameters from the whole ranges of section 8; p_0 is chance in one of four people.
  ParameterValues anyValues(Policy policy, double chance) {
    Map<String, Double> values = new LinkedHashMap<>();
    double maximum = chance + (1 - chance) * (0.05 + 0.95 * random.nextDouble());
    double place = random.nextInt(4) == 0 ? 0 : 0.99 * random.nextDouble();
    values.put("p0", chance + place * (maximum - chance));
    values.put("pmax", maximum);
    for (Parameter parameter : policy.modelParameters()) {
      double u = random.nextDouble();
      double value =
          parameter.transform() == Transform.LOG
              ? parameter.lower() * Math.pow(parameter.upper() / parameter.lower(), u)
              : parameter.lower() + (parameter.upper() - parameter.lower()) * u;
      // A beta-binomial whose answers are all the same is none any more.
      value = parameter.equals(Parameter.DISPERSION) ? 0.01 + 0.9 * value : value;
      values.putIfAbsent(parameter.name(), value);
    }
    return new ParameterValues(values);
  }

  /// Parameters as people have them, well inside their ranges.
  ParameterValues likelyValues(Policy policy, double chance) {
    ParameterSpace space = new ParameterSpace(policy, chance, ParameterValues.NONE);
    return space.valuesAt(likelyPoint(space));
  }

  /// The same as a point of the search.
  double[] likelyPoint(ParameterSpace space) {
    double[] point = space.typical();
    for (int k = 0; k < point.length; k++) {
      point[k] += space.free().get(k).spread() * (random.nextDouble() - 0.5);
    }
    return point;
  }
}
