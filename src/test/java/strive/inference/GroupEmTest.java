package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The oracle of section 2 of the inference page: of normal measurements Laplace's approximation is
/// exact, and the fixed point is the variance of the means less that of their noise.
class GroupEmTest {

  /// Iterations stop when they move by 1e-6, and each goes at least a hundredth of the way.
  private static final double ARRIVED = 1e-4;

  private static GroupEm.Result fit(List<PersonModel> models, int[] conditions, int threads) {
    List<PosteriorSearch> searches = models.stream().map(PosteriorSearch::new).toList();
    NormalPrior wide = NormalPrior.same(models.getFirst().dimension(), 0, 25);
    double[] far = new double[wide.dimension()];
    Arrays.fill(far, 6);
    try (Workers workers = new Workers(threads)) {
      List<PosteriorMode> first =
          searches.stream().map(search -> search.mode(wide, wide.mean(), far)).toList();
      return GroupEm.of(searches, conditions, first, workers, Steps.SILENT);
    }
  }

  private static double mean(double[][] rows, int k) {
    return Arrays.stream(rows).mapToDouble(row -> row[k]).average().orElseThrow();
  }

  private static double variance(double[][] rows, int k) {
    double mean = mean(rows, k);
    return Arrays.stream(rows)
        .mapToDouble(row -> (row[k] - mean) * (row[k] - mean))
        .average()
        .orElseThrow();
  }

  @Test
  void validationTheFixedPointOfConjugateNormals() {
    Gaussians people = Gaussians.of(40, 3, 0.7, 0.1, 17);

    GroupEm.Result group = fit(people.models(), new int[40], 2);

    assertThat(group.converged()).isTrue();
    for (int k = 0; k < 3; k++) {
      double nu = variance(people.means(), k) - 0.1;
      assertThat(group.mean()[0][k]).isCloseTo(mean(people.means(), k), within(ARRIVED));
      assertThat(group.variance()[k]).isCloseTo(nu, within(ARRIVED));
      assertThat(group.error()[0][k]).isCloseTo(Math.sqrt((nu + 0.1) / 40), within(ARRIVED));
    }
  }

  @Test
  void validationWithoutDifferencesBetweenPeopleTheVarianceVanishes() {
    double[][] means = new double[20][1];
    for (int i = 0; i < 20; i++) {
      means[i][0] = 1 + 0.1 * (i % 2 == 0 ? 1 : -1);
    }

    GroupEm.Result group = fit(new Gaussians(means, 0.5).models(), new int[20], 2);

    assertThat(group.mean()[0][0]).isCloseTo(1, within(ARRIVED));
    // The way to nought gets ever slower: nu falls by nu^2 / 0.5 an iteration.
    assertThat(group.variance()[0]).isLessThan(2e-3);
    assertThat(group.logEvidence()).isFinite();
  }

  @Test
  void aPersonDoesNotStayOnAPeakThatTheGroupHasLeftBehind() {
    List<PersonModel> people = new ArrayList<>(Gaussians.of(20, 1, 0.1, 0.01, 3).models());
    people.add(new TwoPeaks());

    GroupEm.Result group = fit(people, new int[21], 2);

    // Alone the far peak is higher by 2; under a group around 0 it is lower by hundreds.
    assertThat(group.modes().getLast().point()[0]).isCloseTo(0, within(0.2));
    assertThat(group.variance()[0]).isLessThan(0.1);
  }

  /// Somebody whose data speak for 6, and a little less for 0.
  private static final class TwoPeaks implements PersonModel {

    private final PersonModel far = new Gaussians(new double[][] {{6}}, 0.1).models().getFirst();
    private final PersonModel near = new Gaussians(new double[][] {{0}}, 0.1).models().getFirst();

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public double[] lower() {
      return far.lower();
    }

    @Override
    public double[] upper() {
      return far.upper();
    }

    @Override
    public double[] longestSteps() {
      return new double[] {0.5};
    }

    @Override
    public double[] differenceSteps(double[] point) {
      return far.differenceSteps(point);
    }

    @Override
    public double at(double[] point, double[] gradient) {
      double[] other = new double[1];
      double high = far.at(point, gradient);
      double low = near.at(point, other) + 2;
      double share = 1 / (1 + Math.exp(high - low));
      gradient[0] = (1 - share) * other[0] + share * gradient[0];
      return Math.min(high, low) - Math.log1p(Math.exp(-Math.abs(high - low)));
    }

    @Override
    public void curvature(double[] point, double[][] curvature) {
      far.curvature(point, curvature);
    }
  }

  @Test
  void validationConditionsHaveMeansOfTheirOwn() {
    Gaussians people = Gaussians.of(30, 1, 0.5, 0.1, 4);
    double[][] means = people.means();
    for (int i = 15; i < 30; i++) {
      means[i][0] += 2;
    }
    int[] conditions = new int[30];
    Arrays.fill(conditions, 15, 30, 1);

    GroupEm.Result group = fit(people.models(), conditions, 2);

    double[][] first = Arrays.copyOfRange(means, 0, 15);
    double[][] second = Arrays.copyOfRange(means, 15, 30);
    double within = 0.5 * (variance(first, 0) + variance(second, 0));
    assertThat(group.mean()[0][0]).isCloseTo(mean(first, 0), within(ARRIVED));
    assertThat(group.mean()[1][0]).isCloseTo(mean(second, 0), within(ARRIVED));
    assertThat(group.variance()[0]).isCloseTo(within - 0.1, within(ARRIVED));
  }

  @Test
  void propertyPeopleWhoCountForNothingChangeNothing() {
    Gaussians people = Gaussians.of(12, 2, 0.7, 0.1, 8);
    double[] weights = new double[12];
    Arrays.fill(weights, 0, 9, 1);

    GroupEm.Result weighted = weighted(people.models(), weights);
    GroupEm.Result without = fit(people.models().subList(0, 9), new int[9], 1);

    assertThat(weighted.mean()[0]).containsExactly(without.mean()[0], within(ARRIVED));
    assertThat(weighted.variance()).containsExactly(without.variance(), within(ARRIVED));
    assertThat(weighted.error()[0]).containsExactly(without.error()[0], within(ARRIVED));
  }

  @Test
  void validationAMeanIsWeightedByWhatPeopleCountFor() {
    double[][] means = {{0}, {0}, {3}, {3}};
    double[] weights = {1, 1, 0.5, 0.5};

    GroupEm.Result group = weighted(new Gaussians(means, 0.1).models(), weights);

    // The likelihoods are alike, so that shrinking leaves the weighted mean where it is.
    assertThat(group.mean()[0][0]).isCloseTo(1, within(ARRIVED));
    assertThat(group.variance()[0]).isCloseTo((2 * 1 + 1 * 4) / 3.0 - 0.1, within(ARRIVED));
  }

  private static GroupEm.Result weighted(List<PersonModel> models, double[] weights) {
    List<PosteriorSearch> searches = models.stream().map(PosteriorSearch::new).toList();
    NormalPrior wide = NormalPrior.same(models.getFirst().dimension(), 0, 6.25);
    try (Workers workers = new Workers(1)) {
      List<PosteriorMode> first =
          searches.stream().map(search -> search.mode(wide, wide.mean())).toList();
      return GroupEm.of(searches, new int[weights.length], weights, first, workers, Steps.SILENT);
    }
  }

  @Test
  void propertyTheNumberOfThreadsChangesNoBit() {
    Gaussians people = Gaussians.of(25, 2, 0.7, 0.2, 5);

    GroupEm.Result one = fit(people.models(), new int[25], 1);
    GroupEm.Result three = fit(people.models(), new int[25], 3);

    assertThat(three.mean()).isDeepEqualTo(one.mean());
    assertThat(three.variance()).isEqualTo(one.variance());
    assertThat(three.logEvidence()).isEqualTo(one.logEvidence());
  }

  @Test
  void validationTheIntegratedBicOfNormalMeasurements() {
    Gaussians people = Gaussians.of(10, 1, 0.5, 0.5, 6);
    NormalPrior prior = new NormalPrior(new double[] {0.2}, new double[] {0.3});
    double expected = 2 * Math.log(100);
    for (double[] row : people.means()) {
      double distance = row[0] - 0.2;
      expected += Math.log(2 * Math.PI * 0.8) + distance * distance / 0.8;
    }

    try (Workers workers = new Workers(2)) {
      double found = IntegratedBic.of(people.models(), prior, 100, 1, workers);

      // A thousand samples give each person's mean to about 2 %, the same ones for all ten.
      assertThat(found).isCloseTo(expected, within(2 * 10 * 0.04));
      assertThat(IntegratedBic.of(people.models(), prior, 100, 1, workers)).isEqualTo(found);
    }
  }
}
