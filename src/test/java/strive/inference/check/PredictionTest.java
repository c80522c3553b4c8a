package strive.inference.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strive.behaviour.Block;
import strive.behaviour.Episode;

/// Single numbers beside their predictions, and the statistics of one episode.
class PredictionTest {

  private static final double ROUNDING = 1e-12;

  private static Episode episode(int horizon, double... efforts) {
    List<Block> blocks = new ArrayList<>();
    for (double effort : efforts) {
      int number = blocks.size() + 1;
      blocks.add(new Block(number, false, effort, 0, number, 10, OptionalDouble.empty()));
    }
    return new Episode(1, horizon, 0.5, List.of(), blocks);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1, false",
    "0, 0.995, false",
    "50, 0.495, true",
    "99, 0.005, false",
    "3, 0.965, true"
  })
  void validationMidPOfTheNumbersFromZeroToNinetyNine(double observed, double p, boolean inside) {
    double[] simulated = IntStream.range(0, 100).mapToDouble(i -> (i * 37) % 100).toArray();

    Prediction prediction = Prediction.of(observed, simulated);

    assertThat(prediction.p()).isCloseTo(p, within(ROUNDING));
    assertThat(prediction.inside()).isEqualTo(inside);
    assertThat(prediction.mean()).isCloseTo(49.5, within(ROUNDING));
    assertThat(prediction.lower()).isCloseTo(2.475, within(ROUNDING));
    assertThat(prediction.innerLower()).isCloseTo(24.75, within(ROUNDING));
    assertThat(prediction.innerUpper()).isCloseTo(74.25, within(ROUNDING));
    assertThat(prediction.upper()).isCloseTo(96.525, within(ROUNDING));
  }

  @Test
  void validationStatisticsOfAnEpisodeByHand() {
    Episode whole = episode(4, 0.8, 0.4, 0.04, 0);

    assertThat(Statistic.EFFORT.of(whole).orElseThrow()).isCloseTo(0.31, within(ROUNDING));
    assertThat(Statistic.QUIT_BLOCK.of(whole)).hasValue(3);
    assertThat(Statistic.FINAL_PERFORMANCE.of(whole)).hasValue(0.4);
    // Deviations .49, .09, -.27, -.31: squares add up to .4172.
    assertThat(Statistic.EFFORT_VARIABILITY.of(whole).orElseThrow())
        .isCloseTo(Math.sqrt(0.4172 / 3), within(ROUNDING));
  }

  @Test
  void anEpisodeThatWasBrokenOffHasNoQuitBlockButAFinalPerformance() {
    Episode broken = episode(9, 0.8, 0.4);

    assertThat(Statistic.QUIT_BLOCK.of(broken)).isEmpty();
    assertThat(Statistic.FINAL_PERFORMANCE.of(broken)).hasValue(0.2);
  }

  @Test
  void anEpisodeWithoutChoicesSaysNothing() {
    Episode forced =
        new Episode(
            1, 1, 0.5, List.of(), List.of(new Block(1, true, 1, 0, 3, 4, OptionalDouble.empty())));
    Episode nothing = new Episode(1, 1, 0.5, List.of(), List.of());

    for (Statistic statistic : Statistic.values()) {
      assertThat(statistic.of(forced)).isEmpty();
      assertThat(statistic.of(nothing)).isEmpty();
    }
  }
}
