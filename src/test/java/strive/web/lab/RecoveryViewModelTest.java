package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import strive.inference.Light;
import strive.inference.recovery.Contest;
import strive.inference.recovery.EstimateCorrelation;
import strive.inference.recovery.Imitation;
import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.RecoverySummary;

class RecoveryViewModelTest {

  private static RecoverySummary summary(String name, boolean logarithm, double r) {
    return new RecoverySummary(
        name,
        logarithm,
        20,
        0.3,
        2.1,
        OptionalDouble.of(r),
        OptionalDouble.of(r - 0.05),
        OptionalDouble.of(r + 0.02),
        -0.01,
        0.123,
        OptionalDouble.of(0.1),
        OptionalDouble.of(0.95),
        2);
  }

  private static RecoveryViewModel of(RecoverySummary... summaries) {
    return new RecoveryViewModel(
        new RecoveredParameters(
            "miscalibrated",
            List.of(),
            List.of(summaries),
            List.of(
                new EstimateCorrelation(
                    "beta",
                    "b",
                    OptionalDouble.of(0),
                    OptionalDouble.of(0.1),
                    OptionalDouble.of(0.61)),
                new EstimateCorrelation(
                    "pmax",
                    "b",
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty())),
            List.of(Light.CONVERGED, Light.WEAK)));
  }

  @Test
  void theSentenceNamesWhatComesBack() {
    RecoveryViewModel model =
        of(summary("pmax", false, 0.55), summary("beta", true, 0.97), summary("b", false, 0.98));

    assertThat(model.finding())
        .isEqualTo("On this design log beta and b of single people are found again well.");
    assertThat(model.numbers())
        .isEqualTo("Best: b, r = 0.980 [0.930, 1.000]; 1 fits converged, 1 weak, 0 failed.");
  }

  @Test
  void nothingThatComesBackIsSaidToo() {
    assertThat(of(summary("pmax", false, 0.55)).finding())
        .isEqualTo("On this design no parameter of single people is found again well.");
  }

  @Test
  void aRowHasRangeIntervalAndErrors() {
    assertThat(of(summary("beta", true, 0.9)).rows())
        .containsExactly(
            new RecoveryViewModel.Row(
                "log beta",
                "−1.20 to 0.74",
                "0.900 [0.850, 0.920]",
                "−0.01",
                "0.123",
                "95 %",
                "2"));
  }

  @Test
  void errorsThatTradeOffAreTold() {
    assertThat(of().tradeOffs())
        .singleElement()
        .asString()
        .startsWith("Errors of beta and b correlate +0.61:");
  }

  @Test
  void pairsAreCountedByWhetherTheyCanBeToldApart() {
    // optimal is simpler than miscalibrated, which it cannot imitate; the two of four parameters
    // imitate each other.
    List<Contest> people = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      people.add(new Contest("a" + i, "optimal", List.of(-1.0, -3.0, -2.0)));
      people.add(new Contest("b" + i, "miscalibrated", List.of(i < 2 ? -1.0 : -9.0, -3.0, -9.0)));
      people.add(new Contest("c" + i, "optimal-continuous", List.of(-1.0, -3.0, -2.0)));
    }
    Imitation good = new Imitation(0.001, 0.1);
    Imitation poor = new Imitation(0.2, 0.1);
    var model =
        new ModelRecoveryViewModel(
            new RecoveredModels(
                List.of("optimal", "miscalibrated", "optimal-continuous"),
                people,
                List.of(
                    List.of(good, good, good),
                    List.of(poor, good, poor),
                    List.of(good, good, good))));

    assertThat(model.finding())
        .isEqualTo("2 of 3 pairs of models can be told apart on this design.");
    assertThat(model.numbers())
        .isEqualTo(
            "In 1 of these each model is found in at least 80 % of its people, in 0 one is found too seldom, and 1 are not sure.");
    assertThat(model.lost()).as("five people leave much open").isEmpty();
    // Wilson's intervals of 5 and 3 of 5 by hand: 5 / (5 + 1.96²), and (0.98415 ± 0.5761) / 1.7683.
    assertThat(model.unsure())
        .containsExactly(
            new ModelRecoveryViewModel.Row(
                "optimal, miscalibrated", "1.00 [0.57, 1.00], 0.60 [0.23, 0.88]", "0.001, 0.200"));
    assertThat(model.notSeparable())
        .containsExactly(
            new ModelRecoveryViewModel.Row(
                "optimal, optimal-continuous",
                "1.00 [0.57, 1.00], 0.00 [0.00, 0.43]",
                "0.001, 0.001"));
  }
}
