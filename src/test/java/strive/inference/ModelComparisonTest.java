package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Models over all people: section 9, "Comparison".
class ModelComparisonTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final List<String> MODELS = List.of("optimal", "trend");

  @Test
  void validationMeansWinsAndRandomEffectsSelection() {
    // Log evidences -BIC/2: the first table of section 3 with each person's constant added.
    List<PersonFit> fits =
        List.of(
            fit("A", "optimal", 100), fit("A", "trend", 106),
            fit("B", "optimal", 90), fit("B", "trend", 96),
            fit("C", "optimal", 120), fit("C", "trend", 126),
            fit("D", "optimal", 136), fit("D", "trend", 130));

    ModelComparison comparison = ModelComparison.of(MODELS, fits);

    ModelSummary optimal = comparison.models().getFirst();
    assertThat(optimal.bestFor()).isEqualTo(3);
    assertThat(optimal.meanBic()).hasValue(111.5);
    assertThat(optimal.meanAic()).hasValue(101.5);
    assertThat(optimal.expectedFrequency().orElseThrow())
        .isCloseTo(4.0458967518 / 6, within(1e-10));
    assertThat(optimal.exceedance().orElseThrow()).isCloseTo(.8235674527, within(1e-10));
    assertThat(optimal.protectedExceedance().orElseThrow()).isCloseTo(.6421455347, within(1e-10));
    assertThat(comparison.omnibusRisk().orElseThrow()).isCloseTo(.5606927287, within(1e-10));
    assertThat(comparison.models().getLast().bestFor()).isEqualTo(1);
    assertThat(comparison.models().getLast().meanBic()).hasValue(114.5);
  }

  @Test
  void whoeverHasNotAllModelsIsLeftOutOfTheMeansButHasABestModel() {
    List<PersonFit> fits =
        List.of(
            fit("A", "optimal", 100),
            fit("A", "trend", 106),
            failed("B", "optimal"),
            fit("B", "trend", 50));

    ModelComparison comparison = ModelComparison.of(MODELS, fits);

    assertThat(comparison.models().getLast().meanBic()).hasValue(106);
    assertThat(comparison.models()).extracting(ModelSummary::bestFor).containsExactly(1, 1);
  }

  @Test
  void whoeverMadeNoFreeChoiceIsLeftOutOfTheComparisonAndANoteSaysSo() {
    List<PersonFit> fits =
        List.of(
            fit("A", "optimal", 100),
            fit("A", "trend", 106),
            unfree("B", "optimal", 60),
            unfree("B", "trend", 50));

    ModelComparison comparison = ModelComparison.of(MODELS, fits);

    assertThat(ModelComparison.people(2, fits)).hasSize(1);
    assertThat(comparison.models().getLast().meanBic()).hasValue(106);
    assertThat(comparison.models()).extracting(ModelSummary::bestFor).containsExactly(1, 0);
    assertThat(StudyNotes.of(List.of(), fits, GroupFit.NONE))
        .containsExactly(
            "1 person made no free effort choice, which says nothing about models of effort: left"
                + " out of their comparison.");
    assertThat(ModelComparison.of(MODELS, fits.subList(2, 4)).omnibusRisk()).isEmpty();
  }

  @Test
  void aFailedFitWithALikelihoodCountsAndANoteSaysSo() {
    PersonFit failed = made("A", "trend", value(90), value(100), value(-50), Light.FAILED, 30);
    List<PersonFit> fits = List.of(fit("A", "optimal", 106), failed);

    assertThat(ModelComparison.of(MODELS, fits).models().getLast().bestFor()).isEqualTo(1);
    assertThat(StudyNotes.of(List.of(), fits, GroupFit.NONE))
        .contains(
            "Failed fits with a likelihood count in the comparison of models: what cannot be told"
                + " are their parameters.");
    assertThat(
            StudyNotes.of(
                List.of(), List.of(failed("A", "optimal"), fits.getFirst()), GroupFit.NONE))
        .noneMatch(note -> note.contains("count in the comparison"));
  }

  @Test
  void equalCriteriaGoToTheModelListedFirst() {
    assertThat(ModelComparison.best(List.of(fit("A", "optimal", 100), fit("A", "trend", 100))))
        .hasValueSatisfying(fit -> assertThat(fit.model()).isEqualTo("optimal"));
    assertThat(ModelComparison.best(List.of(failed("A", "optimal"), failed("A", "trend"))))
        .isEmpty();
  }

  @Test
  void oneModelIsComparedWithNothing() {
    ModelComparison comparison =
        ModelComparison.of(List.of("optimal"), List.of(fit("A", "optimal", 100)));

    assertThat(comparison.omnibusRisk()).isEmpty();
    assertThat(comparison.models().getFirst().exceedance()).isEmpty();
    assertThat(comparison.models().getFirst().meanBic()).hasValue(100);
  }

  private static PersonFit failed(String person, String model) {
    return made(person, model, NONE, NONE, NONE, Light.FAILED, 30);
  }

  private static PersonFit fit(String person, String model, double bic) {
    return made(person, model, value(bic - 10), value(bic), value(-bic / 2), Light.CONVERGED, 30);
  }

  private static PersonFit unfree(String person, String model, double bic) {
    return made(person, model, value(bic - 10), value(bic), value(-bic / 2), Light.WEAK, 0);
  }

  private static OptionalDouble value(double value) {
    return OptionalDouble.of(value);
  }

  private static PersonFit made(
      String person,
      String model,
      OptionalDouble aic,
      OptionalDouble bic,
      OptionalDouble evidence,
      Light light,
      int choices) {
    return new PersonFit(
        person,
        "a",
        model,
        Method.MLE,
        List.of(),
        NONE,
        5,
        choices,
        36,
        0,
        aic,
        NONE,
        bic,
        evidence,
        light,
        List.of(),
        List.of(),
        NONE,
        NONE,
        SearchRecord.NONE);
  }
}
