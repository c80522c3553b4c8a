package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PosteriorSearchTest {

  /// The search stops at a gradient of 1e-5, which moves a value by 1e-10; then rounding.
  private static final double ARRIVED = 1e-9;

  @Test
  void validationTheEvidenceOfANormalMeasurementUnderANormalPriorIsExact() {
    Gaussians people = Gaussians.of(1, 3, 1, 0.3, 5);
    NormalPrior prior =
        new NormalPrior(new double[] {0.1, -0.2, 0.7}, new double[] {0.5, 1.5, 0.05});

    PosteriorMode mode =
        new PosteriorSearch(people.models().getFirst()).mode(prior, new double[] {0, 0, 0});

    double evidence = 0;
    for (int k = 0; k < 3; k++) {
      double y = people.means()[0][k];
      double variance = 0.3 + prior.variance()[k];
      double distance = y - prior.mean()[k];
      evidence -= 0.5 * (Math.log(2 * Math.PI * variance) + distance * distance / variance);
      double precision = 1 / 0.3 + 1 / prior.variance()[k];
      assertThat(mode.point()[k])
          .isCloseTo((y / 0.3 + prior.mean()[k] / prior.variance()[k]) / precision, within(1e-5));
      assertThat(mode.variance(k)).isCloseTo(1 / precision, within(ARRIVED));
    }
    assertThat(mode.logEvidence()).isCloseTo(evidence, within(ARRIVED));
    assertThat(mode.clear()).isTrue();
  }

  @Test
  void propertyWhereTheLikelihoodHasAValleyThePriorAloneDecides() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 50; i++) {
      double[] axis = random.doubles(4, -1, 1).toArray();
      double squared = Arrays.stream(axis).map(x -> x * x).sum();
      PosteriorSearch search = new PosteriorSearch(new Valley(axis));

      PosteriorMode mode = search.mode(NormalPrior.same(4, 0, 2), new double[4]);

      assertThat(mode.clear()).isFalse();
      double along = 0;
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 4; b++) {
          along += axis[a] * mode.covariance()[a][b] * axis[b] / squared;
        }
      }
      // The difference quotient of a quadratic function errs by rounding over its step.
      assertThat(along).isCloseTo(2, within(1e-7));
      assertThat(mode.logEvidence()).isFinite();
    }
  }

  /// Rises along an axis, faster than any prior falls, and falls across it; held at nought.
  private static final class Valley implements PersonModel {

    private final double[] axis;

    Valley(double[] axis) {
      this.axis = axis;
    }

    @Override
    public int dimension() {
      return axis.length;
    }

    @Override
    public double[] lower() {
      return new double[axis.length];
    }

    @Override
    public double[] upper() {
      return new double[axis.length];
    }

    @Override
    public double[] longestSteps() {
      return new double[] {1, 1, 1, 1};
    }

    @Override
    public double[] differenceSteps(double[] point) {
      return new double[] {1e-3, 1e-3, 1e-3, 1e-3};
    }

    @Override
    public double at(double[] point, double[] gradient) {
      double squared = Arrays.stream(axis).map(x -> x * x).sum();
      double along = 0;
      double length = 0;
      for (int k = 0; k < point.length; k++) {
        along += axis[k] * point[k];
        length += point[k] * point[k];
      }
      for (int k = 0; k < point.length; k++) {
        gradient[k] = 3 * point[k] - 8 * along * axis[k] / squared;
      }
      return 1.5 * length - 4 * along * along / squared;
    }

    @Override
    public void curvature(double[] point, double[][] curvature) {
      for (int k = 0; k < point.length; k++) {
        Arrays.fill(curvature[k], 0);
        curvature[k][k] = 3;
      }
    }
  }
}
