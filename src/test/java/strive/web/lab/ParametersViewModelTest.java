package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strive.inference.Light;
import strive.inference.Method;
import strive.report.figure.SomeStudy;

class ParametersViewModelTest {

  private static ParametersViewModel of(String model) {
    return new ParametersViewModel(
        SomeStudy.compared(Method.MAP), SomeStudy.everybody(), model, false);
  }

  @Test
  void theSentenceSaysWhatPeopleExpectInEachCondition() {
    assertThat(of("miscalibrated").finding())
        .startsWith("Mean b (bias of the expectation: above 0 over-, below 0 underconfident): ")
        .contains("lowered −0.", "; raised +0.");
  }

  @Test
  void aModelWithoutAnExpectationIsDescribedByItsOwnParameter() {
    assertThat(of("constant").finding()).startsWith("Mean a (level of effort): ");
    assertThat(of("constant").within()).isEmpty();
  }

  @Test
  void everybodysFitIsCountedOnce() {
    ParametersViewModel page = of("miscalibrated");

    assertThat(page.count(Light.CONVERGED) + page.count(Light.WEAK) + page.count(Light.FAILED))
        .isEqualTo(12);
  }

  @Test
  void theErrorsOfBiasAndCostHangTogetherWithinPeople() {
    List<ParametersViewModel.Within> pairs = of("miscalibrated").within();

    assertThat(pairs)
        .extracting(ParametersViewModel.Within::pair)
        .containsExactly("b and beta", "b and pmax");
    assertThat(pairs.getFirst().median()).isBetween(-1.0, 1.0);
  }

  @Test
  void peopleWhoseEstimatesCannotBeToldApartAreNamed() {
    var some = new ParametersViewModel.Within("b and beta", 0.7, List.of("P-003", "P-009"), 24);
    var none = new ParametersViewModel.Within("b and pmax", -0.1, List.of(), 24);

    assertThat(ParametersViewModel.words(some))
        .startsWith("b and beta: median +0.70; 2 of 24 people beyond 0.8 (P-003, P-009): ");
    assertThat(ParametersViewModel.words(none))
        .isEqualTo("b and pmax: median −0.10; nobody's is beyond 0.8.");
  }
}
