package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import strive.behaviour.Person;

/// What may be added to a model: against the second writing of section 8, and nothing at its zero.
class ModelOptionsTest {

  static List<Policy> withOptions() {
    return SomePeople.withOptions();
  }

  private static double at(Person person, Policy policy, ParameterValues values) {
    return LogLikelihood.of(person, policy).at(values.inOrderOf(policy.modelParameters()));
  }

  @ParameterizedTest
  @MethodSource("withOptions")
  void validationAPlainEvaluationGivesTheSameNumber(Policy policy) {
    SomePeople some = new SomePeople(91);
    for (int round = 0; round < 60; round++) {
      Person person = some.person();
      ParameterValues values = some.anyValues(policy, person.chance());

      PlainLikelihood.agrees(policy, values, person);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "beta-binomial, rho",
    "baseline, kappa0",
    "forgetting, phi",
    "lapse, lapse",
  })
  void propertyAnOptionAtItsZeroChangesNothing(String option, String parameter) {
    SomePeople some = new SomePeople(92);
    for (Policy plain : Policies.all()) {
      ModelOption added = ModelOption.find(option).orElseThrow();
      if (plain.admits(added)) {
        Policy policy = plain.with(ModelOptions.NONE.with(added));
        for (int round = 0; round < 30; round++) {
          Person person = some.person();
          ParameterValues values = some.anyValues(policy, person.chance()).with(parameter, 0);

          double expected = at(person, plain, values);

          // The same sums in another order; a narrow noise of choice magnifies their rounding.
          assertThat(at(person, policy, values))
              .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
        }
      }
    }
  }

  @Test
  void theIdNamesTheOptionsInAFixedOrder() {
    Policy policy = Policies.find("miscalibrated+lapse+perceived").orElseThrow();

    assertThat(policy.id()).isEqualTo("miscalibrated+perceived+lapse");
    assertThat(policy.modelParameters())
        .extracting(Parameter::name)
        .containsExactly("p0", "pmax", "kappa", "beta", "b", "sigma", "lapse");
    assertThat(policy.with(ModelOptions.NONE)).isSameAs(Policies.MISCALIBRATED);
  }

  @Test
  void whatSaysNothingAboutAPolicyIsNoOptionOfIt() {
    assertThat(Policies.find("random+lapse")).isEmpty();
    assertThat(Policies.find("trend+expectations")).isEmpty();
    assertThat(Policies.find("trend+lapse+lapse")).isEmpty();
    assertThat(Policies.find("trend+luck")).isEmpty();
    assertThat(Policies.find("trend+")).isEmpty();
    ModelOptions expectations = ModelOptions.NONE.with(ModelOption.EXPECTATIONS);
    assertThatThrownBy(() -> Policies.find("trend").orElseThrow().with(expectations))
        .hasMessage("trend has no option expectations");
  }
}
