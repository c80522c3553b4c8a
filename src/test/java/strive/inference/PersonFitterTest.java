package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strive.inference.SomePeople.episode;
import static strive.inference.SomePeople.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import strive.behaviour.Person;
import strive.policy.LogLikelihood;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.StudyDesign;

/// One model, one person: what is counted, fixed and reported.
class PersonFitterTest {

  private static final Person SIMULATED =
      SomePeople.simulated(Policies.MISCALIBRATED, 1, StudyDesign.defaultProtocol(), 8)
          .people()
          .getFirst();

  private static PersonFit fit(Person person, Policy policy, Fixed... fixed) {
    FitSettings settings = new FitSettings(List.of(policy.id()), 10, 1, List.of(fixed));
    return new PersonFitter(settings).fit(person, policy, () -> false).orElseThrow();
  }

  private static Fixed[] all(ParameterValues values) {
    return values.byName().entrySet().stream()
        .map(entry -> Fixed.at(entry.getKey(), entry.getValue()))
        .toArray(Fixed[]::new);
  }

  /// `constant` on one block that was chosen and tested: three lines of arithmetic.
  @Test
  void validationTheLikelihoodAndTheCriteriaByHand() {
    Person person = person("P", episode(1, 1, 0.5, 2, 3, 0.5));
    ParameterValues values =
        ParameterValues.NONE
            .with("p0", 0.25)
            .with("pmax", 0.75)
            .with("kappa", 2)
            .with("a", 0.4)
            .with("sigma", 0.1);

    PersonFit fit = fit(person, Policies.find("constant").orElseThrow(), all(values));

    double p = 0.75 - 0.5 * Math.exp(-1);
    double accuracy = Math.log(3 * p * p * (1 - p));
    double effort = -0.5 - Math.log(0.1 * Math.sqrt(2 * Math.PI));
    double likelihood = accuracy + effort;
    assertThat(fit.logLikelihood().orElseThrow()).isCloseTo(likelihood, within(1e-13));
    assertThat(fit.parameters()).isZero();
    assertThat(fit.observations()).isEqualTo(2);
    assertThat(fit.aic().orElseThrow()).isCloseTo(-2 * likelihood, within(1e-12));
    assertThat(fit.aicc().orElseThrow()).isCloseTo(-2 * likelihood, within(1e-12));
    assertThat(fit.bic().orElseThrow()).isCloseTo(-2 * likelihood, within(1e-12));
    assertThat(fit.logEvidence().orElseThrow()).isCloseTo(likelihood, within(1e-12));
  }

  @Test
  void validationTheCriteriaOfAFit() {
    PersonFit fit = fit(SIMULATED, Policies.MISCALIBRATED);

    // 6 forced and 40 chosen blocks, all tested: 40 + 46 observations, six parameters.
    double l = fit.logLikelihood().orElseThrow();
    assertThat(fit.choices()).isEqualTo(40);
    assertThat(fit.testedBlocks()).isEqualTo(46);
    assertThat(fit.parameters()).isEqualTo(6);
    assertThat(fit.aic().orElseThrow()).isCloseTo(12 - 2 * l, within(1e-11));
    assertThat(fit.aicc().orElseThrow()).isCloseTo(12 - 2 * l + 84.0 / 79, within(1e-11));
    assertThat(fit.bic().orElseThrow()).isCloseTo(6 * 4.454347296253507 - 2 * l, within(1e-11));
    assertThat(fit.logEvidence().orElseThrow())
        .isCloseTo(-fit.bic().orElseThrow() / 2, within(1e-11));
  }

  @Test
  void theReportedLikelihoodIsTheExactOneAtTheEstimates() {
    for (Policy policy : Policies.all()) {
      PersonFit fit = fit(SIMULATED, policy);
      double[] values = fit.values().inOrderOf(policy.modelParameters());

      // Estimates come back through the transforms, whose rounding a steep likelihood enlarges.
      assertThat(fit.logLikelihood().orElseThrow())
          .as(policy.id())
          .isCloseTo(LogLikelihood.of(SIMULATED, policy).at(values), within(1e-9));
    }
  }

  @Test
  void aFixedParameterStaysWhereItIsAndCountsForNothing() {
    PersonFit free = fit(SIMULATED, Policies.MISCALIBRATED);
    PersonFit fixed = fit(SIMULATED, Policies.MISCALIBRATED, Fixed.at("b", 0.2));

    Estimate bias = fixed.estimate("b").orElseThrow();
    assertThat(bias.value()).isEqualTo(0.2);
    assertThat(bias.fixed()).isTrue();
    assertThat(bias.atBound()).isFalse();
    assertThat(bias.standardError()).isEmpty();
    assertThat(fixed.parameters()).isEqualTo(5);
    assertThat(fixed.biasCostCorrelation()).isEmpty();
    assertThat(fixed.logLikelihood().orElseThrow()).isLessThan(free.logLikelihood().orElseThrow());
  }

  @Test
  void fixedAtItsEstimateAParameterChangesNothing() {
    PersonFit free = fit(SIMULATED, Policies.MISCALIBRATED);
    double estimate = free.estimate("kappa").orElseThrow().value();

    PersonFit fixed = fit(SIMULATED, Policies.MISCALIBRATED, Fixed.at("kappa", estimate));

    assertThat(fixed.logLikelihood().orElseThrow())
        .isCloseTo(free.logLikelihood().orElseThrow(), within(1e-4));
  }

  @Test
  void atChanceMeansEachPersonsOwn() {
    Person other = new Person("other", "a", 0.1, SIMULATED.episodes());

    assertThat(
            fit(SIMULATED, Policies.OPTIMAL, Fixed.atChance("p0"))
                .estimate("p0")
                .orElseThrow()
                .value())
        .isEqualTo(0.25);
    assertThat(
            fit(other, Policies.OPTIMAL, Fixed.atChance("p0")).estimate("p0").orElseThrow().value())
        .isEqualTo(0.1);
  }

  @Test
  void aParameterOfAnotherModelIsIgnoredAndBiasZeroIsTheOptimalPolicy() {
    PersonFit optimal = fit(SIMULATED, Policies.OPTIMAL);
    PersonFit named = fit(SIMULATED, Policies.OPTIMAL, Fixed.at("F", 0.7));
    PersonFit unbiased = fit(SIMULATED, Policies.MISCALIBRATED, Fixed.at("b", 0));

    assertThat(named).isEqualTo(optimal);
    assertThat(unbiased.logLikelihood().orElseThrow())
        .isCloseTo(optimal.logLikelihood().orElseThrow(), within(1e-6));
  }

  @Test
  void aValueThatNobodyCanHaveIsAFailedFitThatSaysSo() {
    PersonFit fit = fit(SIMULATED, Policies.OPTIMAL, Fixed.at("p0", 0.1));

    assertThat(fit.light()).isEqualTo(Light.FAILED);
    assertThat(fit.reasons()).containsExactly("p0 must be between chance (0.25) and 1.0, got 0.1");
  }

  @Test
  void aCancelledFitIsNone() {
    FitSettings settings = FitSettings.defaults();

    assertThat(new PersonFitter(settings).fit(SIMULATED, Policies.MISCALIBRATED, () -> true))
        .isEmpty();
  }

  @Test
  void theSearchSaysHowItWentAndStopsWhenThreeStartsAgree() {
    PersonFit fit = fit(SIMULATED, Policies.OPTIMAL);

    assertThat(fit.search().agreeing()).isGreaterThanOrEqualTo(3);
    assertThat(fit.search().starts()).isBetween(3, 10);
    assertThat(fit.search().gradientNorm()).isLessThan(1e-4);
    assertThat(fit.search().evaluations()).isPositive();
    assertThat(fit.search().eigenvalues()).isSorted().allMatch(value -> value > 0);
  }
}
