package strive.inference.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import strive.inference.FitProgress;
import strive.inference.Outcome;

class ModelRecoveryTest {

  private static final double ROUNDING = 1e-12; // of sums of a few shares

  private static Confusion cell(RecoveredModels recovered, String simulated, String best) {
    return recovered.confusion().stream()
        .filter(one -> one.simulated().equals(simulated) && one.best().equals(best))
        .findFirst()
        .orElseThrow();
  }

  private static ModelPair pair(RecoveredModels recovered, String one, String other) {
    return recovered.pairs().stream()
        .filter(pair -> pair.one().equals(one) && pair.other().equals(other))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void recoveryOfRulesThatHaveNothingInCommon() {
    RecoveredModels recovered = SomeStudies.models(12, 2, "miscalibrated", "constant", "trend");

    assertThat(cell(recovered, "constant", "constant").bestGivenSimulated()).isGreaterThan(0.8);
    assertThat(cell(recovered, "trend", "trend").bestGivenSimulated()).isGreaterThan(0.8);
    assertThat(pair(recovered, "miscalibrated", "constant").found()).isTrue();
  }

  @Test
  void propertyRowsOfTheConfusionAndColumnsOfTheInversionSumToOne() {
    RecoveredModels recovered =
        SomeStudies.models(8, 2, "optimal", "fixed-expectation", "discounted", "constant");

    for (String model : recovered.models()) {
      assertThat(
              recovered.confusion().stream()
                  .filter(cell -> cell.simulated().equals(model))
                  .mapToDouble(Confusion::bestGivenSimulated)
                  .sum())
          .isCloseTo(1, within(ROUNDING));
      List<Confusion> wins =
          recovered.confusion().stream().filter(cell -> cell.best().equals(model)).toList();
      if (wins.getFirst().ofBest() > 0) {
        assertThat(wins.stream().mapToDouble(w -> w.simulatedGivenBest().orElseThrow()).sum())
            .isCloseTo(1, within(ROUNDING));
      } else {
        assertThat(wins).allMatch(w -> w.simulatedGivenBest().equals(OptionalDouble.empty()));
      }
    }
  }

  @Test
  void whoContainsAnotherModelImitatesItAndIsNotImitatedAwayFromTheSharedPoint() {
    RecoveredModels recovered = SomeStudies.models(10, 2, "optimal", "miscalibrated");
    ModelPair pair = pair(recovered, "optimal", "miscalibrated");

    // Answers are whole numbers, which moves p_max and kappa a little.
    assertThat(pair.ofOne().imitation().difference()).isLessThan(0.01);
    assertThat(pair.ofOne().simpler()).isTrue();
    assertThat(pair.ofOther().imitation().fails()).isTrue();
    assertThat(pair.separable()).isTrue();
  }

  @Test
  void twoFormsOfOneRuleAreNotSeparable() {
    RecoveredModels recovered = SomeStudies.models(4, 2, "optimal", "optimal-continuous");

    assertThat(pair(recovered, "optimal", "optimal-continuous").separable()).isFalse();
  }

  @Test
  void propertyTheNumberOfThreadsChangesNothing() {
    assertThat(SomeStudies.models(4, 2, "optimal", "constant"))
        .isEqualTo(SomeStudies.models(4, 1, "optimal", "constant"));
  }

  @Test
  void whomNoModelCouldBeFittedToIsNobodys() {
    Contest lost =
        new Contest("P-1", "a", List.of(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));

    assertThat(lost.best()).isEmpty();
    assertThat(new Contest("P-2", "a", List.of(-3.0, -2.0)).best()).hasValue(1);
  }

  @Test
  void cancellingEndsWithoutAResult() {
    List<Population> two = List.of(SomeStudies.usual("optimal"), SomeStudies.usual("constant"));

    assertThat(
            ModelRecovery.run(two, SomeStudies.plan(200, "optimal"), 2, SomeStudies.cancelling()))
        .isInstanceOf(Outcome.Cancelled.class);
  }

  @Test
  void oneModelIsNoRecoveryOfModels() {
    assertThatThrownBy(
            () ->
                ModelRecovery.run(
                    List.of(SomeStudies.usual("optimal")),
                    SomeStudies.plan(4, "optimal"),
                    1,
                    FitProgress.SILENT))
        .hasMessage("model recovery needs at least two models, got 1");
  }
}
