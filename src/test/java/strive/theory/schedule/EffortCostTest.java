package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EffortCostTest {

  private static final double[] RATES = {0.1, 0.6, 1, 1.7, 4};
  private static final double[] STEEPNESSES = {0.3, 1, 2.5};

  // Of a few functions; values are of the order of 10.
  private static final Offset<Double> ROUNDING = within(1e-12);

  // Of central differences with this step.
  private static final double STEP = 1e-5;
  private static final Offset<Double> DIFFERENCES = within(1e-7);

  static Stream<EffortCost> costs() {
    return Stream.of(
        new EffortCost.Power(0.3, 2),
        new EffortCost.Power(0.7, 3),
        new EffortCost.Power(1.2, 1.5),
        new EffortCost.StepNorm(0.4),
        new EffortCost.Deviation(0.8));
  }

  @ParameterizedTest
  @MethodSource("costs")
  void theGapOfAnEffortIsWhatItCostsAtTheMarginMoreThanInAll(EffortCost cost) {
    for (double g : STEEPNESSES) {
      for (double u : RATES) {
        double expected = u * cost.byRate(u, g) - cost.of(u, g);

        assertThat(cost.rateAtGap(expected, g)).isCloseTo(u, ROUNDING);
        assertThat(cost.gap(cost.drive(expected))).isCloseTo(expected, ROUNDING);
        // The drive is the marginal price, of the rate or of the way.
        double price = cost.byRate(u, g) / g * cost.driveSpeed(g);
        assertThat(cost.drive(expected))
            .isCloseTo(cost instanceof EffortCost.StepNorm ? price : cost.byRate(u, g), ROUNDING);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("costs")
  void driveAndEffortAreInversesOfEachOther(EffortCost cost) {
    for (double g : STEEPNESSES) {
      for (double drive = 0.05; drive < 3; drive += 0.1) {
        double u = cost.rate(drive, g);
        double way = cost instanceof EffortCost.StepNorm ? StrictMath.sqrt(g) : 1;

        assertThat(cost.byRate(u, g)).isCloseTo(drive * way, ROUNDING);
        assertThat(cost.drive(cost.gap(drive))).isCloseTo(drive, ROUNDING);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("costs")
  void validationDerivativesAreThoseOfCentralDifferences(EffortCost cost) {
    for (double g : STEEPNESSES) {
      for (double u : RATES) {
        double byRate = (cost.of(u + STEP, g) - cost.of(u - STEP, g)) / (2 * STEP);
        double curvature = (cost.byRate(u + STEP, g) - cost.byRate(u - STEP, g)) / (2 * STEP);
        double bySquared = (cost.of(u, g + STEP) - cost.of(u, g - STEP)) / (2 * STEP);

        assertThat(cost.byRate(u, g)).isCloseTo(byRate, DIFFERENCES);
        assertThat(cost.curvature(u, g)).isCloseTo(curvature, DIFFERENCES);
        assertThat(cost.bySquaredGradient(u)).isCloseTo(bySquared, DIFFERENCES);
      }
    }
  }

  // The controllers of section 2, written as they stand there.
  @Test
  void theFamiliesHaveTheControllersOfTheModel() {
    for (double gap = 0.01; gap < 3; gap += 0.17) {
      assertThat(new EffortCost.Power(0.3, 2).rateAtGap(gap, 2))
          .isCloseTo(Math.sqrt(2 / 0.3 * gap), ROUNDING);
      assertThat(new EffortCost.Power(0.7, 3).rateAtGap(gap, 2))
          .isCloseTo(Math.pow(3 / (0.7 * 2) * gap, 1 / 3.0), ROUNDING);
      assertThat(new EffortCost.StepNorm(0.4).rateAtGap(gap, 2.25))
          .isCloseTo(Math.sqrt(2 / 0.4 * gap) / 1.5, ROUNDING);
      assertThat(new EffortCost.Deviation(0.8).rateAtGap(gap, 2))
          .isCloseTo(Math.sqrt(1 + gap / 0.8), ROUNDING);
    }
  }

  @Test
  void whoExpectsNothingMakesNoEffortButTheNaturalOne() {
    assertThat(new EffortCost.Power(0.3, 2).rateAtGap(-1, 1)).isZero();
    assertThat(new EffortCost.Power(0.3, 3).rateAtGap(0, 1)).isZero();
    assertThat(new EffortCost.StepNorm(0.3).rateAtGap(-0.1, 1)).isZero();
    assertThat(new EffortCost.Deviation(0.3).rateAtGap(0, 1)).isEqualTo(1);
    assertThat(new EffortCost.Deviation(0.3).rateAtGap(-0.3, 1)).isZero();
    assertThat(new EffortCost.Deviation(0.3).rateAtGap(-7, 1)).isZero();
  }

  @Test
  void theConjugateExponentIsThatOfTheModel() {
    assertThat(new EffortCost.Power(1, 2).conjugateExponent()).isEqualTo(2);
    assertThat(new EffortCost.Power(1, 3).conjugateExponent()).isEqualTo(1.5);
    assertThat(new EffortCost.StepNorm(1).conjugateExponent()).isEqualTo(2);
    assertThat(new EffortCost.Deviation(1).allowsDiscount()).isFalse();
  }

  @Test
  void whatCannotBeIsRefusedWithRuleAndValue() {
    assertThatThrownBy(() -> new EffortCost.Power(-0.3, 2))
        .hasMessage("the cost must be above 0 and finite, got -0.3");
    assertThatThrownBy(() -> new EffortCost.Power(0.3, 1))
        .hasMessage("the exponent must be above 1, got 1.0");
    assertThatThrownBy(() -> new EffortCost.StepNorm(Double.NaN))
        .hasMessage("the cost must be above 0 and finite, got NaN");
    assertThatThrownBy(() -> new EffortCost.Deviation(0))
        .hasMessage("the cost must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> new RateLimits(-1, 1))
        .hasMessage("the lowest rate must be at least 0 and finite, got -1.0");
    assertThatThrownBy(() -> new RateLimits(2, 1))
        .hasMessage("the highest rate must be above 0 and at least the lowest (2.0), got 1.0");
  }
}
