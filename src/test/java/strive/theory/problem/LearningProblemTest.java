package strive.theory.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import strive.theory.NormalDraw;

/// What holds for every learning problem.
class LearningProblemTest {

  private static final double STEP = 1e-5;

  // Of central differences, relative to the largest entry: the square of the step, and rounding of
  // P
  // over the step.
  private static final double DIFFERENCES = 1e-6;

  // Of sums of some hundred products.
  private static final double ROUNDING = 1e-12;

  static Stream<Arguments> problems() {
    return SomeProblems.withBatches(20).entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void validationTheGradientIsThatOfCentralDifferences(String name, LearningProblem problem) {
    RandomGenerator random = new SplittableRandom(1);
    for (int round = 0; round < 5; round++) {
      double[] state = near(problem, random);
      double[] gradient = new double[problem.dimension()];

      double performance = problem.gradient(state, gradient);

      assertThat(performance).isCloseTo(problem.performance(state), within(ROUNDING));
      double[] expected = differences(problem, state);
      assertThat(distance(gradient, expected)).isLessThan(DIFFERENCES * largest(expected));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void validationTheHessianIsThatOfCentralDifferencesOfTheGradient(
      String name, LearningProblem problem) {
    RandomGenerator random = new SplittableRandom(2);
    for (int round = 0; round < 5; round++) {
      double[] state = near(problem, random);
      double[] direction = normal(problem.dimension(), random);
      double[] product = new double[problem.dimension()];

      problem.hessian(state, direction, product);

      double[] above = gradient(problem, moved(state, STEP, direction));
      double[] below = gradient(problem, moved(state, -STEP, direction));
      double[] expected =
          IntStream.range(0, above.length)
              .mapToDouble(i -> (above[i] - below[i]) / (2 * STEP))
              .toArray();
      assertThat(distance(product, expected)).isLessThan(DIFFERENCES * largest(expected));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void propertyTheHessianIsSymmetric(String name, LearningProblem problem) {
    RandomGenerator random = new SplittableRandom(3);
    for (int round = 0; round < 5; round++) {
      double[] state = near(problem, random);
      double[] one = normal(problem.dimension(), random);
      double[] other = normal(problem.dimension(), random);
      double[] product = new double[problem.dimension()];

      problem.hessian(state, one, product);
      double there = Products.dot(product, other);
      problem.hessian(state, other, product);
      double back = Products.dot(product, one);

      assertThat(back).isCloseTo(there, within(ROUNDING * (1 + Math.abs(there))));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void propertyNoStateIsAboveTheCeiling(String name, LearningProblem problem) {
    RandomGenerator random = new SplittableRandom(4);
    for (int round = 0; round < 200; round++) {
      double[] state = moved(problem.start(), 1, normal(problem.dimension(), random));

      assertThat(problem.performance(state)).isLessThanOrEqualTo(problem.ceiling());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void callersCannotMoveTheStart(String name, LearningProblem problem) {
    double[] start = problem.start();
    Arrays.fill(problem.start(), 1e9);

    assertThat(problem.start()).containsExactly(start).hasSize(problem.dimension());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void theSameSeedDrawsTheSameProblem(String name, LearningProblem problem) {
    LearningProblem again = Objects.requireNonNull(SomeProblems.withBatches(20).get(name));
    double[] state = near(problem, new SplittableRandom(5));

    assertThat(again.start()).containsExactly(problem.start());
    assertThat(gradient(again, state)).containsExactly(gradient(problem, state));
  }

  private static double[] near(LearningProblem problem, RandomGenerator random) {
    return moved(problem.start(), 0.3, normal(problem.dimension(), random));
  }

  private static double[] normal(int size, RandomGenerator random) {
    return IntStream.range(0, size).mapToDouble(_ -> NormalDraw.next(random)).toArray();
  }

  private static double[] moved(double[] state, double by, double[] direction) {
    double[] moved = state.clone();
    Products.add(by, direction, moved);
    return moved;
  }

  private static double[] gradient(LearningProblem problem, double[] state) {
    double[] gradient = new double[problem.dimension()];
    problem.gradient(state, gradient);
    return gradient;
  }

  private static double[] differences(LearningProblem problem, double[] state) {
    double[] differences = new double[state.length];
    for (int i = 0; i < state.length; i++) {
      double[] axis = new double[state.length];
      axis[i] = 1;
      double above = problem.performance(moved(state, STEP, axis));
      double below = problem.performance(moved(state, -STEP, axis));
      differences[i] = (above - below) / (2 * STEP);
    }
    return differences;
  }

  private static double distance(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
  }
}
