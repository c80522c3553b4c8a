package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule of the design guide, section 4, that writes the titles of panels.
class VerdictsTest {

  private static final OptionalDouble NONE = OptionalDouble.empty();

  @ParameterizedTest
  @CsvSource({
    // interval, quit block, the optimum's, share of the optimal value
    "-0.20, -0.01, 5, 9,   0.99, QUITS_TOO_EARLY",
    "-0.20, -0.01, 9, 9,   0.99, HOLDS_BACK",
    "-0.20, -0.01, 11, 9,  0.60, HOLDS_BACK",
    " 0.01,  0.20, 5, 9,   0.99, GOES_ON_TOO_LONG",
    "-0.05,  0.05, 5, 9,   0.95, CLOSE_TO_OPTIMAL",
    "-0.05,  0.00, 5, 9,   0.96, CLOSE_TO_OPTIMAL",
    "-0.05,  0.05, 9, 9,   0.9499, NO_CLEAR_DIFFERENCE",
  })
  void theFindingFollowsFromExcessEffortQuitBlockAndValue(
      double lower, double upper, double quit, double optimalQuit, double share, Finding finding) {
    assertThat(
            Verdicts.finding(
                Optional.of(new Interval((lower + upper) / 2, lower, upper, 5)),
                OptionalDouble.of(quit),
                OptionalDouble.of(optimalQuit),
                OptionalDouble.of(share)))
        .isEqualTo(finding);
  }

  @Test
  void fourPeopleAreTooFewToSay() {
    assertThat(Verdicts.finding(Optional.of(new Interval(-0.1, -0.2, -0.05, 4)), NONE, NONE, NONE))
        .isEqualTo(Finding.TOO_FEW);
    assertThat(Verdicts.finding(Optional.empty(), NONE, NONE, NONE)).isEqualTo(Finding.TOO_FEW);
  }

  @Test
  void withoutAQuitBlockNobodyIsSaidToQuitAndWithoutAValueToBeClose() {
    assertThat(
            Verdicts.finding(
                Optional.of(new Interval(-0.1, -0.2, -0.05, 9)), NONE, OptionalDouble.of(4), NONE))
        .isEqualTo(Finding.HOLDS_BACK);
    assertThat(Verdicts.finding(Optional.of(new Interval(0, -0.1, 0.1, 9)), NONE, NONE, NONE))
        .isEqualTo(Finding.NO_CLEAR_DIFFERENCE);
  }

  @Test
  void theIntervalIsThatOfTheTDistribution() {
    Interval interval =
        Verdicts.interval(new double[] {-0.1, -0.3, -0.2, -0.15, -0.25}).orElseThrow();

    // Mean -0.2, standard deviation sqrt(0.025 / 4), t(0.975; 4) = 2.7764451052.
    double half = 2.7764451052 * Math.sqrt(0.025 / 4) / Math.sqrt(5);
    assertThat(interval.mean()).isCloseTo(-0.2, within(1e-15));
    assertThat(interval.lower()).isCloseTo(-0.2 - half, within(1e-10));
    assertThat(interval.upper()).isCloseTo(-0.2 + half, within(1e-10));
    assertThat(interval.people()).isEqualTo(5);
    assertThat(Verdicts.interval(new double[] {0.3})).isEmpty();
  }

  /// Five people of two episodes: each counts once, with the mean over both.
  @Test
  void eachPersonCountsOnceWithTheMeanOverEpisodes() {
    List<Engagement> rows = new ArrayList<>();
    double[] excess = {-0.1, -0.3, -0.2, -0.15, -0.25};
    for (int i = 0; i < 5; i++) {
      rows.add(row("P" + i, "a", 1, excess[i] - 0.1, 3 + i, 0.8));
      rows.add(row("P" + i, "a", 2, excess[i] + 0.1, 5 + i, 0.9));
    }

    List<Verdict> verdicts = Verdicts.of(rows, List.of());

    assertThat(verdicts).hasSize(1);
    Verdict all = verdicts.getFirst();
    assertThat(all.group()).isEmpty();
    assertThat(all.people()).isEqualTo(5);
    assertThat(all.excessEffort().orElseThrow().mean()).isCloseTo(-0.2, within(1e-15));
    // Means 4, 5, 6, 7, 8 a person; their median.
    assertThat(all.quitBlock()).hasValue(6);
    assertThat(all.optimalQuitBlock()).hasValue(11);
    assertThat(all.valueShare().orElseThrow()).isCloseTo(0.85, within(1e-15));
    assertThat(all.engagement().orElseThrow()).isCloseTo(0.4, within(1e-15));
    assertThat(all.fittedBias()).isEmpty();
    assertThat(all.finding()).isEqualTo(Finding.QUITS_TOO_EARLY);
  }

  @Test
  void conditionsFollowEverybodyInTheOrderOfAppearance() {
    List<Engagement> rows = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      rows.add(row("L" + i, "low", 1, 0.20 + 0.01 * i, 11, 0.9));
    }
    for (int i = 0; i < 5; i++) {
      rows.add(row("H" + i, "high", 1, -0.20 - 0.01 * i, 11, 0.9));
    }

    List<Verdict> verdicts = Verdicts.of(rows, List.of());

    assertThat(verdicts).extracting(Verdict::group).containsExactly("", "low", "high");
    assertThat(verdicts).extracting(Verdict::people).containsExactly(11, 6, 5);
    assertThat(verdicts)
        .extracting(Verdict::finding)
        .containsExactly(Finding.NO_CLEAR_DIFFERENCE, Finding.GOES_ON_TOO_LONG, Finding.HOLDS_BACK);
  }

  @Test
  void nobodyIsTooFewToSay() {
    Verdict nobody = Verdicts.of(List.of(), List.of()).getFirst();

    assertThat(nobody.people()).isZero();
    assertThat(nobody.finding()).isEqualTo(Finding.TOO_FEW);
    assertThat(nobody.engagement()).isEmpty();
    assertThat(nobody.quitBlock()).isEmpty();
  }

  private static Engagement row(
      String person, String condition, int episode, double excess, int quit, double share) {
    return new Engagement(
        person,
        condition,
        episode,
        0.4,
        OptionalDouble.of(0.5),
        OptionalDouble.of(excess),
        OptionalInt.of(quit),
        OptionalInt.of(11),
        OptionalInt.empty(),
        OptionalDouble.of(5),
        OptionalDouble.of(6),
        OptionalDouble.of(share),
        4,
        NONE,
        NONE,
        NONE);
  }
}
