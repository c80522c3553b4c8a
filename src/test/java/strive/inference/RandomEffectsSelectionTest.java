package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table of section 3 of the inference page, whose numbers are printed with ten digits, and
/// what must hold for any evidences.
class RandomEffectsSelectionTest {

  private static final Offset<Double> PRINTED = within(5.1e-11);

  /// Rounding, of evidences up to a thousand.
  private static final Offset<Double> ITERATED = within(1e-10);

  private static final double[][] FOUR = {{0, -3}, {0, -3}, {0, -3}, {-3, 0}};
  private static final double[][] SIX = {
    {0, -2, -5}, {0, -1, -3}, {-3, 0, -1}, {0, -4, -4}, {0, -.5, -2}, {-1, 0, -6}
  };

  @Test
  void validationExceedanceOfADirichletDistribution() {
    double[] exceedance = DirichletExceedance.of(new double[] {5, 3, 2});

    assertThat(exceedance[0]).isCloseTo(.7184749371, PRINTED);
    assertThat(exceedance[1]).isCloseTo(.2044145805, PRINTED);
    assertThat(exceedance[2]).isCloseTo(.0771104824, PRINTED);
  }

  @Test
  void validationFourPeopleAndTwoModels() {
    RandomEffectsSelection selection = RandomEffectsSelection.of(FOUR, 1);

    assertClose(selection.alpha(), PRINTED, 4.0458967518, 1.9541032482);
    assertThat(selection.exceedance().getFirst()).isCloseTo(.8235674527, PRINTED);
    assertThat(selection.freeEnergy()).isCloseTo(-2.8222132480, PRINTED);
    assertThat(selection.nullEnergy()).isCloseTo(-2.5782393159, PRINTED);
    assertThat(selection.omnibusRisk()).isCloseTo(.5606927287, PRINTED);
    assertThat(selection.protectedExceedance().getFirst()).isCloseTo(.6421455347, PRINTED);
  }

  /// The evidences are whole or half numbers, which doubles hold exactly beside a thousand million.
  @ParameterizedTest
  @ValueSource(doubles = {-1e9, 1e5, 1e9, 1e12})
  void propertyAHugeConstantOfEachPersonCostsNoDigit(double constant) {
    double[][] moved =
        Arrays.stream(SIX)
            .map(row -> Arrays.stream(row).map(one -> one + constant).toArray())
            .toArray(double[][]::new);

    RandomEffectsSelection there = RandomEffectsSelection.of(moved, 1);
    RandomEffectsSelection here = RandomEffectsSelection.of(SIX, 1);

    assertThat(there.omnibusRisk()).isEqualTo(here.omnibusRisk());
    assertThat(there.alpha()).isEqualTo(here.alpha());
  }

  @Test
  void validationSixPeopleAndThreeModels() {
    RandomEffectsSelection selection = RandomEffectsSelection.of(SIX, 1);

    assertClose(selection.alpha(), PRINTED, 4.9639598513, 2.9273186311, 1.1087215176);
    assertClose(selection.exceedance(), PRINTED, .7621762802, .2135812151, .0242425047);
    assertThat(selection.omnibusRisk()).isCloseTo(.4825566899, PRINTED);
    assertClose(selection.protectedExceedance(), PRINTED, .5552352473, .2713684009, .1733963519);
  }

  @Test
  void validationTheSameUnderAnotherPrior() {
    RandomEffectsSelection selection = RandomEffectsSelection.of(SIX, 1.0 / 3);

    assertClose(selection.alpha(), PRINTED, 4.5169726745, 2.1379442962, .3450830293);
    assertClose(selection.exceedance(), PRINTED, .8361002877, .1580571831, .0058425292);
    assertThat(selection.omnibusRisk()).isCloseTo(.5302767101, PRINTED);
  }

  @Test
  void validationEqualEvidencesSayNothing() {
    double[][] equal = new double[10][3];
    for (double[] row : equal) {
      Arrays.fill(row, -7.5);
    }

    RandomEffectsSelection selection = RandomEffectsSelection.of(equal, 1);

    assertClose(selection.alpha(), PRINTED, 13.0 / 3, 13.0 / 3, 13.0 / 3);
    assertThat(selection.omnibusRisk()).isCloseTo(.8362601885, PRINTED);
    assertClose(selection.exceedance(), PRINTED, 1.0 / 3, 1.0 / 3, 1.0 / 3);
    assertClose(selection.protectedExceedance(), PRINTED, 1.0 / 3, 1.0 / 3, 1.0 / 3);
  }

  @Test
  void propertyAConstantAddedForAPersonChangesTheEnergiesOnly() {
    double[][] shifted = copy(SIX);
    double[] shifts = {3, -200, 0.5, 12, -1, 1_000};
    for (int i = 0; i < shifted.length; i++) {
      for (int k = 0; k < 3; k++) {
        shifted[i][k] += shifts[i];
      }
    }

    RandomEffectsSelection before = RandomEffectsSelection.of(SIX, 1);
    RandomEffectsSelection after = RandomEffectsSelection.of(shifted, 1);

    assertClose(after.alpha(), ITERATED, array(before.alpha()));
    assertClose(after.protectedExceedance(), ITERATED, array(before.protectedExceedance()));
    assertThat(after.omnibusRisk()).isCloseTo(before.omnibusRisk(), ITERATED);
    double all = Arrays.stream(shifts).sum();
    assertThat(after.freeEnergy() - before.freeEnergy()).isCloseTo(all, ITERATED);
    assertThat(after.nullEnergy() - before.nullEnergy()).isCloseTo(all, ITERATED);
  }

  @Test
  void propertyPermutedModelsPermuteTheAnswerAndPermutedPeopleLeaveIt() {
    double[][] models = new double[6][];
    double[][] people = new double[6][];
    for (int i = 0; i < 6; i++) {
      models[i] = new double[] {SIX[i][2], SIX[i][0], SIX[i][1]};
      people[i] = SIX[5 - i];
    }

    double[] before = array(RandomEffectsSelection.of(SIX, 1).protectedExceedance());

    assertClose(
        RandomEffectsSelection.of(models, 1).protectedExceedance(),
        ITERATED,
        before[2],
        before[0],
        before[1]);
    assertClose(RandomEffectsSelection.of(people, 1).protectedExceedance(), ITERATED, before);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 9})
  void propertyProbabilitiesSumToOneAndEvidenceNeverLowersAModel(int models) {
    SplittableRandom random = new SplittableRandom(models);
    for (int round = 0; round < 20; round++) {
      double[][] evidence = new double[random.nextInt(1, 60)][models];
      for (double[] row : evidence) {
        Arrays.setAll(row, _ -> 20 * random.nextDouble() - 500);
      }
      RandomEffectsSelection selection = RandomEffectsSelection.of(evidence, 1);

      assertSumsToOne(selection.expectedFrequency());
      assertSumsToOne(selection.exceedance());
      assertSumsToOne(selection.protectedExceedance());
      assertThat(selection.omnibusRisk()).isBetween(0.0, 1.0);

      for (double[] row : evidence) {
        row[0] += 1;
      }
      assertThat(RandomEffectsSelection.of(evidence, 1).expectedFrequency().getFirst())
          .isGreaterThanOrEqualTo(selection.expectedFrequency().getFirst() - 1e-9);
    }
  }

  /// Two models have a closed form: the tail of a beta distribution, here with whole parameters as
  /// a sum of binomial terms.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 100, 400})
  void validationTwoModelsAgainstTheBetaDistribution(int first) {
    int second = 3;
    double below = 0;
    int n = first + second - 1;
    double logHalf = n * StrictMath.log(0.5);
    double logCombinations = 0;
    for (int j = 0; j <= n; j++) {
      if (j >= first) {
        below += StrictMath.exp(logCombinations + logHalf);
      }
      logCombinations += StrictMath.log((n - j) / (j + 1.0));
    }

    double[] exceedance = DirichletExceedance.of(new double[] {first, second});

    assertThat(exceedance[1]).isCloseTo(below, within(1e-11));
    assertThat(exceedance[0]).isCloseTo(1 - below, within(1e-11));
  }

  @Test
  void aModelThatNobodyFollowsAndAStudyOfHundredsAreNoTrouble() {
    double[][] clear = new double[500][2];
    for (double[] row : clear) {
      row[1] = -1e4;
    }

    RandomEffectsSelection selection = RandomEffectsSelection.of(clear, 1);

    assertClose(selection.alpha(), ITERATED, 501, 1);
    assertClose(selection.exceedance(), ITERATED, 1, 0);
    assertThat(selection.omnibusRisk()).isCloseTo(0, ITERATED);
  }

  @Test
  void aSingleModelIsCertain() {
    RandomEffectsSelection selection = RandomEffectsSelection.of(new double[][] {{-3}, {-8}}, 1);

    assertClose(selection.protectedExceedance(), ITERATED, 1);
  }

  @Test
  void evidencesThatAreNoTableOfNumbersAreRefused() {
    assertThatThrownBy(() -> RandomEffectsSelection.of(new double[0][0], 1))
        .hasMessageContaining("at least one person");
    assertThatThrownBy(() -> RandomEffectsSelection.of(new double[][] {{1, 2}, {1}}, 1))
        .hasMessageContaining("one finite log evidence a model");
    assertThatThrownBy(() -> RandomEffectsSelection.of(new double[][] {{1, Double.NaN}}, 1))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> RandomEffectsSelection.of(FOUR, 0)).hasMessageContaining("prior");
  }

  private static void assertClose(List<Double> found, Offset<Double> close, double... expected) {
    assertThat(found).hasSize(expected.length);
    for (int k = 0; k < expected.length; k++) {
      assertThat(found.get(k)).isCloseTo(expected[k], close);
    }
  }

  private static void assertSumsToOne(List<Double> shares) {
    // Quadrature errs by exp(-2 pi^2 / 0.3^2) and by rounding.
    assertThat(shares.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-11));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
