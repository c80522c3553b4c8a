package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import strive.policy.Policies;
import strive.report.figure.SomeStudy;

class FamilyComparisonTest {

  private static final double ROUNDING = 1e-9; // of sums of a few shares

  private static final List<String> FAMILIES = List.of("expects", "expects", "rule");

  @Test
  void whereEachPersonStandsAloneFamiliesAreSelectedFromTheEvidences() {
    StudyFit fit = SomeStudy.compared(Method.MAP);
    FamilySelection expected =
        FamilySelection.of(
            ModelComparison.evidence(ModelComparison.people(3, fit.fits())), FAMILIES, 1);

    FamilyComparison found = FamilyComparison.of(fit, FAMILIES).orElseThrow();

    assertThat(found.equalBeforehand()).isTrue();
    assertThat(found.families())
        .extracting(one -> one.frequency().protectedExceedance())
        .isEqualTo(expected.protectedExceedance());
    assertThat(found.families())
        .extracting(FamilyComparison.Family::models)
        .containsExactly(List.of("optimal", "miscalibrated"), List.of("constant"));
  }

  @Test
  void underHierarchicalBayesianInferenceAFamilyIsTheSumOfItsModels() {
    StudyFit fit = SomeStudy.compared(Method.HBI);

    FamilyComparison found = FamilyComparison.of(fit, FAMILIES).orElseThrow();

    assertThat(found.equalBeforehand()).isFalse();
    assertThat(found.omnibusRisk()).isEqualTo(fit.omnibusRisk().orElseThrow());
    assertThat(found.families().getFirst().frequency().expected())
        .isCloseTo(
            fit.comparison().subList(0, 2).stream()
                .mapToDouble(one -> one.expectedFrequency().orElseThrow())
                .sum(),
            within(ROUNDING));
    assertThat(
            found.families().stream().mapToDouble(f -> f.frequency().protectedExceedance()).sum())
        .isCloseTo(1, within(ROUNDING));
  }

  @Test
  void oneFamilyIsNothingToCompare() {
    StudyFit fit = SomeStudy.compared(Method.MAP);

    assertThat(FamilyComparison.of(fit, List.of("a", "a", "a"))).isEmpty();
    assertThatThrownBy(() -> FamilyComparison.of(fit, List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("each model needs a family, got [a, b]");
  }

  @ParameterizedTest
  @EnumSource(ModelFamilies.class)
  void everyShippedWayTellsThePoliciesApart(ModelFamilies ways) {
    assertThat(ways.of(Policies.ids())).hasSameSizeAs(Policies.ids());
    assertThat(ways.tellApart(Policies.ids())).isTrue();
    assertThat(ways.tellApart(List.of("constant", "trend"))).isFalse();
  }

  @Test
  void optionsChangeNothingOfAFamily() {
    assertThat(
            ModelFamilies.CALCULATION.of(
                List.of("miscalibrated+lapse", "optimal-continuous+perceived", "trend+lapse")))
        .containsExactly("exact", "continuous loop", "rules");
    assertThat(ModelFamilies.CALIBRATION.of(List.of("optimal", "miscalibrated", "constant")))
        .containsExactly("true expectation", "may be wrong", "no expectation");
  }
}
