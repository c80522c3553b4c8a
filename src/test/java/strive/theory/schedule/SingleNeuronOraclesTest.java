package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import strive.theory.ThetaLaw;
import strive.theory.problem.SingleNeuron;

/// Numbers of section 10 of the effort-performance model, which were computed independently
/// (boundary
/// values and brute force), and the closed forms of section 4.
class SingleNeuronOraclesTest {

  // Half a unit of the last of nine digits.
  private static final double DIGITS = 0.5e-9;

  // Closed forms against their own equations.
  private static final double EQUATION = 1e-10;

  private static final int STEPS = 400;
  private static final SingleNeuron NEURON = new SingleNeuron(1, 1.5, 0);
  private static final SingleNeuron MISJUDGED = new SingleNeuron(1.3, 1.2, 0);

  private static EffortProblem problem(SingleNeuron neuron, double cost, double horizon) {
    return new EffortProblem(
        QuadraticPath.of(neuron), new EffortCost.Power(cost, 2), RateLimits.NONE, 0, horizon);
  }

  static Stream<Arguments> optima() {
    return Stream.of(
        Arguments.of(
            "closed form",
            SingleNeuronSchedule.optimal(NEURON, 0.3, 4, Double.POSITIVE_INFINITY, STEPS)),
        Arguments.of("closed loop", ClosedLoop.solve(problem(NEURON, 0.3, 4), STEPS).schedule()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("optima")
  void validationTheOptimumOfTheTable(String name, Schedule schedule) {
    double[] rates = {2.714879580, 0.672039710, 0.315233351, 0.135317880};
    double[] distances = {1.5, 0.417516312, 0.261992899, 0.210527760, 0.197049890};
    for (int t = 0; t <= 4; t++) {
      int row = t * STEPS / 4;
      double x = Math.sqrt(-2 * schedule.performance(row));
      assertThat(x).isCloseTo(distances[t], within(DIGITS));
      if (t < 4) {
        assertThat(schedule.rate(row)).isCloseTo(rates[t], within(DIGITS));
      }
    }
    assertThat(schedule.rate(STEPS)).isCloseTo(0, within(1e-12));
    assertThat(schedule.finalPerformance()).isCloseTo(-0.019414329653, within(0.5e-12));
    assertThat(schedule.value()).isCloseTo(-0.736806555, within(0.6e-9));
  }

  @Test
  void validationTheAngleOfTheTable() {
    double learnability = SingleNeuronSchedule.learnability(NEURON, 0.3, 4);
    double theta = ThetaLaw.angle(learnability);

    assertThat(theta).isCloseTo(1.439048932323, within(0.5e-12));
    assertThat(theta / Math.cos(theta)).isCloseTo(learnability, within(EQUATION));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.30, 0.679366220, 0.5e-9, 0.608593031",
    "-0.05, 0.277350098, 0.5e-9, 2.057788324",
    // Printed as 0.079672547; its own closed form gives 0.07967254597411.
    "0, 0.079672546, 0.5e-9,",
    "0.05, 0.017120280, 0.5e-9,",
    "0.40, 8.641615e-05, 0.5e-11,"
  })
  void validationWhoMisjudgesReachesAndQuitsAsInTheTable(
      double f, double distance, double digits, @Nullable Double quitTime) {
    Schedule schedule = HeldExpectationLoop.run(problem(MISJUDGED, 0.4, 5), f, STEPS);

    assertThat(1.2 * Math.exp(-1.3 * schedule.spent(STEPS))).isCloseTo(distance, within(digits));
    assertThat(schedule.quitTime().isPresent()).isEqualTo(quitTime != null);
    if (quitTime != null) {
      assertThat(schedule.quitTime().orElseThrow()).isCloseTo(quitTime, within(DIGITS));
    }
  }

  @ParameterizedTest
  @CsvSource({"-0.30", "-0.05", "0", "0.05", "0.40"})
  void validationAHeldExpectationTakesTheWayOfItsClosedForm(double f) {
    Schedule schedule = HeldExpectationLoop.run(problem(MISJUDGED, 0.4, 5), f, STEPS);

    for (int row = 0; row <= STEPS; row++) {
      double x = 1.2 * Math.exp(-1.3 * schedule.spent(row));
      double u = Math.sqrt(Math.max(0, 2 / 0.4 * (f + 0.65 * x * x)));
      assertThat(x).isCloseTo(held(f, schedule.time(row)), within(1e-9));
      // A root: near the moment of quitting it turns 1e-12 of x into 1e-6 of u.
      assertThat(schedule.rate(row)).isCloseTo(u, within(1e-6));
    }
  }

  /// The three trajectories of section 4, for s = 1.3, x0 = 1.2, beta = 0.4.
  private static double held(double f, double t) {
    double k = 1.3 * Math.sqrt(1.3 / 0.4);
    if (f < 0) {
      double last = Math.sqrt(-2 * f / 1.3);
      double angle = Math.acos(last / 1.2) - k * last * t;
      return angle <= 0 ? last : last / Math.cos(angle);
    }
    if (f == 0) {
      return 1.2 / (1 + k * 1.2 * t);
    }
    double c = Math.sqrt(2 * f / 1.3);
    double start = Math.log(c / 1.2 + Math.sqrt(c * c / 1.44 + 1));
    return c / Math.sinh(start + k * c * t);
  }

  @Test
  void propertyClosedFormAndClosedLoopFulfilTheirEquations() {
    SplittableRandom random = new SplittableRandom(31);
    for (int round = 0; round < 40; round++) {
      var neuron =
          new SingleNeuron(
              0.2 + 2 * random.nextDouble(), 0.3 + 2 * random.nextDouble(), random.nextDouble());
      double cost = 0.05 + 2 * random.nextDouble();
      double horizon = 0.5 + 5 * random.nextDouble();
      double theta = ThetaLaw.angle(SingleNeuronSchedule.learnability(neuron, cost, horizon));
      Schedule form =
          SingleNeuronSchedule.optimal(neuron, cost, horizon, Double.POSITIVE_INFINITY, 50);
      Schedule loop = ClosedLoop.solve(problem(neuron, cost, horizon), 50).schedule();

      for (Schedule schedule : new Schedule[] {form, loop}) {
        for (int row = 0; row <= 50; row++) {
          double a = theta * (1 - schedule.time(row) / horizon);
          double x = neuron.distance() * Math.cos(theta) / Math.cos(a);
          double u = schedule.rate(row);
          assertThat(neuron.distance() * Math.exp(-neuron.curvature() * schedule.spent(row)))
              .isCloseTo(x, within(EQUATION));
          assertThat(u).isCloseTo(theta / neuron.curvature() / horizon * Math.tan(a), within(1e-9));
          // The conserved Hamiltonian, P + K(u) = F.
          assertThat(schedule.performance(row) + cost / 2 * u * u)
              .isCloseTo(schedule.finalPerformance(), within(EQUATION));
          assertThat(schedule.expectation(row))
              .isCloseTo(schedule.finalPerformance(), within(EQUATION));
        }
      }
      assertThat(loop.value()).isCloseTo(form.value(), within(EQUATION));
    }
  }

  @Test
  void propertyUnderACapFormAndLoopAgree() {
    SplittableRandom random = new SplittableRandom(32);
    for (int round = 0; round < 20; round++) {
      var neuron = new SingleNeuron(0.3 + random.nextDouble(), 1 + random.nextDouble(), 0);
      double cost = 0.05 + random.nextDouble();
      double cap = 0.2 + random.nextDouble();
      Schedule form = SingleNeuronSchedule.optimal(neuron, cost, 4, cap, 50);
      var capped =
          new EffortProblem(
              QuadraticPath.of(neuron),
              new EffortCost.Power(cost, 2),
              new RateLimits(0, cap),
              0,
              4);
      Schedule loop = ClosedLoop.solve(capped, 50).schedule();

      assertThat(loop.value()).isCloseTo(form.value(), within(1e-9));
      for (int row = 0; row <= 50; row++) {
        // The moment at which the cap is left is a kink that no integrator sees sharper.
        assertThat(loop.rate(row)).isCloseTo(form.rate(row), within(1e-8));
      }
    }
  }

  @Test
  void propertyWhatIsWithinReachIsReachedExactlyAndMoreNever() {
    SplittableRandom random = new SplittableRandom(33);
    for (int round = 0; round < 40; round++) {
      var neuron = new SingleNeuron(0.3 + random.nextDouble(), 0.5 + random.nextDouble(), 0);
      var problem = problem(neuron, 0.1 + random.nextDouble(), 1 + 4 * random.nextDouble());
      double first = neuron.performance(neuron.start());
      double reach = ClosedLoop.solve(problem, 1).expectation();
      double little = first + (reach - first) * random.nextDouble();
      double much = reach + 1e-5 + random.nextDouble();

      assertThat(HeldExpectationLoop.reached(problem, little)).isCloseTo(little, within(1e-9));
      assertThat(HeldExpectationLoop.reached(problem, reach)).isCloseTo(reach, within(1e-9));
      assertThat(HeldExpectationLoop.reached(problem, much)).isLessThan(much - 1e-9);
    }
  }

  @Test
  void whoExpectsLessThanThereIsDoesNothing() {
    Schedule schedule = HeldExpectationLoop.run(problem(NEURON, 0.3, 4), -2, 10);

    assertThat(schedule.rates()).containsOnly(0.0);
    assertThat(schedule.finalPerformance()).isEqualTo(-1.125);
    assertThat(schedule.value()).isCloseTo(-4.5, within(1e-12));
    assertThat(schedule.quitTime()).hasValue(0);
  }

  @Test
  void whatCannotBeIsRefusedWithRuleAndValue() {
    assertThatThrownBy(() -> problem(NEURON, 0.3, 0))
        .hasMessage("the horizon must be above 0, got 0.0");
    assertThatThrownBy(() -> problem(NEURON, 0.3, Double.NaN))
        .hasMessage("the horizon must be above 0, got NaN");
    assertThatThrownBy(
            () ->
                ClosedLoop.solve(
                    new EffortProblem(
                        QuadraticPath.of(NEURON),
                        new EffortCost.Deviation(1),
                        RateLimits.NONE,
                        0.5,
                        4),
                    10))
        .hasMessage("the closed loop of a deviation cost holds without a discount only, got 0.5");
    assertThatThrownBy(() -> new SingleNeuron(-1, 1, 0))
        .hasMessage("curvature must be above 0 and finite, got -1.0");
  }
}
