package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import strive.theory.problem.SingleNeuron;

class RivalRunTest {

  private static final SingleNeuron NEURON = new SingleNeuron(1, 1.5, 0);
  private static final EffortCost QUADRATIC = new EffortCost.Power(0.3, 2);

  private static GradientFlow flow(RateLimits limits, int steps) {
    return new GradientFlow(NEURON, QUADRATIC, limits, 0, 4, steps);
  }

  @Test
  void theBestConstantIsTheBestOfADenseScan() {
    GradientFlow system = flow(RateLimits.NONE, 400);
    AdjointPass pass = new AdjointPass(system);
    double[] rates = new double[400];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= 20_000; i++) {
      Arrays.fill(rates, i * 5e-4);
      best = Math.max(best, pass.value(rates));
    }

    RivalRun constant = RivalRun.of(new Rival.Constant(), system);

    // The scan misses the top by up to half a step of 5e-4, squared: less than 1e-6.
    assertThat(constant.value()).isBetween(best, best + 1e-6);
  }

  @Test
  void aLimitIsTheBestFirstRateWhereMoreWouldBeBetter() {
    RivalRun constant = RivalRun.of(new Rival.Constant(), flow(new RateLimits(0, 0.5), 400));

    assertThat(constant.firstRate()).hasValue(0.5);
    assertThat(constant.rates()).containsOnly(0.5);
  }

  @Test
  void decaysFallToNothingInTheirOwnShapes() {
    double[] linear =
        RivalRun.of(new Rival.LinearDecay(), flow(RateLimits.NONE, 400)).rates().toArray();
    double[] cosine =
        RivalRun.of(new Rival.CosineDecay(), flow(RateLimits.NONE, 400)).rates().toArray();

    assertThat(linear[200]).isCloseTo(linear[0] / 2, within(1e-12));
    assertThat(linear[399]).isCloseTo(linear[0] / 400, within(1e-12));
    assertThat(cosine[100]).isCloseTo(cosine[0] * (2 + Math.sqrt(2)) / 4, within(1e-12));
    assertThat(cosine[399]).isPositive().isLessThan(1e-4 * cosine[0]);
  }

  @Test
  void propertyNoRivalBeatsTheOptimum() {
    SplittableRandom random = new SplittableRandom(31);
    for (int round = 0; round < 12; round++) {
      EffortCost cost =
          switch (round % 3) {
            case 0 -> new EffortCost.Power(0.1 + random.nextDouble(), 1.5 + random.nextDouble());
            case 1 -> new EffortCost.StepNorm(0.1 + random.nextDouble());
            default -> new EffortCost.Deviation(0.1 + random.nextDouble());
          };
      RateLimits limits = round % 2 == 0 ? RateLimits.NONE : new RateLimits(0.1, 1.5);
      var system = new GradientFlow(NEURON, cost, limits, random.nextDouble(), 2 + round % 4, 200);
      OptimumOutcome outcome =
          NumericalOptimum.fromConstant(system, OptimumSettings.DEFAULT, Watcher.NONE);
      double optimum = ((OptimumOutcome.Found) outcome).optimum().value();

      for (Rival rival : ScheduleComparison.RIVALS) {
        assertThat(RivalRun.of(rival, system).value())
            .as("%s on %s", rival, cost)
            .isLessThanOrEqualTo(optimum + 1e-9);
      }
    }
  }

  @Test
  void aGreedyStepCountsTheGainOfTheNextStepOnly() {
    GradientFlow system = flow(RateLimits.NONE, 400);

    double[] rates = RivalRun.of(new Rival.Greedy(), system).rates().toArray();

    // max over u of -beta/2 u^2 + P(x - dt u s x): u = dt s^2 x^2 / (beta + dt^2 s^3 x^2).
    double x = 1.5;
    double dt = 0.01;
    assertThat(rates[0]).isCloseTo(dt * x * x / (0.3 + dt * dt * x * x), within(1e-9));
    assertThat(rates[399]).isZero();
  }

  @Test
  void greedyLrRaisesTheRateAfterItsPatienceWithImprovements() {
    var eager = new Rival.GreedyLr(0.5, 2, 0);
    var rule = new GreedyLrRule(eager, flow(RateLimits.NONE, 400), 1);

    // Performance -x^2/2 improves in each call; more than two improvements on end double the rate.
    assertThat(rule.rate(0, new double[] {1.5})).isEqualTo(1);
    assertThat(rule.rate(1, new double[] {1.4})).isEqualTo(1);
    assertThat(rule.rate(2, new double[] {1.3})).isEqualTo(2);
    // Then it gets worse three times.
    assertThat(rule.rate(3, new double[] {1.6})).isEqualTo(2);
    assertThat(rule.rate(4, new double[] {1.6})).isEqualTo(2);
    assertThat(rule.rate(5, new double[] {1.6})).isEqualTo(1);
  }

  @Test
  void adaLrsTriesAHigherRateWhenLearningSlowsDownAndGoesBelowTheOldOneWhenThatFails() {
    var settings = new Rival.AdaLrs(4, 2, 0.5, 0.005, 1);
    var rule = new AdaLrsRule(settings, flow(RateLimits.NONE, 400), 1);
    // Windows of two steps; performance -x^2/2.
    double[] performances = {-10, -8, -7, -6, -5.5, -5, -4.8, -4.7, -4.6, -4.5};
    double[] rates = new double[performances.length];
    for (int n = 0; n < rates.length; n++) {
      rates[n] = rule.rate(n, new double[] {Math.sqrt(-2 * performances[n])});
    }

    // Slopes 2, 1 (slower: try 4), 0.5 (failed: 1/2), 0.1 (slower: by 4^0.5), 0.1 (failed).
    assertThat(rates[2]).isEqualTo(1);
    assertThat(rates[3]).isEqualTo(4);
    assertThat(rates[5]).isEqualTo(0.5);
    assertThat(rates[7]).isCloseTo(1, within(1e-12));
    assertThat(rates[9]).isCloseTo(0.5 / Math.sqrt(2), within(1e-12));
  }

  @Test
  void refusesSettingsWithRuleAndValue() {
    assertThatThrownBy(() -> new Rival.GreedyLr(1, 10, 0))
        .hasMessage("the factor must be between 0 and 1, got 1.0");
    assertThatThrownBy(() -> new Rival.AdaLrs(1, 2, 0.9, 0.01, 0.5))
        .hasMessage("the factor up must be above 1, got 1.0");
    assertThatThrownBy(() -> new Rival.AdaLrs(3, 2, Double.NaN, 0.01, 0.5))
        .hasMessageContaining("got NaN");
  }
}
