package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  void propertyWhereTheLikelihoodHasAValleyThePriorBounds() {
    PersonModel saddle = new Saddle();
    NormalPrior prior = NormalPrior.same(2, 0, 2);

    PosteriorMode mode = new PosteriorSearch(saddle).mode(prior, new double[] {0, 0});

    assertThat(mode.clear()).isFalse();
    // In the second direction the likelihood counts as flat, so the prior's variance remains.
    assertThat(mode.variance(1)).isCloseTo(2, within(1e-9));
    assertThat(mode.logEvidence()).isFinite();
  }

  /// Falls off in one direction and rises steeply in the other.
  private static final class Saddle implements PersonModel {

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public double[] lower() {
      return new double[] {-5, 0};
    }

    @Override
    public double[] upper() {
      return new double[] {5, 0};
    }

    @Override
    public double[] longestSteps() {
      return new double[] {1, 1};
    }

    @Override
    public double[] differenceSteps(double[] point) {
      return new double[] {1e-3, 1e-3};
    }

    @Override
    public double at(double[] point, double[] gradient) {
      gradient[0] = 3 * point[0];
      gradient[1] = -4 * point[1];
      return 1.5 * point[0] * point[0] - 2 * point[1] * point[1];
    }

    @Override
    public void curvature(double[] point, double[][] curvature) {
      curvature[0] = new double[] {3, 0};
      curvature[1] = new double[] {0, 4};
    }
  }
}
