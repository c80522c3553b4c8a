package strive.inference.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import strive.inference.FitProgress;
import strive.inference.Method;
import strive.inference.Outcome;
import strive.policy.EpisodeDesign;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.policy.StudyDesign;

class ParameterRecoveryTest {

  private static final String MODEL = "miscalibrated";

  private static Population people(Map<String, Distribution> otherwise) {
    Map<String, Distribution> usual = new LinkedHashMap<>(UsualPeople.of(Policies.MISCALIBRATED));
    usual.putAll(otherwise);
    return new Population.Assumed(MODEL, usual, Map.of());
  }

  private static RecoveredParameters recovered(Population people, RecoveryPlan plan, int threads) {
    return ParameterRecovery.run(people, plan, threads, FitProgress.SILENT).uncancelled();
  }

  private static RecoveredParameters onDefaultProtocol(int people, long seed) {
    RecoveryPlan plan = SomeStudies.plan(people, MODEL);
    Population sixty = people(Map.of("beta", new Distribution.LogNormal(0.8, 0.4)));
    return recovered(sixty, new RecoveryPlan(plan.designs(), people, seed, plan.fit()), 2);
  }

  private static double correlation(RecoveredParameters recovered, String parameter) {
    return recovered.summary(parameter).correlation().orElseThrow();
  }

  /// The promise of the default protocol: whoever follows the `miscalibrated` policy through it can
  /// be told from others by the fitted bias.
  @Test
  void recoveryOfTheBiasOfSixtyPeopleWeakFitsIncluded() {
    RecoveredParameters recovered = onDefaultProtocol(60, 1);

    assertThat(recovered.of("b")).hasSize(60);
    assertThat(recovered.lights()).hasSize(60);
    assertThat(correlation(recovered, "b")).isGreaterThanOrEqualTo(0.9);
    assertThat(correlation(recovered, "beta")).isGreaterThanOrEqualTo(0.85);
  }

  /// One seed proves little: in one of fourteen studies a single person who quits at once sets the
  /// correlation (the committed study says more).
  @Tag("heavy")
  @Test
  void recoveryUnderOtherSeedsAsARule() {
    List<Double> correlations = new ArrayList<>();
    for (long seed = 2; seed <= 12; seed++) {
      correlations.add(correlation(onDefaultProtocol(60, seed), "b"));
    }

    assertThat(correlations.stream().sorted().toList().get(5)).isGreaterThanOrEqualTo(0.9);
    assertThat(correlations).allMatch(correlation -> correlation > 0.8);
  }

  /// With next to no noise of choice and twenty thousand answers a block nothing is left to chance
  /// but the third digit of performance. (Nobody gives up at once: that would leave b open.)
  @Test
  void recoveryOfPeopleWithoutNoiseIsNearPerfect() {
    StudyDesign exact =
        new StudyDesign(
            0.25,
            List.of(
                EpisodeDesign.fullEffort(6, 20_000, 0.67),
                EpisodeDesign.free(10, 20_000, 0.67, 0)));
    RecoveryPlan plan = SomeStudies.plan(16, MODEL);

    RecoveredParameters recovered =
        recovered(
            people(
                Map.of(
                    "sigma", new Distribution.Constant(0.01),
                    "b", new Distribution.Uniform(-0.05, 0.2))),
            new RecoveryPlan(List.of(exact), 16, 1, plan.fit()),
            2);

    for (String parameter : List.of("pmax", "kappa", "beta", "b")) {
      assertThat(correlation(recovered, parameter)).as(parameter).isGreaterThan(0.99);
    }
  }

  @Test
  void propertyTheNumberOfThreadsChangesNothing() {
    RecoveryPlan plan = SomeStudies.plan(6, MODEL);

    assertThat(recovered(people(Map.of()), plan, 2))
        .isEqualTo(recovered(people(Map.of()), plan, 1));
  }

  @Test
  void aGroupIsAGroupToAMethodThatLearnsAboutOne() {
    RecoveryPlan plan = SomeStudies.plan(12, MODEL);
    RecoveryPlan ofGroup =
        new RecoveryPlan(plan.designs(), 12, 1, plan.fit().withMethod(Method.HIERARCHICAL));

    RecoveredParameters alone = recovered(people(Map.of()), plan, 2);
    RecoveredParameters together = recovered(people(Map.of()), ofGroup, 2);

    // Estimates of single people scatter more than what a group allows.
    assertThat(together.summary("pmax").rootMeanSquareError())
        .isLessThan(alone.summary("pmax").rootMeanSquareError());
  }

  /// Pearson's r is .8 in these five by hand; the ends by Python's math.tanh and math.atanh.
  @Test
  void validationOfACorrelationAndItsInterval() {
    double[] found = {1, 3, 2, 5, 4};
    List<Recovered> rows = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      rows.add(
          new Recovered(
              "P-" + i, "b", i + 1.0, found[i], OptionalDouble.of(0.6), false, "converged"));
    }

    RecoverySummary summary = RecoverySummary.of(Parameter.BIAS, rows);

    double rounding = 1e-6; // of the digits written here
    assertThat(summary.correlation().orElseThrow()).isCloseTo(0.8, within(rounding));
    assertThat(summary.lower().orElseThrow()).isCloseTo(-0.279664, within(rounding));
    assertThat(summary.upper().orElseThrow()).isCloseTo(0.986197, within(rounding));
    assertThat(summary.bias()).isCloseTo(0, within(rounding));
    assertThat(summary.rootMeanSquareError()).isCloseTo(Math.sqrt(0.8), within(rounding));
    assertThat(summary.coverage().orElseThrow()).isCloseTo(1, within(rounding));
  }

  @Test
  void aFactorOfTwoIsTheSameErrorInASmallAndInALargeCost() {
    List<Recovered> rows =
        List.of(
            new Recovered("P-1", "beta", 0.1, 0.2, OptionalDouble.of(0.02), false, "converged"),
            new Recovered("P-2", "beta", 4, 8, OptionalDouble.of(0.8), false, "converged"));

    RecoverySummary summary = RecoverySummary.of(Parameter.COST, rows);

    assertThat(summary.words()).isEqualTo("log beta");
    assertThat(summary.bias()).isCloseTo(Math.log(2), within(1e-12));
    assertThat(summary.rootMeanSquareError()).isCloseTo(Math.log(2), within(1e-12));
    assertThat(summary.meanStandardError().orElseThrow()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void whereATruthDoesNotVaryThereIsNoCorrelation() {
    // Ten logarithms of .1 do not add up to ten times one of them.
    RecoveredParameters recovered = recovered(people(Map.of()), SomeStudies.plan(10, MODEL), 2);

    assertThat(recovered.summary("sigma").correlation()).isEmpty();
    assertThat(recovered.correlations()).hasSize(10);
  }

  @Test
  void cancellingEndsWithoutAResult() {
    assertThat(
            ParameterRecovery.run(
                people(Map.of()), SomeStudies.plan(500, MODEL), 2, SomeStudies.cancelling()))
        .isInstanceOf(Outcome.Cancelled.class);
  }

  @Test
  void anImpossiblePersonIsRefusedWithTheRule() {
    Population impossible = people(Map.of("b", new Distribution.Constant(3)));

    assertThatThrownBy(() -> recovered(impossible, SomeStudies.plan(4, MODEL), 1))
        .hasMessageContaining("b must be between -1.0 and 1.0, got 3.0");
  }
}
