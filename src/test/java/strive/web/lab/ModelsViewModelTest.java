package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import strive.inference.FamilyComparison;
import strive.inference.Method;
import strive.inference.ModelFamilies;
import strive.inference.ModelSummary;
import strive.inference.StudyFit;
import strive.report.figure.SomeStudy;

class ModelsViewModelTest {

  private static ModelsViewModel model(Method method) {
    return new ModelsViewModel(SomeStudy.compared(method));
  }

  /// The comparison of a fit with these numbers for its second model, the rest shared by the
  /// others.
  private static ModelsViewModel with(double frequency, double guarded, double risk) {
    StudyFit fit = SomeStudy.compared(Method.MAP);
    List<ModelSummary> models =
        fit.comparison().stream()
            .map(
                one -> {
                  boolean second = one.model().equals("miscalibrated");
                  return new ModelSummary(
                      one.model(),
                      OptionalDouble.of(second ? frequency : (1 - frequency) / 2),
                      OptionalDouble.of(second ? guarded : (1 - guarded) / 2),
                      OptionalDouble.of(second ? guarded : (1 - guarded) / 2),
                      one.meanAic(),
                      one.meanBic(),
                      one.bestFor());
                })
            .toList();
    return new ModelsViewModel(
        new StudyFit(
            fit.settings(),
            fit.fits(),
            models,
            OptionalDouble.of(risk),
            fit.benchmark(),
            fit.predictions(),
            fit.engagement(),
            fit.verdicts(),
            fit.group(),
            fit.sameFrequencies(),
            fit.notes()));
  }

  @ParameterizedTest
  @CsvSource({
    "0.80, 0.98, miscalibrated accounts for most people",
    "0.45, 0.96, 'miscalibrated is the most frequent model, though not of most people'",
    "0.60, 0.80, miscalibrated is probably the most frequent model",
    "0.40, 0.41, No model is clearly the most frequent; miscalibrated comes first"
  })
  void theAnswerSaysNoMoreThanTheNumbers(double frequency, double guarded, String words) {
    String finding = with(frequency, guarded, 0.01).finding();

    assertThat(finding).startsWith(words).contains("protected exceedance " + Numbers.two(guarded));
  }

  @Test
  void aHighOmnibusRiskIsACaution() {
    assertThat(with(0.5, 0.6, 0.43).isDoubtful()).isTrue();
    assertThat(with(0.5, 0.6, 0.43).cautions().getFirst())
        .contains("Bayesian omnibus risk) is 0.43", "nothing but chance");
    assertThat(with(0.8, 0.98, 0.001).isDoubtful()).isFalse();
    assertThat(with(0.8, 0.98, 0.001).cautions().getFirst()).endsWith("is below 0.01.");
  }

  @Test
  void oneModelIsNothingToCompare() {
    assertThat(new ModelsViewModel(SomeStudy.fit()).finding())
        .isEqualTo("Only miscalibrated was fitted, so there is nothing to compare.");
    assertThat(new ModelsViewModel(SomeStudy.fit()).families()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void theBestModelIsAtNoughtAndNothingIsBelow(Method method) {
    List<ModelsViewModel.Row> rows = model(method).rows();

    assertThat(rows.stream().mapToDouble(row -> row.bic().orElseThrow()).min()).hasValue(0);
    assertThat(rows)
        .extracting(row -> row.frequency().orElseThrow())
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(rows.getFirst().evidence().isPresent()).isEqualTo(method != Method.MLE);
    assertThat(rows.getFirst().integratedBic().isPresent())
        .isEqualTo(method == Method.HIERARCHICAL);
  }

  @Test
  void theFamiliesThatLeaveSomethingToCompareAreOffered() {
    assertThat(model(Method.MAP).families())
        .contains(ModelFamilies.EXPECTATION)
        .doesNotContain(ModelFamilies.EXPERIENCE);
  }

  @Test
  void theSentenceOfFamiliesNamesTheMostFrequentOne() {
    StudyFit fit = SomeStudy.compared(Method.MAP);
    FamilyComparison families =
        FamilyComparison.of(fit, ModelFamilies.EXPECTATION.of(fit.settings().models()))
            .orElseThrow();

    assertThat(ModelsViewModel.finding(families)).contains("“with an expectation”");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void conditionsAreComparedByWhatTheMethodGives(Method method) {
    ModelsViewModel.Difference b = model(method).differences().getFirst();

    assertThat(b.model()).isEqualTo("miscalibrated");
    assertThat(b.what()).isEqualTo("b, raised minus lowered");
    assertThat(b.difference()).isPositive();
    assertThat(b.test()).startsWith("t(");
    assertThat(model(method).sameFrequencies().orElseThrow()).contains("probability 0.");
  }
}
