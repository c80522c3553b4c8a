package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The optimiser on functions whose minima are known (Moré, Garbow and Hillstrom, "Testing
/// unconstrained optimization software", ACM Transactions on Mathematical Software 7 (1981) 17-41).
class QuasiNewtonTest {

  /// A search ends with a gradient of at most 1e-5; where curvature is 0.1 or more, the point is
  /// within a tenth of a thousandth.
  private static final Offset<Double> PLACE = within(1e-4);

  private static final Known ROSENBROCK =
      (x, g) -> {
        double a = x[1] - x[0] * x[0];
        double b = 1 - x[0];
        g[0] = -400 * x[0] * a - 2 * b;
        g[1] = 200 * a;
        return 100 * a * a + b * b;
      };

  private static final Known BEALE =
      (x, g) -> {
        double value = 0;
        double[] y = {1.5, 2.25, 2.625};
        double power = 1;
        g[0] = 0;
        g[1] = 0;
        for (int i = 1; i <= 3; i++) {
          double before = power;
          power *= x[1];
          double residual = y[i - 1] - x[0] * (1 - power);
          value += residual * residual;
          g[0] -= 2 * residual * (1 - power);
          g[1] += 2 * residual * x[0] * i * before;
        }
        return value;
      };

  private static final Known HELICAL_VALLEY =
      (x, g) -> {
        double theta = StrictMath.atan2(x[1], x[0]) / (2 * StrictMath.PI);
        double radius = StrictMath.hypot(x[0], x[1]);
        double a = 10 * (x[2] - 10 * theta);
        double b = 10 * (radius - 1);
        double turn = 100 / (2 * StrictMath.PI * radius * radius);
        g[0] = 2 * a * turn * x[1] + 20 * b * x[0] / radius;
        g[1] = -2 * a * turn * x[0] + 20 * b * x[1] / radius;
        g[2] = 20 * a + 2 * x[2];
        return a * a + b * b + x[2] * x[2];
      };

  private static final Known WOOD =
      (x, g) -> {
        double a = x[1] - x[0] * x[0];
        double b = x[3] - x[2] * x[2];
        double c = x[1] + x[3] - 2;
        double d = x[1] - x[3];
        g[0] = -400 * x[0] * a - 2 * (1 - x[0]);
        g[1] = 200 * a + 20 * c + 0.2 * d;
        g[2] = -360 * x[2] * b - 2 * (1 - x[2]);
        g[3] = 180 * b + 20 * c - 0.2 * d;
        return 100 * a * a
            + (1 - x[0]) * (1 - x[0])
            + 90 * b * b
            + (1 - x[2]) * (1 - x[2])
            + 10 * c * c
            + 0.1 * d * d;
      };

  /// A function whose first idea of curvature says nothing.
  private interface Known extends QuasiNewton.Function {
    @Override
    default void curvature(double[] point, double[][] curvature) {
      for (int i = 0; i < point.length; i++) {
        Arrays.fill(curvature[i], 0);
        curvature[i][i] = 1;
      }
    }
  }

  private static QuasiNewton.Minimum minimum(
      QuasiNewton.Function function, double low, double high, double... start) {
    return optimiser(function, low, high, start.length).from(start);
  }

  private static QuasiNewton optimiser(
      QuasiNewton.Function function, double low, double high, int variables) {
    double[] lower = new double[variables];
    double[] upper = new double[variables];
    double[] longest = new double[variables];
    Arrays.fill(lower, low);
    Arrays.fill(upper, high);
    Arrays.fill(longest, 1);
    return new QuasiNewton(function, lower, upper, longest);
  }

  @ParameterizedTest
  @CsvSource({"-1.2, 1", "0, 0", "3, -2", "-9, 9"})
  void validationTheValleyOfRosenbrock(double x, double y) {
    QuasiNewton.Minimum found = minimum(ROSENBROCK, -10, 10, x, y);

    assertThat(found.converged()).isTrue();
    assertThat(found.point()[0]).isCloseTo(1, PLACE);
    assertThat(found.point()[1]).isCloseTo(1, PLACE);
  }

  @Test
  void validationThePlateausOfBeale() {
    QuasiNewton.Minimum found = minimum(BEALE, -4.5, 4.5, 1, 1);

    assertThat(found.converged()).isTrue();
    assertThat(found.point()[0]).isCloseTo(3, PLACE);
    assertThat(found.point()[1]).isCloseTo(0.5, PLACE);
  }

  @Test
  void validationTheHelicalValley() {
    QuasiNewton.Minimum found = minimum(HELICAL_VALLEY, -5, 5, -1, 0, 0);

    assertThat(found.converged()).isTrue();
    assertThat(found.point()[0]).isCloseTo(1, PLACE);
    assertThat(found.point()[1]).isCloseTo(0, PLACE);
    assertThat(found.point()[2]).isCloseTo(0, PLACE);
  }

  @Test
  void validationTheFunctionOfWood() {
    QuasiNewton.Minimum found = minimum(WOOD, -10, 10, -3, -1, -3, -1);

    assertThat(found.converged()).isTrue();
    for (double x : found.point()) {
      assertThat(x).isCloseTo(1, PLACE);
    }
  }

  /// With x at most 0.5 the valley is followed to its end on the bound, y = x^2.
  @Test
  void validationTheValleyOfRosenbrockThatABoundCutsOff() {
    QuasiNewton.Minimum found = minimum(ROSENBROCK, -2, 0.5, -1.2, 0.4);

    assertThat(found.converged()).isTrue();
    assertThat(found.point()[0]).isEqualTo(0.5);
    assertThat(found.point()[1]).isCloseTo(0.25, PLACE);
    assertThat(found.value()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void aStartOutsideTheBoxIsMovedIntoIt() {
    QuasiNewton.Minimum found = minimum(ROSENBROCK, 1.5, 3, -100, 100);

    assertThat(found.converged()).isTrue();
    assertThat(found.point()[0]).isEqualTo(1.5);
    assertThat(found.point()[1]).isCloseTo(2.25, PLACE);
  }

  /// Two wells of the same shape, at -1 and at 1, the left one lower by 0.2 or so.
  private static final Known TWO_WELLS =
      (x, g) -> {
        double wall = x[0] * x[0] - 1;
        g[0] = 4 * x[0] * wall + 0.1;
        g[1] = 2 * x[1];
        return wall * wall + 0.1 * x[0] + x[1] * x[1];
      };

  @Test
  void aSearchThatComesIntoAKnownBasinEndsAtItsMinimum() {
    QuasiNewton optimiser = optimiser(TWO_WELLS, -3, 3, 2);
    List<QuasiNewton.Basin> basins = new ArrayList<>();

    QuasiNewton.Minimum right = optimiser.from(new double[] {1.5, 1}, basins);
    QuasiNewton.Minimum again = optimiser.from(new double[] {0.8, -2}, basins);
    QuasiNewton.Minimum left = optimiser.from(new double[] {-0.7, 0.5}, basins);

    assertThat(again).isSameAs(right);
    assertThat(left.value()).isLessThan(right.value() - 0.1);
    assertThat(basins).extracting(QuasiNewton.Basin::minimum).containsExactly(right, left);
  }

  /// Property: at the minimum of a convex quadratic in a box, each component of the gradient is
  /// zero inside, points out of the box on its sides, and so no other point is better.
  @Test
  void propertyAConvexQuadraticInABoxMeetsTheConditionsOfAMinimum() {
    SplittableRandom random = new SplittableRandom(7);
    int held = 0;
    for (int round = 0; round < 200; round++) {
      int n = random.nextInt(1, 8);
      Known quadratic = quadratic(n, random);
      double[] start = random.doubles(n, -1, 1).toArray();

      QuasiNewton.Minimum found = minimum(quadratic, -1, 1, start);

      assertThat(found.converged()).isTrue();
      double[] gradient = new double[n];
      quadratic.at(found.point(), gradient);
      for (int i = 0; i < n; i++) {
        double x = found.point()[i];
        assertThat(x).isBetween(-1.0, 1.0);
        held += Math.abs(x) == 1 ? 1 : 0;
        assertThat(
                x == -1
                    ? Math.min(0, gradient[i])
                    : x == 1 ? Math.max(0, gradient[i]) : gradient[i])
            .isCloseTo(0, within(1e-4));
      }
    }
    assertThat(held).isGreaterThan(100);
  }

  private static Known quadratic(int n, SplittableRandom random) {
    double[][] root = new double[n][];
    Arrays.setAll(root, _ -> random.doubles(n, -1, 1).toArray());
    double[] slope = random.doubles(n, -2, 2).toArray();
    return (x, g) -> {
      double value = 0;
      for (int i = 0; i < n; i++) {
        g[i] = slope[i] + 0.2 * x[i];
        value += slope[i] * x[i] + 0.1 * x[i] * x[i];
      }
      for (double[] row : root) {
        double along = 0;
        for (int i = 0; i < n; i++) {
          along += row[i] * x[i];
        }
        value += 0.5 * along * along;
        for (int i = 0; i < n; i++) {
          g[i] += along * row[i];
        }
      }
      return value;
    };
  }

  @Test
  void equalBoundsHoldAVariableUntilTheyAreOpenedAgain() {
    QuasiNewton optimiser = optimiser(WOOD, -10, 10, 4);
    optimiser.bound(1, 0.5, 0.5);

    QuasiNewton.Minimum held = optimiser.from(new double[] {-3, -1, -3, -1});
    optimiser.bound(1, -10, 10);
    QuasiNewton.Minimum free = optimiser.onwards(held.point());

    assertThat(held.point()[1]).isEqualTo(0.5);
    assertThat(held.converged()).isTrue();
    assertThat(held.value()).isGreaterThan(1e-3);
    assertThat(free.value()).isCloseTo(0, within(1e-8));
  }

  @Test
  void aFlatFunctionIsAMinimumWhereItStarts() {
    QuasiNewton.Minimum found =
        minimum(
            (Known)
                (_, g) -> {
                  Arrays.fill(g, 0);
                  return 4;
                },
            -1,
            1,
            0.3,
            -0.2);

    assertThat(found.converged()).isTrue();
    assertThat(found.point()).containsExactly(0.3, -0.2);
  }

  @Test
  void noVariableIsNoTrouble() {
    QuasiNewton.Minimum found = minimum((Known) (_, _) -> 2.5, -1, 1);

    assertThat(found.value()).isEqualTo(2.5);
    assertThat(found.converged()).isTrue();
  }

  /// Downhill for ever, until a bound holds it.
  @Test
  void aSlopeEndsAtTheBound() {
    QuasiNewton.Minimum found =
        minimum(
            (Known)
                (x, g) -> {
                  g[0] = -StrictMath.exp(-x[0]);
                  return StrictMath.exp(-x[0]);
                },
            0,
            6,
            0);

    assertThat(found.point()[0]).isEqualTo(6);
    assertThat(found.gradientNorm()).isZero();
  }
}
