package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import strive.report.figure.SomeStudy;

class FrequencyTest {

  private static final double ROUNDING = 1e-9; // of an inverted distribution function

  @Test
  void validationTheShareOfOneOfTwoWithoutDataIsUniform() {
    Frequency one = Frequency.of("a", 1, 2, 0.5, 0.5);

    assertThat(one.expected()).isEqualTo(0.5);
    assertThat(one.lower()).isCloseTo(0.025, within(ROUNDING));
    assertThat(one.upper()).isCloseTo(0.975, within(ROUNDING));
  }

  @Test
  void validationTheShareOfOneOfThreeWithoutDataIsTriangular() {
    Frequency one = Frequency.of("a", 1, 3, 1.0 / 3, 1.0 / 3);

    // Beta(1, 2) has the distribution function 1 - (1 - x)^2.
    assertThat(one.lower()).isCloseTo(1 - Math.sqrt(0.975), within(ROUNDING));
    assertThat(one.upper()).isCloseTo(1 - Math.sqrt(0.025), within(ROUNDING));
  }

  @Test
  void whatIsAloneHasEverybody() {
    Frequency one = Frequency.of("a", 7, 7, 1, 1);

    assertThat(List.of(one.expected(), one.lower(), one.upper())).containsOnly(1.0);
  }

  @Test
  void theModelsOfAFitHaveTheFrequenciesOfItsComparison() {
    StudyFit fit = SomeStudy.compared(Method.MAP);

    List<Frequency> models = Frequency.ofModels(fit);

    assertThat(models).extracting(Frequency::name).isEqualTo(fit.settings().models());
    assertThat(models.stream().mapToDouble(Frequency::expected).sum())
        .isCloseTo(1, within(ROUNDING));
    assertThat(models)
        .allSatisfy(one -> assertThat(one.expected()).isBetween(one.lower(), one.upper()));
    assertThat(Frequency.people(fit)).isEqualTo(12);
  }

  @Test
  void theFrequenciesOfAConditionAreThoseOfItsPeopleAlone() {
    StudyFit fit = SomeStudy.compared(Method.MAP);
    double[][] lowered =
        ModelComparison.evidence(ModelComparison.people(3, fit.fits().subList(0, 6 * 3)));

    List<ConditionFrequencies> conditions = ConditionFrequencies.of(fit);

    assertThat(conditions)
        .extracting(ConditionFrequencies::condition)
        .containsExactly("lowered", "raised");
    assertThat(conditions).extracting(ConditionFrequencies::people).containsExactly(6, 6);
    assertThat(conditions.getFirst().models())
        .extracting(Frequency::protectedExceedance)
        .isEqualTo(RandomEffectsSelection.of(lowered, 1).protectedExceedance());
    assertThat(ConditionFrequencies.of(SomeStudy.fit())).isEmpty();
  }
}
