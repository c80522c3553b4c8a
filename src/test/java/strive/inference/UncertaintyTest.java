package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strive.inference.SomePeople.episode;
import static strive.inference.SomePeople.person;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Person;
import strive.policy.EpisodeDesign;
import strive.policy.LogLikelihood;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.StudyDesign;

/// Standard errors, intervals and bounds.
class UncertaintyTest {

  private static final String NEAR_KINK = "in one block expectation meets performance";

  /// Half the 95 % point of chi-squared with one degree of freedom.
  private static final double DROP = 1.9207;

  /// Enough tests and episodes that no parameter of performance ends on a bound.
  private static final StudyDesign LONG =
      StudyDesign.repeated(0.1, 6, EpisodeDesign.free(12, 60, 0.5, 0.05));

  private static PersonFit fit(Person person, Policy policy, Fixed... fixed) {
    FitSettings settings = new FitSettings(List.of(policy.id()), 10, 1, List.of(fixed));
    return new PersonFitter(settings).fit(person, policy, () -> false).orElseThrow();
  }

  private static boolean nearKink(PersonFit fit) {
    return fit.notes().stream().anyMatch(note -> note.startsWith(NEAR_KINK));
  }

  /// The same errors from second differences of the likelihood itself on the natural scale, where
  /// the fit uses its gradient on the transformed one: at an optimum both must agree.
  /// (`fixed-expectation` nearly always meets a kink and then goes by the profile.)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "optimal",
        "miscalibrated",
        "optimal-continuous",
        "miscalibrated-continuous",
        "constant",
        "trend",
        "proportional",
        "random"
      })
  void validationStandardErrorsAgainstSecondDifferencesOfTheLikelihood(String model) {
    Policy policy = Policies.find(model).orElseThrow();
    int compared = 0;
    for (Person person : SomePeople.simulated(policy, 12, LONG, 3).people()) {
      PersonFit fit = fit(person, policy);
      if (nearKink(fit) || fit.estimates().stream().anyMatch(Estimate::atBound)) {
        continue;
      }
      compared++;
      double[] expected = errorsByDifferences(person, policy, fit.values());
      for (int i = 0; i < expected.length; i++) {
        // Differences with steps of 1e-4 err by about 1e-5; the gradient at the optimum is 1e-5.
        assertThat(fit.estimates().get(i).standardError().orElseThrow())
            .as("%s of %s", fit.estimates().get(i).parameter(), person.id())
            .isCloseTo(expected[i], Percentage.withPercentage(0.1));
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(3);
  }

  private static double[] errorsByDifferences(
      Person person, Policy policy, ParameterValues values) {
    LogLikelihood likelihood = LogLikelihood.of(person, policy);
    double[] at = values.inOrderOf(policy.modelParameters());
    int n = at.length;
    RealMatrix information = MatrixUtils.createRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        information.setEntry(i, j, -secondDifference(likelihood, at, i, j));
      }
    }
    RealMatrix covariance = new LUDecomposition(information).getSolver().getInverse();
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      errors[i] = StrictMath.sqrt(covariance.getEntry(i, i));
    }
    return errors;
  }

  private static double secondDifference(LogLikelihood likelihood, double[] at, int i, int j) {
    double hi = 1e-4 * Math.max(0.1, Math.abs(at[i]));
    double hj = 1e-4 * Math.max(0.1, Math.abs(at[j]));
    double sum = 0;
    for (int a = -1; a <= 1; a += 2) {
      for (int b = -1; b <= 1; b += 2) {
        double[] moved = at.clone();
        moved[i] += a * hi;
        moved[j] += b * hj;
        sum += a * b * likelihood.at(moved);
      }
    }
    return sum / (4 * hi * hj);
  }

  /// Where the bias is held at an end of its interval, and everything else fitted anew from many
  /// starts, the log-likelihood has dropped by 1.92. (Near a kink the profile has several ridges,
  /// and now and then a higher one is missed.)
  @Test
  void validationTheIntervalOfTheBiasEndsWhereTheLikelihoodHasDroppedEnough() {
    List<Double> drops = new ArrayList<>();
    for (Person person :
        SomePeople.simulated(Policies.MISCALIBRATED, 30, StudyDesign.defaultProtocol(), 4)
            .people()) {
      PersonFit fit = fit(person, Policies.MISCALIBRATED);
      Estimate bias = fit.estimate("b").orElseThrow();
      for (OptionalDouble end : List.of(bias.lower(), bias.upper())) {
        if (end.isPresent()) {
          drops.add(drop(person, fit, Fixed.at("b", end.getAsDouble())));
        }
      }
    }

    assertThat(drops).hasSizeGreaterThanOrEqualTo(45).allMatch(drop -> drop > 1 && drop < 2.01);
    // An end is accepted within 0.08.
    assertThat(drops.stream().filter(drop -> Math.abs(drop - DROP) < 0.081).count())
        .isGreaterThanOrEqualTo(Math.round(0.9 * drops.size()));
  }

  /// Near a kink every interval is one of the profile, and the standard error is its width.
  @Test
  void validationNearAKinkErrorsAreThoseOfTheProfile() {
    List<Double> drops = new ArrayList<>();
    for (Person person :
        SomePeople.simulated(Policies.MISCALIBRATED, 12, StudyDesign.defaultProtocol(), 4)
            .people()) {
      PersonFit fit = fit(person, Policies.MISCALIBRATED, Fixed.atChance("p0"));
      for (Estimate estimate : fit.estimates()) {
        if (nearKink(fit) && estimate.lower().isPresent() && estimate.upper().isPresent()) {
          double lower = estimate.lower().getAsDouble();
          double upper = estimate.upper().getAsDouble();
          assertThat(estimate.value()).isBetween(lower, upper);
          assertThat(estimate.standardError().orElseThrow())
              .isCloseTo((upper - lower) / (2 * 1.959963985), Percentage.withPercentage(1e-6));
          for (double end : new double[] {lower, upper}) {
            drops.add(drop(person, fit, Fixed.atChance("p0"), Fixed.at(estimate.parameter(), end)));
          }
        }
      }
    }

    // Where the fit anew finds another ridge an end can be a little beyond what is accepted.
    assertThat(drops).hasSizeGreaterThanOrEqualTo(20).allMatch(drop -> drop > 1 && drop < 2.1);
    assertThat(drops.stream().filter(drop -> Math.abs(drop - DROP) < 0.081).count())
        .isGreaterThanOrEqualTo(Math.round(0.85 * drops.size()));
  }

  /// What holding a parameter costs, everything else fitted anew.
  private static double drop(Person person, PersonFit fit, Fixed... fixed) {
    return fit.logLikelihood().orElseThrow()
        - fit(person, Policies.MISCALIBRATED, fixed).logLikelihood().orElseThrow();
  }

  /// p_0 is searched as a place below p_max, so near a kink its error is put together from both;
  /// here against half the width over which p_0 itself can be held.
  @Test
  void validationTheErrorOfTheStartNearAKink() {
    int compared = 0;
    for (Person person : SomePeople.simulated(Policies.MISCALIBRATED, 3, LONG, 5).people()) {
      PersonFit fit = fit(person, Policies.MISCALIBRATED);
      Estimate start = fit.estimate("p0").orElseThrow();
      if (!nearKink(fit) || start.standardError().isEmpty()) {
        continue;
      }
      compared++;
      double error = start.standardError().getAsDouble();
      double width =
          heldUntil(person, fit, start.value(), error)
              - heldUntil(person, fit, start.value(), -error);
      // A profile is not quite a parabola, least of all near a kink.
      assertThat(width / (2 * 1.96)).isCloseTo(error, Percentage.withPercentage(25));
      assertThat(start.lower()).isEmpty();
    }
    assertThat(compared).isPositive();
  }

  private static double heldUntil(Person person, PersonFit fit, double from, double step) {
    double inside = from;
    double outside = from + 6 * step;
    for (int i = 0; i < 12; i++) {
      double middle = 0.5 * (inside + outside);
      double held =
          fit(person, Policies.MISCALIBRATED, Fixed.at("p0", middle)).logLikelihood().orElseThrow();
      if (fit.logLikelihood().orElseThrow() - held < DROP) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  @ParameterizedTest
  @CsvSource({
    // 1e-3 of the log range from 0.01 to 10 is a factor of 1.00693.
    "kappa, 0.01006, true",
    "kappa, 0.01008, false",
    "kappa, 9.94, true",
    "kappa, 9.92, false",
    // 0.001 to 100: a factor of 1.01158.
    "beta, 0.001011, true",
    "beta, 0.001013, false",
    // 0.01 to 1: a factor of 1.00462.
    "sigma, 0.996, true",
    "sigma, 0.995, false",
    "b, -0.998, true",
    "b, -0.9979, false",
    "b, 0.9981, true",
    // chance to 1 is 0.75.
    "pmax, 0.9993, true",
    "pmax, 0.9992, false",
    "pmax, 0.2507, true",
    "pmax, 0.2508, false",
    // chance to a p_max of 0.85 is 0.6.
    "p0, 0.2505, true",
    "p0, 0.2507, false",
    "p0, 0.8495, true",
    "p0, 0.8493, false"
  })
  void anEstimateIsAtABoundWithinAThousandthOfItsRange(String name, double value, boolean atBound) {
    ParameterSpace space = new ParameterSpace(Policies.MISCALIBRATED, 0.25, ParameterValues.NONE);
    ParameterValues inside =
        ParameterValues.NONE
            .with("p0", name.equals("pmax") && value < 0.3 ? 0.2503 : 0.4)
            .with("pmax", 0.85)
            .with("kappa", 0.5)
            .with("beta", 0.8)
            .with("b", 0)
            .with("sigma", 0.1);
    int k = space.free().stream().map(Parameter::name).toList().indexOf(name);

    double[] point = space.toPoint(inside.with(name, value));

    assertThat(space.atBound(k, point)).isEqualTo(atBound);
  }

  @Test
  void whatLiesOnABoundHasNoErrorAndTheOthersHaveThose() {
    // The same effort throughout: its noise is as small as it may be.
    Person person = person("P", episode(1, 10, 0.5, 6, 12, .4, .4, .4, .4, .4, .4, .4, .4, .4, .4));

    PersonFit fit = fit(person, Policies.find("constant").orElseThrow());

    Estimate noise = fit.estimate("sigma").orElseThrow();
    assertThat(noise.value()).isCloseTo(0.01, within(1e-16));
    assertThat(noise.atBound()).isTrue();
    assertThat(noise.standardError()).isEmpty();
    Estimate level = fit.estimate("a").orElseThrow();
    assertThat(level.value()).isCloseTo(0.4, within(1e-6));
    // The standard error of a mean: sigma over the root of ten.
    assertThat(level.standardError().orElseThrow()).isCloseTo(0.01 / Math.sqrt(10), within(1e-6));
    assertThat(fit.reasons()).contains("sigma is at a bound of its range");
  }
}
