package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import strive.inference.Engagement;
import strive.inference.Estimate;
import strive.inference.Verdict;
import strive.report.figure.SomeStudy;

class ComparisonViewModelTest {

  private final ComparisonViewModel model = new ComparisonViewModel(SomeStudy.fit());

  @Test
  void theVerdictNamesEveryConditionWithItsFinding() {
    assertThat(model.finding()).startsWith("These 12 people ").endsWith(".");
    assertThat(model.numbers())
        .contains("lowered: quits too early.", "raised: goes on too long.")
        .contains("at the imposed cost");
  }

  @Test
  void numbersInTheVerdictAreThoseOfTheFit() {
    Verdict all = SomeStudy.fit().verdicts().getFirst();

    assertThat(model.numbers())
        .contains("Mean effort " + Numbers.two(all.engagement()))
        .contains(Numbers.percent(all.valueShare()))
        .contains("excess effort " + Numbers.signed(all.excessEffort().orElseThrow().mean()));
  }

  @Test
  void peopleAreOrderedByBiasWithinTheirCondition() {
    assertThat(model.ordered()).hasSize(12);
    assertThat(model.ordered().subList(0, 6))
        .allSatisfy(fit -> assertThat(fit.condition()).isEqualTo("lowered"))
        .isSortedAccordingTo(
            (a, b) ->
                Double.compare(
                    ComparisonViewModel.bias(a).orElseThrow().value(),
                    ComparisonViewModel.bias(b).orElseThrow().value()));
  }

  @Test
  void optionsOfTheModelChangeNothingOfWhichOneIsShown() {
    var fit = SomeStudy.of("optimal+lapse", "miscalibrated+lapse");
    String person = fit.fits().getFirst().participant();

    assertThat(new ComparisonViewModel(fit).ordered())
        .hasSize(12)
        .allSatisfy(one -> assertThat(one.model()).isEqualTo("miscalibrated+lapse"));
    assertThat(ParametersViewModel.usual(fit)).isEqualTo("miscalibrated+lapse");
    assertThat(new ModelsViewModel(fit).rows())
        .extracting(ModelsViewModel.Row::model)
        .containsExactlyInAnyOrder("optimal", "miscalibrated");
    assertThat(new ModelsViewModel(fit).options().orElseThrow()).contains("lapse");
    assertThat(PersonViewModel.of(person, fit).orElseThrow().finding()).contains("(b = ");
  }

  @Test
  void aMeasureCountsEachPersonOnce() {
    Verdict lowered = model.groups().getFirst();

    assertThat(model.mean(lowered, one -> OptionalDouble.of(one.engagement())))
        .isEqualTo(lowered.engagement());
    assertThat(model.mean(lowered, Engagement::disappointment)).isPresent();
  }

  @Test
  void anIntervalComesFromTheProfileWhereItIsKnown() {
    var known =
        new Estimate(
            "b",
            -0.1,
            OptionalDouble.of(0.05),
            OptionalDouble.of(-0.25),
            OptionalDouble.of(-0.02),
            false,
            false);

    assertThat(ComparisonViewModel.interval(known))
        .contains(new ComparisonViewModel.Range(-0.25, -0.02));
  }

  @Test
  void withoutAnErrorThereIsNoInterval() {
    var none = OptionalDouble.empty();

    assertThat(ComparisonViewModel.interval(new Estimate("b", 1, none, none, none, true, false)))
        .isEmpty();
  }

  @Test
  void aPersonsPageSaysWhatIsExpectedAndWhatItCost() {
    var person = PersonViewModel.of("P-001", SomeStudy.fit()).orElseThrow();

    assertThat(person.finding()).startsWith("Expects too little (b = −0.");
    assertThat(person.numbers()).contains("Mean effort 0.", "at the imposed cost");
    assertThat(PersonViewModel.of("P-999", SomeStudy.fit())).isEmpty();
  }
}
