package strive.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The continuous closed loop against its own equations.
class ThetaLawTest {

  /// Precision that the equations are held to.
  private static final double RESIDUAL = 1e-10;

  private interface State {
    void with(double gap, double time, double rate, double cost);
  }

  private static void onRandomStates(int seed, State state) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 5_000; round++) {
      state.with(
          Math.exp(-8 * random.nextDouble()),
          0.1 + 20 * random.nextDouble(),
          Math.exp(Math.log(0.01) + Math.log(1000) * random.nextDouble()),
          Math.exp(Math.log(0.001) + Math.log(100_000) * random.nextDouble()));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "1e-12", "1e-3", "0.5", "1", "3", "13.4164078649987", "100", "1e6", "1e12"})
  void propertyTheAngleSolvesItsEquation(double learnability) {
    double theta = ThetaLaw.angle(learnability);

    assertThat(theta).isBetween(0.0, Math.PI / 2);
    // Multiplied out, because near a right angle the cosine carries the rounding of theta.
    assertThat(theta - learnability * Math.cos(theta))
        .isCloseTo(0, within(RESIDUAL * Math.max(1, learnability * 1e-5)));
  }

  @Test
  void validationTheAngleOfSectionTenIsFound() {
    // s = 1, x0 = 1.5, beta = 0.3, T = 4: Lambda = s^(3/2) x0 T / sqrt(beta).
    assertThat(ThetaLaw.angle(1.5 * 4 / Math.sqrt(0.3)))
        .isCloseTo(1.439048932323, within(5e-13)); // half a unit of the last digit
  }

  @Test
  void validationTheFinalPerformanceOfSectionTenIsReached() {
    // The single neuron is a learner with kappa = 2 s and gap s/2 x0^2.
    ThetaLaw law = ThetaLaw.of(0.5 * 1.5 * 1.5, 4, 2, 0.3);

    // It is capped at 1 there (the neuron itself is not), so the end is worse than the free one.
    assertThat(law.shortfall()).isGreaterThan(0.019414329653);
    assertThat(law.drive()).isGreaterThan(1);
  }

  /// `theta / cos(theta) = Lambda` with the angle read back from drive and shortfall.
  @Test
  void propertyBelowTheCapDriveAndExpectationObeyTheThetaLaw() {
    onRandomStates(
        61,
        (gap, time, rate, cost) -> {
          ThetaLaw law = ThetaLaw.of(gap, time, rate, cost);
          if (law.drive() < 1) {
            double theta = Math.atan(law.drive() / Math.sqrt(2 * law.shortfall() / cost));
            double learnability = 0.5 * rate * time * Math.sqrt(2 * gap / cost);
            assertThat(theta - learnability * Math.cos(theta)).isCloseTo(0, within(RESIDUAL));
          }
        });
  }

  /// Above the cap: full effort up to the switch, then the theta law in the time that is left.
  @Test
  void propertyAboveTheCapTheTwoPartsFillTheTime() {
    onRandomStates(
        62,
        (gap, time, rate, cost) -> {
          ThetaLaw law = ThetaLaw.of(gap, time, rate, cost);
          if (law.drive() > 1) {
            double atSwitch = law.shortfall() + cost / 2;
            double capped = Math.log(gap / atSwitch) / rate;
            // Time from the switch to the expectation, by the integral of dP / (kappa u r).
            double width = Math.sqrt(law.shortfall());
            double free =
                Math.sqrt(2 * cost) / (rate * width) * Math.atan(Math.sqrt(cost / 2) / width);
            assertThat(capped).isBetween(-1e-12 / rate, time); // the switch may be now
            assertThat(rate * (capped + free)).isCloseTo(rate * time, within(1e-9 * rate * time));
          }
        });
  }

  @Test
  void propertyDriveAndExpectationBelongTogether() {
    onRandomStates(
        63,
        (gap, time, rate, cost) -> {
          ThetaLaw law = ThetaLaw.of(gap, time, rate, cost);
          // F - P = r - shortfall, u = sqrt( 2/beta (F - P) )
          assertThat(0.5 * cost * law.drive() * law.drive())
              .isCloseTo(gap - law.shortfall(), within(1e-13 * gap));
          assertThat(law.shortfall()).isBetween(0.0, gap);
        });
  }

  @Test
  void propertyDerivativesAreThoseOfTheDrive() {
    onRandomStates(
        64,
        (gap, time, rate, cost) -> {
          ThetaLaw law = ThetaLaw.of(gap, time, rate, cost);
          double up = Math.exp(1e-5);
          double byLogGap =
              (ThetaLaw.of(gap * up, time, rate, cost).drive()
                      - ThetaLaw.of(gap / up, time, rate, cost).drive())
                  / 2e-5;
          double byLogRate =
              (ThetaLaw.of(gap, time, rate * up, cost).drive()
                      - ThetaLaw.of(gap, time, rate / up, cost).drive())
                  / 2e-5;
          double byLogCost =
              (ThetaLaw.of(gap, time, rate, cost * up).drive()
                      - ThetaLaw.of(gap, time, rate, cost / up).drive())
                  / 2e-5;
          // Truncation 1e-10 and rounding 1e-11; at the cap the drive has a second derivative that
          // jumps, which a step of 1e-5 sees as 1e-5.
          double close = (Math.abs(law.drive() - 1) < 1e-3 ? 1e-4 : 1e-6) * law.drive();
          assertThat(law.byGap() * gap).isCloseTo(byLogGap, within(close));
          assertThat(law.byRate() * rate).isCloseTo(byLogRate, within(close));
          assertThat(law.byCost() * cost).isCloseTo(byLogCost, within(close));
        });
  }

  @Test
  void propertyTheDriveIsTheSameOnBothSidesOfTheCap() {
    SplittableRandom random = new SplittableRandom(65);
    for (int round = 0; round < 500; round++) {
      double rate = 0.1 + random.nextDouble();
      double cost = 0.1 + random.nextDouble();
      double time = 1 + 10 * random.nextDouble();
      double low = 1e-6;
      double high = 100 * cost; // the gap at which the drive is 1, by halving
      for (int halving = 0; halving < 100; halving++) {
        double middle = 0.5 * (low + high);
        if (ThetaLaw.of(middle, time, rate, cost).drive() > 1) {
          high = middle;
        } else {
          low = middle;
        }
      }
      assertThat(ThetaLaw.of(low * (1 - 1e-9), time, rate, cost).shortfall())
          .isCloseTo(
              ThetaLaw.of(high * (1 + 1e-9), time, rate, cost).shortfall(), within(1e-8 * high));
    }
  }

  @Test
  void whoHasNothingLeftToLearnHasNoDrive() {
    ThetaLaw law = ThetaLaw.of(0, 3, 0.5, 0.8);

    assertThat(law.drive()).isZero();
    assertThat(law.shortfall()).isZero();
    // The slope there is that of kappa tau r / beta.
    assertThat(law.byGap()).isCloseTo(ThetaLaw.of(1e-10, 3, 0.5, 0.8).byGap(), within(1e-8));
  }

  @ParameterizedTest
  @CsvSource({
    "-0.1, 1, 1, 1",
    "NaN, 1, 1, 1",
    "0.5, 0, 1, 1",
    "0.5, 1, 0, 1",
    "0.5, 1, 1, 0",
    "0.5, 1, 1, NaN"
  })
  void anImpossibleStateIsRefused(double gap, double time, double rate, double cost) {
    assertThatThrownBy(() -> ThetaLaw.of(gap, time, rate, cost))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gap must be at least 0 and time, rate and cost above 0");
  }
}
