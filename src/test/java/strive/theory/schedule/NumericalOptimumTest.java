package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strive.theory.problem.SingleNeuron;

class NumericalOptimumTest {

  private static final SingleNeuron NEURON = new SingleNeuron(1, 1.5, 0);
  private static final EffortCost QUADRATIC = new EffortCost.Power(0.3, 2);

  // Section 5 asks for a thousandth of the largest value.
  private static final double THOUSANDTH = 1e-3;

  private static Optimum found(OptimumOutcome outcome) {
    assertThat(outcome).isInstanceOf(OptimumOutcome.Found.class);
    return ((OptimumOutcome.Found) outcome).optimum();
  }

  private static Optimum fromConstant(ControlledSystem system) {
    return found(NumericalOptimum.fromConstant(system, OptimumSettings.DEFAULT, Watcher.NONE));
  }

  private static Optimum from(ControlledSystem system, double... start) {
    return found(NumericalOptimum.from(system, start, OptimumSettings.DEFAULT, Watcher.NONE));
  }

  private static GradientFlow flow(int steps) {
    return new GradientFlow(NEURON, QUADRATIC, RateLimits.NONE, 0, 4, steps);
  }

  @Test
  void validationTheOptimumIsTheClosedFormToTheOrderOfTheStep() {
    Schedule exact = SingleNeuronSchedule.optimal(NEURON, 0.3, 4, Double.POSITIVE_INFINITY, 2_000);

    Optimum optimum = fromConstant(flow(2_000));

    assertThat(optimum.converged()).isTrue();
    assertThat(optimum.value()).isCloseTo(exact.value(), within(THOUSANDTH * 4.5));
    for (int n = 0; n < 2_000; n++) {
      // Effort falls at up to 9 per unit of time, so that a step of 0.002 is about 0.018 of it.
      assertThat(optimum.rate(n)).isCloseTo(exact.rate(n), within(0.02));
    }
  }

  @Test
  void validationWithShorterAndShorterStepsTheValueTendsToTheClosedForm() {
    double coarse = fromConstant(flow(1_000)).value();
    double fine = fromConstant(flow(2_000)).value();

    // Section 10's V; the error of the step itself is gone, its square is 4e-6 times a curvature.
    assertThat(2 * fine - coarse).isCloseTo(-0.736806555, within(1e-6));
  }

  @Test
  void aConstantStartIsNotSoughtWhereEffortNeverPays() {
    double[] start = NumericalOptimum.constantStart(new Guarded(flow(500), 16));

    // 4 to the power of -1, 0, ... over the horizon of 4; at 16 effort costs 150, and idling 4.5.
    assertThat(start).hasSize(500).containsOnly(1);
  }

  /// A system that must not be run at high rates.
  private record Guarded(ControlledSystem system, double highest) implements ControlledSystem {
    @Override
    public int dimension() {
      return system.dimension();
    }

    @Override
    public double[] start() {
      return system.start();
    }

    @Override
    public int steps() {
      return system.steps();
    }

    @Override
    public double stepLength() {
      return system.stepLength();
    }

    @Override
    public double weight(int step) {
      return system.weight(step);
    }

    @Override
    public RateLimits limits() {
      return system.limits();
    }

    @Override
    public double performance(double[] state) {
      return system.performance(state);
    }

    @Override
    public double flow(int step, double[] state, double rate, double[] flow) {
      assertThat(rate).isLessThanOrEqualTo(highest);
      return system.flow(step, state, rate, flow);
    }

    @Override
    public double pullBack(
        int step, double[] state, double rate, double weight, double[] costate, double[] back) {
      return system.pullBack(step, state, rate, weight, costate, back);
    }

    @Override
    public double curvature(int step, double[] state, double rate) {
      return system.curvature(step, state, rate);
    }
  }

  @Test
  void bothStartsEndAtTheSamePlace() {
    GradientFlow system = flow(500);
    Schedule loop = SingleNeuronSchedule.optimal(NEURON, 0.3, 4, Double.POSITIVE_INFINITY, 500);

    Optimum constant = fromConstant(system);
    Optimum closedLoop = from(system, loop.rates().limit(500).toArray());

    assertThat(constant.value()).isCloseTo(closedLoop.value(), within(1e-12));
    for (int n = 0; n < 500; n++) {
      assertThat(constant.rate(n)).isCloseTo(closedLoop.rate(n), within(1e-6));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "0, 1, 0.5",
    "0.2, 3, 0",
    "0.2, 3, 0.5",
    "0, Infinity, 0.5",
    "0.4, 0.4, 0",
    "0, 0.1, 0"
  })
  void validationLimitedAndDiscountedOptimaAreThoseOfTheClosedLoop(
      double lowest, double highest, double discount) {
    RateLimits limits = new RateLimits(lowest, highest);
    Schedule loop = closedLoop(NEURON, QUADRATIC, limits, discount, 4, 2_000);

    Optimum optimum = fromConstant(new GradientFlow(NEURON, QUADRATIC, limits, discount, 4, 2_000));

    assertThat(optimum.value()).isCloseTo(loop.value(), within(THOUSANDTH * 4.5));
    for (int n = 0; n < 2_000; n++) {
      assertThat(optimum.rate(n)).isBetween(lowest, highest);
      assertThat(optimum.rate(n)).isCloseTo(loop.rate(n), within(0.02));
    }
  }

  @Test
  void propertyOfEveryFamilyTheClosedLoopIsWithinAThousandthOfTheOptimum() {
    SplittableRandom random = new SplittableRandom(21);
    for (int round = 0; round < 40; round++) {
      EffortCost cost = cost(round, random);
      double lowest = random.nextInt(3) == 0 ? 0.2 * random.nextDouble() : 0;
      double highest =
          random.nextInt(2) == 0 ? Double.POSITIVE_INFINITY : 0.5 + 2 * random.nextDouble();
      double discount = cost.allowsDiscount() && random.nextBoolean() ? random.nextDouble() : 0;
      SingleNeuron neuron =
          new SingleNeuron(0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 0);
      double horizon = 1 + 4 * random.nextDouble();
      RateLimits limits = new RateLimits(lowest, highest);
      var system = new GradientFlow(neuron, cost, limits, discount, horizon, 2_000);
      double[] controls =
          closedLoop(neuron, cost, limits, discount, horizon, 2_000).rates().limit(2_000).toArray();

      AdjointPass pass = new AdjointPass(system);
      double loop = pass.value(controls);
      double idle = pass.value(new double[2_000]);
      double optimum = fromConstant(system).value();

      double scale = Math.max(Math.abs(optimum), Math.abs(idle));
      assertThat(loop).as("%s %s %s", cost, limits, discount).isLessThanOrEqualTo(optimum + 1e-9);
      assertThat(loop)
          .as("%s %s %s", cost, limits, discount)
          .isCloseTo(optimum, within(THOUSANDTH * scale));
    }
  }

  @Test
  void aLearnerWhoIsAtTheLimitAllTheTimeHasAClosedLoopToo() {
    EffortCost deviation = new EffortCost.Deviation(0.3);
    RateLimits limits = new RateLimits(0, 0.8);

    Schedule loop = closedLoop(NEURON, deviation, limits, 0, 4, 200);

    // Even without any hope it would work at a rate of 1.
    assertThat(loop.rates()).containsOnly(0.8);
    assertThat(fromConstant(new GradientFlow(NEURON, deviation, limits, 0, 4, 200)).rates())
        .containsOnly(0.8);
  }

  private static EffortCost cost(int round, SplittableRandom random) {
    double weight = 0.1 + random.nextDouble();
    return switch (round % 4) {
      case 0 -> new EffortCost.Power(weight, 2);
      case 1 -> new EffortCost.Power(weight, 1.5 + 2 * random.nextDouble());
      case 2 -> new EffortCost.StepNorm(weight);
      default -> new EffortCost.Deviation(weight);
    };
  }

  private static Schedule closedLoop(
      SingleNeuron neuron,
      EffortCost cost,
      RateLimits limits,
      double discount,
      double horizon,
      int steps) {
    var problem = new EffortProblem(QuadraticPath.of(neuron), cost, limits, discount, horizon);
    return ClosedLoop.solve(problem, steps).schedule();
  }

  @Test
  void aStepTooLongForTheLowestRateIsSaid() {
    var system = new GradientFlow(NEURON, QUADRATIC, new RateLimits(3, 10), 0, 10, 10);

    OptimumOutcome outcome =
        NumericalOptimum.fromConstant(system, OptimumSettings.DEFAULT, Watcher.NONE);

    assertThat(outcome).isInstanceOf(OptimumOutcome.Unstable.class);
    // x grows by -2 in a step: P falls from -1.5^2/2 to four times that.
    assertThat(((OptimumOutcome.Unstable) outcome).where().message())
        .isEqualTo(
            "the flow is unstable at step 0: performance fell from -1.125 to -4.5; use more steps");
  }

  @Test
  void aWatcherCanDropTheSearchAndSeesItsProgress() {
    int[] calls = {0};

    OptimumOutcome outcome =
        NumericalOptimum.fromConstant(
            flow(200),
            OptimumSettings.DEFAULT,
            (evaluations, value, remaining) -> {
              assertThat(evaluations).isPositive();
              assertThat(value).isNegative();
              assertThat(remaining).isGreaterThan(1);
              return ++calls[0] < 3;
            });

    assertThat(outcome).isInstanceOf(OptimumOutcome.Dropped.class);
    assertThat(calls[0]).isEqualTo(3);
  }

  @Test
  void aSearchThatRunsOutOfEvaluationsSaysSo() {
    OptimumOutcome outcome =
        NumericalOptimum.fromConstant(flow(200), new OptimumSettings(1e-8, 3, 5), Watcher.NONE);

    assertThat(found(outcome).converged()).isFalse();
    assertThat(found(outcome).evaluations()).isLessThanOrEqualTo(3);
  }

  @Test
  void oneStepIsNotWorthAnyEffort() {
    Optimum optimum = fromConstant(flow(1));

    // Its reward would come after the horizon.
    assertThat(optimum.rate(0)).isZero();
    assertThat(optimum.value()).isCloseTo(-1.125 * 4, within(1e-15));
  }

  @Test
  void refusesStartsThatDoNotFitWithRuleAndValue() {
    assertThatThrownBy(() -> from(flow(10), new double[9]))
        .hasMessage("a start must have one control for each of 10 steps, got 9");
    double[] broken = new double[10];
    Arrays.fill(broken, Double.NaN);
    assertThatThrownBy(() -> from(flow(10), broken))
        .hasMessage("a control must be finite, got NaN");
    assertThatThrownBy(() -> new OptimumSettings(0, 10, 10))
        .hasMessage("the tolerance must be above 0, got 0.0");
    assertThatThrownBy(() -> new OptimumSettings(1e-8, 0, 10)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> flow(0)).hasMessageContaining("steps at least 1");
  }
}
