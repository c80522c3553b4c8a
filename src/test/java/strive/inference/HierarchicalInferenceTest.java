package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchicalInferenceTest {

  private static HbiResult infer(int threads, List<List<PersonModel>> models) {
    try (Workers workers = new Workers(threads)) {
      return HierarchicalInference.of(models, 5, 1, workers, Steps.SILENT);
    }
  }

  private static List<PersonModel> people(double spread, double noise, long seed) {
    return Gaussians.of(30, 2, spread, noise, seed).models();
  }

  @Test
  void propertyTheNumberOfThreadsChangesNoBit() {
    HbiResult one = infer(1, List.of(people(1, 0.1, 3), people(1, 0.5, 4)));
    HbiResult three = infer(3, List.of(people(1, 0.1, 3), people(1, 0.5, 4)));

    assertThat(three.bound()).isEqualTo(one.bound());
    assertThat(three.models().getFirst().responsibility())
        .isEqualTo(one.models().getFirst().responsibility());
    assertThat(three.models().getLast().group().mean())
        .isEqualTo(one.models().getLast().group().mean());
  }

  @Test
  void propertyPermutingModelsPermutesTheAnswer() {
    List<PersonModel> first = people(1, 0.1, 3);
    List<PersonModel> second = people(0.2, 0.3, 4);

    HbiResult straight = infer(2, List.of(first, second));
    HbiResult turned = infer(2, List.of(second, first));

    // sums run in another order
    assertThat(turned.models().getLast().alpha())
        .isCloseTo(straight.models().getFirst().alpha(), within(1e-9));
    assertThat(turned.bound()).isCloseTo(straight.bound(), within(1e-8));
  }

  @Test
  void propertyPermutingPeopleChangesNothingButTheirOrder() {
    List<PersonModel> people = people(1, 0.1, 3);
    List<PersonModel> others = people(0.2, 0.3, 4);
    HbiResult straight = infer(2, List.of(people, others));
    List<PersonModel> backwards = new ArrayList<>(people);
    List<PersonModel> othersBackwards = new ArrayList<>(others);
    Collections.reverse(backwards);
    Collections.reverse(othersBackwards);

    HbiResult turned = infer(2, List.of(backwards, othersBackwards));

    assertThat(turned.bound()).isCloseTo(straight.bound(), within(1e-8));
    assertThat(turned.models().getFirst().responsibility().getLast())
        .isCloseTo(straight.models().getFirst().responsibility().getFirst(), within(1e-9));
  }

  @Test
  void recoveryOneModelGivesTheGroupItWasDrawnFrom() {
    Gaussians drawn = Gaussians.of(400, 2, 0.8, 0.04, 11);

    HbiGroup group = infer(2, List.of(drawn.models())).models().getFirst().group();

    // Four standard errors of 400 people, 0.8 / sqrt(400) for a mean and sqrt(2) less for a spread.
    assertThat(group.mean()[0]).isCloseTo(0, within(0.17));
    assertThat(group.mean()[1]).isCloseTo(0.5, within(0.17));
    assertThat(group.deviation(0)).isCloseTo(0.8, within(0.12));
    assertThat(group.error(0)).isCloseTo(0.8 / 20, within(0.006));
  }

  @Test
  void propertyTwoEqualModelsAreEquallyFrequent() {
    HbiResult result = infer(2, List.of(people(1, 0.1, 3), people(1, 0.1, 3)));

    for (HbiResult.OfModel model : result.models()) {
      assertThat(model.alpha()).isCloseTo(16, within(1e-9));
      assertThat(model.protectedExceedance()).isCloseTo(0.5, within(1e-9));
    }
    assertThat(result.omnibusRisk()).isGreaterThan(0.5);
  }
}
