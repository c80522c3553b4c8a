package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Person;

/// Every derivative against central differences.
class GradientTest {

  /// Step of the differences, as a share of the parameter's scale.
  private static final double STEP = 1e-5;

  /// Truncation is of the order of the step's square, 1e-10, times third derivatives of a sum that
  /// reach a thousand; rounding is 1e-16 of a likelihood of hundreds, over the step.
  private static final double CLOSE = 1e-6;

  static List<Policy> policies() {
    return Policies.all();
  }

  static List<Policy> withAndWithoutOptions() {
    List<Policy> all = new ArrayList<>(Policies.all());
    all.addAll(SomePeople.withOptions());
    return all;
  }

  /// A difference whose step meets a place where the drive bends, such as a block of the plan that
  /// just reaches its cap, or F = p, is worth nothing.
  private static double[] differences(LogLikelihood likelihood, double[] values, double smoothing) {
    double[] by = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      double step = STEP * Math.max(0.1, Math.abs(values[k]));
      double[] moved = values.clone();
      double[] unused = new double[values.length];
      moved[k] = values[k] + step;
      double above = likelihood.at(moved, smoothing, unused);
      moved[k] = values[k] - step;
      by[k] = (above - likelihood.at(moved, smoothing, unused)) / (2 * step);
    }
    return by;
  }

  private static void assertClose(double[] gradient, double[] expected, double size) {
    for (int k = 0; k < expected.length; k++) {
      assertThat(gradient[k])
          .as("derivative %d", k)
          .isCloseTo(expected[k], within(CLOSE * Math.max(size, Math.abs(expected[k]))));
    }
  }

  @ParameterizedTest
  @MethodSource("withAndWithoutOptions")
  void propertyTheGradientOfTheLikelihoodIsThatOfItsDifferences(Policy policy) {
    SomePeople some = new SomePeople(81);
    int compared = 0;
    for (int round = 0; round < 200; round++) {
      Person person = some.person();
      LogLikelihood likelihood = LogLikelihood.of(person, policy);
      double[] values =
          some.likelyValues(policy, person.chance()).inOrderOf(policy.modelParameters());
      double[] gradient = new double[values.length];
      double value = likelihood.at(values, 0, gradient);
      if (likelihood.nearestKink() > 0.01) {
        compared++;
        assertClose(gradient, differences(likelihood, values, 0), Math.max(1, Math.abs(value)));
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "miscalibrated",
        "miscalibrated-continuous",
        "fixed-expectation",
        "adaptive",
        "episodic-memory"
      })
  void propertySmoothedKinksHaveAGradientEverywhere(String id) {
    Policy policy = Policies.find(id).orElseThrow();
    SomePeople some = new SomePeople(82);
    int inside = 0;
    for (int round = 0; round < 100; round++) {
      Person person = some.person();
      LogLikelihood likelihood = LogLikelihood.of(person, policy);
      double[] values =
          some.likelyValues(policy, person.chance()).inOrderOf(policy.modelParameters());
      double[] gradient = new double[values.length];
      double value = likelihood.at(values, 0.05, gradient);
      inside += likelihood.nearestKink() < 0.05 ? 1 : 0;
      assertClose(gradient, differences(likelihood, values, 0.05), Math.max(1, Math.abs(value)));
    }
    assertThat(inside).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("withAndWithoutOptions")
  void propertyTheExpectedInformationIsSymmetricAndPositive(Policy policy) {
    SomePeople some = new SomePeople(83);
    for (int round = 0; round < 50; round++) {
      Person person = some.person();
      double[] values =
          some.likelyValues(policy, person.chance()).inOrderOf(policy.modelParameters());
      double[][] information = new double[values.length][values.length];
      LogLikelihood.of(person, policy).information(values, 0.01, information);
      for (int a = 0; a < values.length; a++) {
        assertThat(information[a][a]).isNotNegative();
        for (int b = 0; b < values.length; b++) {
          double size = Math.sqrt(information[a][a] * information[b][b]);
          // The rounding of sums of products; Cauchy and Schwarz
          assertThat(information[a][b]).isCloseTo(information[b][a], within(1e-13 * size));
          assertThat(Math.abs(information[a][b])).isLessThanOrEqualTo(size * (1 + 1e-13));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("withAndWithoutOptions")
  void propertyTransformsGoThereAndBackAndTheirSlopesAreThoseOfTheirDifferences(Policy policy) {
    SomePeople some = new SomePeople(84);
    ParameterSpace space = new ParameterSpace(policy, 0.25, ParameterValues.NONE);
    int size = space.parameters().size();
    for (int round = 0; round < 100; round++) {
      double[] point = some.likelyPoint(space);
      double[] back = space.toPoint(space.valuesAt(point));
      double[][] jacobian = space.jacobian(point);
      double[] byValues = some.likelyPoint(space); // any numbers
      double[] values = new double[size];
      space.toNatural(point, values);
      double[] pulled = new double[size];
      space.pullBack(point, values, byValues, pulled);

      for (int k = 0; k < size; k++) {
        assertThat(back[k]).isCloseTo(point[k], within(1e-12)); // rounding of exp and log
        double[] above = moved(space, point, k, STEP);
        double[] below = moved(space, point, k, -STEP);
        double sum = 0;
        for (int i = 0; i < size; i++) {
          double difference = (above[i] - below[i]) / (2 * STEP);
          assertThat(jacobian[i][k])
              .isCloseTo(difference, within(1e-9 * Math.max(1, Math.abs(difference))));
          sum += byValues[i] * jacobian[i][k];
        }
        assertThat(pulled[k]).isCloseTo(sum, within(1e-13 * Math.max(1, Math.abs(sum))));
      }
    }
  }

  private static double[] moved(ParameterSpace space, double[] point, int k, double by) {
    double[] moved = point.clone();
    moved[k] += by;
    double[] values = new double[space.parameters().size()];
    space.toNatural(moved, values);
    return values;
  }
}
