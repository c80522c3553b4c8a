package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import strive.theory.problem.Activation;
import strive.theory.problem.Gaussians;
import strive.theory.problem.LearningProblem;
import strive.theory.problem.LinearRegression;
import strive.theory.problem.SingleNeuron;
import strive.theory.problem.TeacherStudent;
import strive.theory.problem.TeacherStudentSettings;
import strive.theory.problem.TwoLayerLinear;
import strive.theory.problem.TwoLayerSettings;

class SampledPathTest {

  private static final EffortCost COST = new EffortCost.Power(0.3, 2);

  static Stream<Arguments> problems() {
    var random = new SplittableRandom(40);
    return Stream.of(
        Arguments.of("single neuron", new SingleNeuron(1.3, 1.2, 0.4)),
        Arguments.of(
            "linear regression", LinearRegression.drawn(LinearRegression.Settings.DEFAULT, random)),
        Arguments.of("two-layer linear", TwoLayerLinear.drawn(TwoLayerSettings.DEFAULT, random)),
        Arguments.of(
            "tanh teacher-student",
            TeacherStudent.drawn(TeacherStudentSettings.of(Activation.TANH), random)),
        Arguments.of("two Gaussians", Gaussians.drawn(Gaussians.Settings.DEFAULT, random)));
  }

  @Test
  void validationASampledQuadraticIsTheExactOne() {
    var regression =
        LinearRegression.drawn(LinearRegression.Settings.DEFAULT, new SplittableRandom(2));
    var exact = QuadraticPath.of(regression);
    var path = SampledPath.of(regression, COST, RateLimits.NONE, 4);
    for (double s = 0; s <= path.end(); s += 0.0137) {
      assertThat(path.performance(s)).isCloseTo(exact.performance(s), within(1e-10));
      assertThat(path.squaredGradient(s)).isCloseTo(exact.squaredGradient(s), within(1e-9));
      assertThat(path.squaredGradientSlope(s))
          .isCloseTo(exact.squaredGradientSlope(s), within(1e-7));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void validationTheClassicalMethodInSmallStepsTakesTheSamePath(
      String name, LearningProblem problem) {
    double end = 4;
    int steps = 8_000;
    var path = SampledPath.of(problem, PathReach.effort(end));
    double[] state = problem.start();
    double[] gradient = new double[state.length];
    for (int n = 0; n <= steps; n++) {
      double performance = problem.gradient(state, gradient);
      if (n % 100 == 0) {
        double s = end * n / steps;
        double squared = dot(gradient, gradient);
        // Runge and Kutta's error of fourth order is below 1e-10 at curvatures of 2 to 10.
        assertThat(path.performance(s)).isCloseTo(performance, within(1e-9));
        assertThat(path.squaredGradient(s)).isCloseTo(squared, within(1e-8 * (1 + squared)));
      }
      step(problem, state, end / steps);
    }
  }

  private static void step(LearningProblem problem, double[] state, double h) {
    int n = state.length;
    double[][] k = new double[4][n];
    double[] parts = {0, 0.5, 0.5, 1};
    for (int stage = 0; stage < 4; stage++) {
      double[] there = state.clone();
      for (int i = 0; i < n && stage > 0; i++) {
        there[i] += parts[stage] * h * k[stage - 1][i];
      }
      problem.gradient(there, k[stage]);
    }
    for (int i = 0; i < n; i++) {
      state[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void propertyPerformanceRisesBySteepnessOnTheWayBeforeItAndBeyond(
      String name, LearningProblem problem) {
    var path = SampledPath.of(problem, COST, RateLimits.NONE, 4);
    var random = new SplittableRandom(3);
    double h = 1e-4;
    for (int round = 0; round < 500; round++) {
      double s = path.end() * (1.2 * random.nextDouble() - 0.01);
      double rise = (path.performance(s + h) - path.performance(s - h)) / (2 * h);
      double bend = (path.squaredGradient(s + h) - path.squaredGradient(s - h)) / (2 * h);

      // Central differences: h^2 times a third derivative that may be a thousand.
      assertThat(path.squaredGradient(s)).isCloseTo(rise, within(1e-5));
      assertThat(path.squaredGradientSlope(s)).isCloseTo(bend, within(1e-4));
      assertThat(path.performance(s)).isLessThanOrEqualTo(problem.ceiling());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void propertyTheClosedLoopOfEveryProblemIsSelfConsistent(String name, LearningProblem problem) {
    var path = SampledPath.of(problem, COST, RateLimits.NONE, 4);
    var effort = new EffortProblem(path, COST, RateLimits.NONE, 0, 4);

    ClosedLoopSolution solution = ClosedLoop.solve(effort, 200);

    Schedule schedule = solution.schedule();
    for (int row = 0; row <= 200; row++) {
      double u = schedule.rate(row);
      // What is left by the integration over interpolated G, of P of the order of 1.
      assertThat(schedule.performance(row) + COST.gap(COST.byRate(u, 1)))
          .isCloseTo(schedule.finalPerformance(), within(1e-8));
    }
    assertThat(schedule.rate(200)).isCloseTo(0, within(1e-12));
    assertThat(HeldExpectationLoop.reached(effort, solution.expectation()))
        .isCloseTo(solution.expectation(), within(1e-6));
  }

  // ReLU units: the state may slide along kinks, which no closed form describes. Euler's method in
  // far smaller steps crosses them too.
  @Test
  void validationAPathWithKinksIsThatOfVerySmallSteps() {
    LearningProblem problem =
        TeacherStudent.drawn(TeacherStudentSettings.of(Activation.RELU), new SplittableRandom(1));
    var path = SampledPath.of(problem, PathReach.effort(6));
    double[] state = problem.start();
    double[] gradient = new double[state.length];
    double h = 1e-4;
    for (int n = 0; n <= 60_000; n++) {
      double performance = problem.gradient(state, gradient);
      if (n % 1_000 == 0) {
        // Euler's error: half the step times how fast G changes, of the order of 1.
        assertThat(path.performance(n * h)).isCloseTo(performance, within(2e-4));
      }
      for (int i = 0; i < state.length; i++) {
        state[i] += h * gradient[i];
      }
    }
  }

  @Test
  void aPathThatBeginsOnAPlateauWithoutSlopeStaysThere() {
    var problem =
        new Gaussians(new double[] {1}, new double[] {1}, new double[] {2}); // the best weight
    var path = SampledPath.of(problem, COST, RateLimits.NONE, 4);

    assertThat(path.performance(1)).isCloseTo(problem.ceiling(), within(1e-15));
    assertThat(path.ceiling()).isCloseTo(problem.ceiling(), within(1e-15));
  }

  @Test
  void aReachThatCannotBeIsRefused() {
    assertThatThrownBy(() -> PathReach.effort(0))
        .hasMessage("the horizon of a path must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> new PathReach(COST, RateLimits.NONE, 1, Double.NaN))
        .hasMessage("the expectation must be finite, got NaN");
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
