package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FamilySelectionTest {

  private static final double[][] SIX = {
    {0, -2, -5}, {0, -1, -3}, {-3, 0, -1}, {0, -4, -4}, {0, -.5, -2}, {-1, 0, -6}
  };

  @Test
  void propertyFamiliesOfOneModelAreTheModels() {
    FamilySelection families = FamilySelection.of(SIX, List.of("a", "b", "c"), 1);
    RandomEffectsSelection models = RandomEffectsSelection.of(SIX, 1);

    assertThat(families.models()).isEqualTo(models);
    assertThat(families.alpha()).isEqualTo(models.alpha());
    // The mean of one evidence is taken by a logarithm and an exponential: rounding only.
    assertThat(families.omnibusRisk()).isCloseTo(models.omnibusRisk(), within(1e-12));
    for (int k = 0; k < 3; k++) {
      assertThat(families.protectedExceedance().get(k))
          .isCloseTo(models.protectedExceedance().get(k), within(1e-12));
    }
  }

  @Test
  void propertyAModelTwiceInItsFamilyCountsOnceWithoutAnEffect() {
    double[][] twice = new double[SIX.length][];
    for (int i = 0; i < SIX.length; i++) {
      twice[i] = new double[] {SIX[i][0], SIX[i][1], SIX[i][1]};
    }

    FamilySelection families = FamilySelection.of(twice, List.of("a", "b", "b"), 1);

    // Without data the family has half of the prior, however many members share it.
    assertThat(families.models().nullEnergy()).isCloseTo(withoutLast().nullEnergy(), within(1e-12));
    assertThat(families.omnibusRisk()).isCloseTo(withoutLast().omnibusRisk(), within(1e-12));
    assertThat(families.protectedExceedance().stream().mapToDouble(x -> x).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(families.alpha().getFirst()).isGreaterThan(families.alpha().getLast());
  }

  @Test
  void propertyABadModelInAFamilySaysNothingAboutTheFamilies() {
    double[][] alike = new double[80][];
    for (int i = 0; i < alike.length; i++) {
      // The good model of b makes up for the bad one, with which it shares the family's prior.
      double made = StrictMath.log(2);
      alike[i] = i % 2 == 0 ? new double[] {0, -1 + made, -80} : new double[] {-1, made, -80};
    }

    FamilySelection families = FamilySelection.of(alike, List.of("a", "b", "b"), 1);

    assertThat(families.models().omnibusRisk()).as("of the models").isLessThan(.01);
    // Half of the people lean to each family, so that both are as frequent is more likely than not.
    assertThat(families.omnibusRisk()).isGreaterThan(.5);
    assertThat(families.protectedExceedance().getFirst()).isBetween(.3, .8);
  }

  private static RandomEffectsSelection withoutLast() {
    double[][] two = new double[SIX.length][];
    for (int i = 0; i < SIX.length; i++) {
      two[i] = new double[] {SIX[i][0], SIX[i][1]};
    }
    return RandomEffectsSelection.of(two, 1);
  }
}
