package strive.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Records of behaviour cannot be wrong.
class RecordsTest {

  private static Block block(int number) {
    return new Block(number, false, 0.5, 0.05, 3, 12, OptionalDouble.empty());
  }

  private static Episode episode(int number, Block... blocks) {
    return new Episode(number, 10, 0.5, List.of(), List.of(blocks));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5, 0.05, 3, 12, 0.5, 'block must be at least 1, got 0'",
    "1, -0.01, 0.05, 3, 12, 0.5, 'effort must be between 0 and 1, got -0.01'",
    "1, 1.01, 0.05, 3, 12, 0.5, 'effort must be between 0 and 1, got 1.01'",
    "1, NaN, 0.05, 3, 12, 0.5, 'effort must be between 0 and 1, got NaN'",
    "1, 0.5, -1, 3, 12, 0.5, 'effort_step must be between 0 and 1, got -1.0'",
    "1, 0.5, 2, 3, 12, 0.5, 'effort_step must be between 0 and 1, got 2.0'",
    "1, 0.5, NaN, 3, 12, 0.5, 'effort_step must be between 0 and 1, got NaN'",
    "1, 0.5, 0.05, 0, -1, 0.5, 'tests must be at least 0, got -1'",
    "1, 0.5, 0.05, -1, 12, 0.5, 'correct must be between 0 and tests (12), got -1'",
    "1, 0.5, 0.05, 13, 12, 0.5, 'correct must be between 0 and tests (12), got 13'",
    "1, 0.5, 0.05, 3, 12, 1.5, 'expectation must be between 0 and 1, got 1.5'",
    "1, 0.5, 0.05, 3, 12, NaN, 'expectation must be between 0 and 1, got NaN'"
  })
  void anImpossibleBlockIsRefusedWithRuleAndValue(
      int number,
      double effort,
      double step,
      int correct,
      int tests,
      double expectation,
      String rule) {
    assertThatThrownBy(
            () ->
                new Block(
                    number, false, effort, step, correct, tests, OptionalDouble.of(expectation)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.5, 1, 'episode must be at least 1, got 0'",
    "1, 0, 0.5, 0, 'horizon must be at least the largest block (0) and 1, got 0'",
    "1, 2, 0.5, 3, 'horizon must be at least the largest block (3) and 1, got 2'",
    "1, 10, -0.1, 1, 'imposed_cost must be at least 0 and finite, got -0.1'",
    "1, 10, NaN, 1, 'imposed_cost must be at least 0 and finite, got NaN'",
    "1, 10, Infinity, 1, 'imposed_cost must be at least 0 and finite, got Infinity'"
  })
  void anImpossibleEpisodeIsRefusedWithRuleAndValue(
      int number, int horizon, double cost, int block, String rule) {
    List<Block> blocks = block == 0 ? List.of() : List.of(block(block));

    assertThatThrownBy(() -> new Episode(number, horizon, cost, List.of(), blocks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(rule);
  }

  @Test
  void blocksAndEpisodesAscend() {
    assertThatThrownBy(() -> episode(1, block(2), block(2)))
        .hasMessage("blocks must ascend, got 2 after 2");
    assertThatThrownBy(() -> episode(1, block(3), block(1)))
        .hasMessage("blocks must ascend, got 1 after 3");
    assertThatThrownBy(() -> new Person("P", "", 0, List.of(episode(2), episode(2))))
        .hasMessage("episodes must ascend, got 2 after 2");
  }

  @Test
  void aContextIsFiniteNumbers() {
    assertThatThrownBy(() -> new Episode(1, 1, 0, List.of(1.0, Double.NaN), List.of()))
        .hasMessageStartingWith("context must be finite numbers");
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1", "NaN"})
  void chanceIsBelowOne(double chance) {
    assertThatThrownBy(() -> new Person("P", "", chance, List.of()))
        .hasMessage("chance must be at least 0 and below 1, got " + chance);
  }

  @Test
  void aPersonHasAName() {
    assertThatThrownBy(() -> new Person(" ", "", 0, List.of()))
        .hasMessage("participant must not be empty");
  }

  @Test
  void blocksAfterAMissingOneAreKeptButDoNotCount() {
    Episode gap = episode(1, block(1), block(2), block(4), block(5));

    assertThat(gap.blocks()).hasSize(4);
    assertThat(gap.blocksBeforeGap()).extracting(Block::number).containsExactly(1, 2);
    assertThat(gap.blocksAfterGap()).isEqualTo(2);
    assertThat(episode(1, block(2)).blocksBeforeGap()).isEmpty();
    assertThat(episode(1, block(1), block(2)).blocksAfterGap()).isZero();
  }

  @Test
  void whatWasHandedInLaterChangesNothing() {
    List<Block> blocks = new ArrayList<>(List.of(block(1)));
    Episode episode = new Episode(1, 10, 0.5, List.of(), blocks);
    blocks.clear();

    assertThat(episode.blocks()).hasSize(1);
  }
}
