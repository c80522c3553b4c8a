package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import strive.behaviour.Person;
import strive.policy.LogLikelihood;
import strive.policy.Policies;
import strive.policy.Policy;

class MapFitterTest {

  private static final Policy CONSTANT = Policies.find("constant").orElseThrow();

  private static FitSettings settings(Policy policy, Fixed... fixed) {
    return new FitSettings(List.of(policy.id()), 10, 1, List.of(fixed), Method.MAP, List.of());
  }

  private static PersonFit fit(Policy policy, Person person, FitSettings settings) {
    return new MapFitter(settings).fit(person, policy);
  }

  private static double value(PersonFit fit, String parameter) {
    return fit.estimate(parameter).orElseThrow().value();
  }

  @Test
  void validationTheEvidenceOfOneFreeParameterIsItsIntegral() {
    Person person =
        SomePeople.person(
            "p", SomePeople.episode(1, 8, 0.5, 6, 12, .5, .4, .6, .45, .55, .5, .42, .58));
    LogLikelihood likelihood = LogLikelihood.of(person, CONSTANT);
    PersonFit fit =
        fit(
            CONSTANT,
            person,
            settings(
                CONSTANT,
                Fixed.at("p0", 0.3),
                Fixed.at("pmax", 0.9),
                Fixed.at("kappa", 0.5),
                Fixed.at("sigma", 0.1)));

    double peak = likelihood.at(new double[] {0.3, 0.9, 0.5, 0.5, 0.1});
    double integral =
        new IterativeLegendreGaussIntegrator(20, 1e-12, 1e-12)
            .integrate(
                100_000,
                a ->
                    Math.exp(likelihood.at(new double[] {0.3, 0.9, 0.5, a, 0.1}) - peak)
                        * Math.exp(-0.5 * (a - 0.5) * (a - 0.5) / 0.25)
                        / Math.sqrt(2 * Math.PI * 0.25),
                0,
                1);
    // No effort is at a limit, so the posterior is normal and Laplace exact; what is cut off at 0
    // and 1 is beyond ten standard deviations, and the difference quotient errs by 1e-8.
    assertThat(fit.logEvidence().getAsDouble()).isCloseTo(peak + Math.log(integral), within(1e-7));
  }

  @Test
  void propertyUnderWidePriorsTheModeIsTheMaximumOfTheLikelihood() {
    Person person = SomePeople.following(CONSTANT, 1, 3).getFirst();
    List<ParameterPrior> wide =
        CONSTANT.modelParameters().stream()
            .map(parameter -> new ParameterPrior(parameter.name(), parameter.typical(), 1e4))
            .toList();

    PersonFit mode = fit(CONSTANT, person, settings(CONSTANT).withPriors(wide));
    Optional<PersonFit> maximum =
        new PersonFitter(settings(CONSTANT)).fit(person, CONSTANT, () -> false);

    for (Estimate estimate : maximum.orElseThrow().estimates()) {
      // Both searches stop at a gradient of 1e-5, of a likelihood curved by 10 or more.
      assertThat(value(mode, estimate.parameter())).isCloseTo(estimate.value(), within(1e-5));
    }
  }

  @Test
  void propertyTheModeLiesBetweenThePriorAndTheData() {
    Person person = SomePeople.following(Policies.MISCALIBRATED, 1, 8).getFirst();
    FitSettings usual = settings(Policies.MISCALIBRATED);
    FitSettings sure = usual.withPriors(List.of(new ParameterPrior("b", 0, 0.01)));

    double free = value(fit(Policies.MISCALIBRATED, person, usual), "b");
    double held = value(fit(Policies.MISCALIBRATED, person, sure), "b");

    assertThat(Math.abs(held)).isLessThan(Math.abs(free));
    assertThat(held * free).isPositive();
  }

  @Test
  void whatTheDataSayNothingAboutIsFlagged() {
    Person person = SomePeople.person("p", SomePeople.episode(1, 6, 0.5, 6, 12, 1, 1, 1, 1, 1, 1));

    PersonFit fit = fit(Policies.MISCALIBRATED, person, settings(Policies.MISCALIBRATED));

    assertThat(fit.light()).isEqualTo(Light.WEAK);
    assertThat(fit.reasons())
        .contains("6 of 6 choices at full effort: cost and expectation come from the prior");
    assertThat(fit.notes())
        .contains("6 effort choices: below 40, cost and expectation are hard to tell apart");
  }
}
