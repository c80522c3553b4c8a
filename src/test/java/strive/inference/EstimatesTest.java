package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.report.figure.SomeStudy;

class EstimatesTest {

  private static final double ROUNDING = 1e-9; // there and back through log or logit

  private static Estimates estimates(Method method, boolean transformed) {
    return new Estimates(
        SomeStudy.compared(method), SomeStudy.everybody(), "miscalibrated", transformed);
  }

  @Test
  void fixedParametersAreNotAmongThem() {
    assertThat(estimates(Method.MAP, false).parameters())
        .extracting(Parameter::name)
        .containsExactly("pmax", "kappa", "beta", "b", "sigma");
  }

  @Test
  void theTransformedScaleIsTheOneOfTheSearch() {
    Estimates natural = estimates(Method.MAP, false);
    Estimates transformed = estimates(Method.MAP, true);

    for (int i = 0; i < 12; i++) {
      double beta = natural.of(Parameter.COST).get(i).value();
      double maximum = natural.of(Parameter.MAXIMUM).get(i).value();
      assertThat(transformed.of(Parameter.COST).get(i).value())
          .isCloseTo(Math.log(beta), within(ROUNDING));
      assertThat(transformed.of(Parameter.MAXIMUM).get(i).value())
          .isCloseTo(Math.log((maximum - 0.25) / (1 - maximum)), within(ROUNDING));
      assertThat(transformed.of(Parameter.BIAS).get(i).value())
          .isEqualTo(natural.of(Parameter.BIAS).get(i).value());
    }
  }

  @Test
  void aValueComesBackFromTheTransformedScale() {
    Person person = SomeStudy.everybody().getFirst();
    PersonFit fit = SomeStudy.compared(Method.MAP).fit(person.id(), "miscalibrated").orElseThrow();
    EstimateScale scale = EstimateScale.of(person, fit).orElseThrow();

    for (String name : List.of("pmax", "kappa", "beta", "b", "sigma")) {
      double value = fit.estimate(name).orElseThrow().value();
      assertThat(scale.natural(name, scale.transformed(name, value), Map.of()))
          .isCloseTo(value, within(ROUNDING));
    }
  }

  @Test
  void theGroupsDistributionHoldsThePeopleOfEveryConditionAsTheyLeanOnIt() {
    Estimates estimates = estimates(Method.HIERARCHICAL, false);

    Estimates.Group all = estimates.group(Parameter.BIAS).orElseThrow();

    // 95 % of people: at most one of twelve beyond.
    assertThat(estimates.of(Parameter.BIAS))
        .filteredOn(one -> one.value() > all.low() && one.value() < all.high())
        .hasSizeGreaterThanOrEqualTo(11);
    assertThat(all.centre())
        .isBetween(
            estimates.mean(Parameter.BIAS, "lowered").orElseThrow().mean(),
            estimates.mean(Parameter.BIAS, "raised").orElseThrow().mean());
    assertThat(estimates.group(Parameter.COST).orElseThrow().low()).isPositive();
    assertThat(estimates(Method.MAP, false).group(Parameter.BIAS)).isEmpty();
  }

  @Test
  void theMeanHasTheIntervalOfTheVerdict() {
    Estimates.Mean mean = estimates(Method.MAP, false).mean(Parameter.BIAS, "raised").orElseThrow();
    double[] values =
        estimates(Method.MAP, false).of(Parameter.BIAS, "raised").stream()
            .mapToDouble(Estimates.Value::value)
            .toArray();

    Interval expected = Verdicts.interval(values).orElseThrow();

    assertThat(mean.mean()).isCloseTo(expected.mean(), within(ROUNDING));
    assertThat(mean.low().orElseThrow()).isCloseTo(expected.lower(), within(ROUNDING));
    assertThat(mean.high().orElseThrow()).isCloseTo(expected.upper(), within(ROUNDING));
  }

  @Test
  void validationACorrelationHasFishersInterval() {
    double[] x = new double[28];
    double[] y = new double[28];
    for (int i = 0; i < 28; i++) {
      x[i] = StrictMath.sin(i);
      y[i] = x[i] + StrictMath.cos(3 * i);
    }

    Correlation found = Correlation.of(x, y);

    double r = new PearsonsCorrelation().correlation(x, y);
    double z = 0.5 * Math.log((1 + r) / (1 - r));
    assertThat(found.value().orElseThrow()).isCloseTo(r, within(ROUNDING));
    assertThat(found.low().orElseThrow()).isCloseTo(Math.tanh(z - 1.96 / 5), within(ROUNDING));
    assertThat(found.high().orElseThrow()).isCloseTo(Math.tanh(z + 1.96 / 5), within(ROUNDING));
  }

  @Test
  void withoutVariationThereIsNoCorrelation() {
    assertThat(Correlation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}).value()).isEmpty();
    assertThat(Correlation.of(new double[] {1, 2, 3}, new double[] {2, 4, 6}).value())
        .hasValueCloseTo(1.0, within(ROUNDING));
    assertThat(Correlation.of(new double[0], new double[0]).value()).isEmpty();
  }
}
