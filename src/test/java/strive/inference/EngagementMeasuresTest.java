package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strive.inference.SomePeople.episode;
import static strive.inference.SomePeople.person;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.ParameterValues;

/// Section 9, "Comparison with optimal", by hand: the first and second example of the exact block
/// optimum in section 10 and what follows from them. Numbers with more than four digits were
/// computed by another program (SciPy: shooting by Brent's method, F* by adaptive quadrature).
class EngagementMeasuresTest {

  /// Nine digits were noted.
  private static final Offset<Double> NOTED = within(1e-9);

  private static final double COST = 0.5;

  /// A learner of the first example who overestimates by 0.1.
  private static final ParameterValues LEARNER =
      ParameterValues.NONE
          .with("p0", 0.25)
          .with("pmax", 0.95)
          .with("kappa", 0.6)
          .with("beta", 0.5)
          .with("b", 0.1)
          .with("sigma", 0.2);

  private static final double[] EFFORTS = {1, 1, .8, .5, .3, .2, .1, .04, 0, 0};

  /// Performance after the last of these efforts.
  private static final double REACHED = 0.8841696923;

  /// What was within reach at the start, by section 10.
  private static final double WITHIN_REACH = 0.900119804;

  private static Engagement only(Person person) {
    List<Engagement> rows = GivenFit.engagement("miscalibrated", LEARNER, person);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  @Test
  void validationAWholeEpisode() {
    Engagement row = only(person("P", episode(1, 10, COST, 6, 12, EFFORTS)));

    assertThat(row.engagement()).isCloseTo(0.394, within(1e-15));
    assertThat(row.optimalEngagement().orElseThrow()).isCloseTo(0.4531472161, NOTED);
    assertThat(row.excessEffort().orElseThrow()).isCloseTo(-0.0643882539, NOTED);
    assertThat(row.quitBlock()).hasValue(8);
    // The optimum's last effort is 0.0554: it never quits, and nothing comes after it.
    assertThat(row.optimalQuitBlock()).hasValue(11);
    assertThat(row.persistence()).isEmpty();
    assertThat(row.value().orElseThrow()).isCloseTo(7.5027388579, NOTED);
    assertThat(row.optimalValue().orElseThrow()).isCloseTo(7.535618103, NOTED);
    // (7.5027 - 10 x 0.25) / (7.5356 - 10 x 0.25)
    assertThat(row.valueShare().orElseThrow()).isCloseTo(0.9934706634, NOTED);
    // 10 x 6/12 - 0.25 x (1 + 1 + .64 + .25 + .09 + .04 + .01 + .0016)
    assertThat(row.points()).isCloseTo(4.2421, within(1e-14));
  }

  @Test
  void validationMiscalibrationAndDisappointmentWithoutAReport() {
    Engagement row = only(person("P", episode(1, 10, COST, 6, 12, EFFORTS)));

    assertThat(row.miscalibrationReported()).isEmpty();
    assertThat(row.miscalibrationFitted().orElseThrow()).isCloseTo(0.1, within(1e-12));
    assertThat(row.disappointment().orElseThrow()).isCloseTo(WITHIN_REACH + 0.1 - REACHED, NOTED);
  }

  @Test
  void validationMiscalibrationAndDisappointmentFromReports() {
    // Reports before blocks 1 and 4, where 0.900119804 and 0.902063482 were within reach.
    Engagement row =
        only(person("P", reporting(episode(1, 10, COST, 6, 12, EFFORTS), 0.7, 4, 0.95)));

    assertThat(row.miscalibrationReported().orElseThrow())
        .isCloseTo((0.7 - WITHIN_REACH + 0.95 - 0.9020634821) / 2, NOTED);
    assertThat(row.disappointment().orElseThrow()).isCloseTo(0.7 - REACHED, NOTED);
  }

  @Test
  void anEpisodeThatWasBrokenOffHasWhatItsBlocksSayAndNothingOfItsEnd() {
    Engagement row = only(person("P", episode(1, 10, COST, 6, 12, 1, 1, .8, .5)));

    assertThat(row.engagement()).isCloseTo(0.825, within(1e-15));
    // Over the same four blocks, against the plan for ten.
    assertThat(row.optimalEngagement().orElseThrow()).isCloseTo(0.8027515856, NOTED);
    assertThat(row.excessEffort().orElseThrow()).isCloseTo(0.0302220523, NOTED);
    assertThat(row.points()).isCloseTo(4 * 0.5 - 0.25 * 2.89, within(1e-14));
    assertThat(row.optimalQuitBlock()).hasValue(11);
    assertThat(row.optimalValue().orElseThrow()).isCloseTo(7.535618103, NOTED);
    assertThat(row.miscalibrationFitted().orElseThrow()).isCloseTo(0.1, within(1e-12));
    assertThat(row.quitBlock()).isEmpty();
    assertThat(row.persistence()).isEmpty();
    assertThat(row.value()).isEmpty();
    assertThat(row.valueShare()).isEmpty();
    assertThat(row.disappointment()).isEmpty();
  }

  @Test
  void aMissingBlockLeavesWhatStandsBeforeIt() {
    Episode whole = episode(1, 10, COST, 6, 12, EFFORTS);
    List<Block> blocks = new ArrayList<>(whole.blocks());
    blocks.remove(2);
    Engagement row = only(person("P", new Episode(1, 10, COST, List.of(), blocks)));

    // Blocks 1 and 2, as replanned: 1 and 0.9655214963.
    assertThat(row.excessEffort().orElseThrow()).isCloseTo((2 - 1.9655214963) / 2, NOTED);
    assertThat(row.engagement()).isCloseTo((3.94 - .8) / 9, within(1e-15));
    assertThat(row.valueShare()).isEmpty();
    assertThat(row.quitBlock()).isEmpty();
  }

  @Test
  void whereEffortGainsHardlyAnythingThereIsNoShareOfIt() {
    // At a price of 1e6 the optimum gains some 1e-6 of a block.
    Engagement row = only(person("P", episode(1, 10, 1e6, 6, 12, EFFORTS)));

    assertThat(row.value()).isPresent();
    assertThat(row.optimalValue()).isPresent();
    assertThat(row.valueShare()).isEmpty();
  }

  @Test
  void validationWithoutAPriceTheOptimumIsFullEffortAndNobodyPersists() {
    Engagement row = only(person("P", episode(1, 10, 0, 6, 12, EFFORTS)));

    assertThat(row.optimalEngagement()).hasValue(1);
    assertThat(row.excessEffort().orElseThrow()).isCloseTo(0.394 - 1, within(1e-15));
    assertThat(row.optimalQuitBlock()).hasValue(11);
    assertThat(row.persistence()).isEmpty();
    assertThat(row.optimalValue().orElseThrow()).isCloseTo(8.6506521039, NOTED);
    assertThat(row.value().orElseThrow()).isCloseTo(8.2606388579, NOTED);
    assertThat(row.valueShare().orElseThrow()).isCloseTo(0.9365899356, NOTED);
    assertThat(row.points()).isCloseTo(5, within(1e-15));
  }

  @Test
  void anotherPriceOfTheBenchmarkChangesTheOptimumButNotThePoints() {
    Person free = person("P", episode(1, 10, 0, 6, 12, EFFORTS));

    Engagement row =
        GivenFit.of("miscalibrated", LEARNER, new Benchmark(OptionalDouble.of(COST), 0.1), free)
            .engagement()
            .getFirst();

    assertThat(row.optimalValue().orElseThrow()).isCloseTo(7.535618103, NOTED);
    assertThat(row.valueShare().orElseThrow()).isCloseTo(0.9934706634, NOTED);
    assertThat(row.points()).isCloseTo(5, within(1e-15));
  }

  /// Second example of section 10: the optimum's last effort is 0.0350, so it quits in block 8.
  @ParameterizedTest
  @CsvSource({"0.05, 1, 9", "0.9, 1, 9", "0.0499, 0, 8", "0, 0, 8"})
  void validationPersistenceCountsBlocksAfterTheOptimumsLast(
      double last, int persistence, int quitBlock) {
    ParameterValues dear =
        LEARNER.with("p0", 0.5).with("kappa", 0.8).with("beta", 3).with("b", -0.05);
    Person person = person("P", episode(1, 8, 3, 6, 12, .4, .3, .2, .2, .1, .1, .1, last));

    Engagement row = GivenFit.engagement("miscalibrated", dear, person).getFirst();

    assertThat(row.optimalValue().orElseThrow()).isCloseTo(5.461125327, NOTED);
    assertThat(row.optimalQuitBlock()).hasValue(8);
    assertThat(row.persistence()).hasValue(persistence);
    assertThat(row.quitBlock()).hasValue(quitBlock);
    assertThat(row.miscalibrationFitted().orElseThrow()).isCloseTo(-0.05, within(1e-12));
  }

  @Test
  void whoeverFollowsThePlanHasAllOfTheValueAndNoExcess() {
    double[] plan = {
      1.000000, 0.965521, 0.707230, 0.538255, 0.415916, 0.320595, 0.241954, 0.173939, 0.112665,
      0.055397
    };
    Engagement row = only(person("P", episode(1, 10, COST, 6, 12, plan)));

    // Six digits are printed in section 10; at the optimum their effect on the value is squared.
    assertThat(row.valueShare().orElseThrow()).isCloseTo(1, within(1e-11));
    assertThat(row.excessEffort().orElseThrow()).isCloseTo(0, within(1e-6));
    assertThat(row.quitBlock()).hasValue(11);
  }

  @Test
  void whoeverDoesNothingQuitsInTheFirstBlockAndGainsNothing() {
    Engagement row = only(person("P", episode(1, 10, COST, 3, 12, new double[10])));

    assertThat(row.quitBlock()).hasValue(1);
    assertThat(row.valueShare().orElseThrow()).isCloseTo(0, within(1e-12));
    assertThat(row.value().orElseThrow()).isCloseTo(2.5, within(1e-12));
    assertThat(row.points()).isCloseTo(2.5, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "'0.5,0.5,0.5', 4",
    "'0.5,0.05,0', 3",
    "'0,0,0.05', 4",
    "'0.5,0,0.0499', 2",
    "'0.04,0,0', 1"
  })
  void theQuitBlockIsTheFirstFromWhichOnNothingIsDone(String efforts, int expected) {
    List<Double> list = List.of(efforts.split(",")).stream().map(Double::valueOf).toList();

    assertThat(EngagementMeasures.quitBlock(list)).isEqualTo(expected);
  }

  @Test
  void forcedEpisodesHaveNoRowAndForcedBlocksNoExcess() {
    Episode forced = forced(episode(1, 3, COST, 6, 12, 1, 1, 1), 3);
    Episode half = forced(episode(2, 10, COST, 6, 12, 1, .5, 0, 0, 0, 0, 0, 0, 0, 0), 1);

    List<Engagement> rows =
        GivenFit.engagement("miscalibrated", LEARNER, person("P", forced, half));

    assertThat(rows).extracting(Engagement::episode).containsExactly(2);
    double expected =
        GivenFit.predictions("miscalibrated", LEARNER, person("P", half))
            .episodes()
            .getFirst()
            .blocks()
            .stream()
            .skip(1)
            .mapToDouble(b -> b.effort() - b.optimalReplanned().orElseThrow())
            .average()
            .orElseThrow();
    assertThat(rows.getFirst().excessEffort().orElseThrow()).isCloseTo(expected, within(1e-15));
  }

  @Test
  void aPersonWhomNothingCouldBeFittedToHasWhatNeedsNoFit() {
    List<Block> late = episode(1, 10, COST, 6, 12, EFFORTS).blocks().subList(1, 10);
    Person person = person("P", new Episode(1, 10, COST, List.of(), late));

    Engagement row =
        GivenFit.study(FitSettings.defaults(), Benchmark.IMPOSED, List.of(person))
            .engagement()
            .getFirst();

    assertThat(row.engagement()).isCloseTo(2.94 / 9, within(1e-15));
    assertThat(row.points()).isCloseTo(4.5 - 0.25 * 2.0316, within(1e-14));
    assertThat(row.excessEffort()).isEmpty();
    assertThat(row.optimalValue()).isEmpty();
    assertThat(row.miscalibrationFitted()).isEmpty();
  }

  @Test
  void untestedBlocksEarnNothingAndCostWhatTheyCost() {
    Engagement row = only(person("P", episode(1, 10, COST, 0, 0, EFFORTS)));

    assertThat(row.points()).isCloseTo(-0.25 * 3.0316, within(1e-14));
  }

  private static Episode reporting(Episode episode, double first, int later, double second) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : episode.blocks()) {
      OptionalDouble report =
          block.number() == 1
              ? OptionalDouble.of(first)
              : block.number() == later ? OptionalDouble.of(second) : OptionalDouble.empty();
      blocks.add(
          new Block(
              block.number(), false, block.effort(), 0, block.correct(), block.tests(), report));
    }
    return new Episode(
        episode.number(), episode.horizon(), episode.imposedCost(), List.of(), blocks);
  }

  private static Episode forced(Episode episode, int upTo) {
    List<Block> blocks =
        episode.blocks().stream()
            .map(
                b ->
                    new Block(
                        b.number(),
                        b.number() <= upTo,
                        b.effort(),
                        0,
                        b.correct(),
                        b.tests(),
                        OptionalDouble.empty()))
            .toList();
    return new Episode(
        episode.number(), episode.horizon(), episode.imposedCost(), List.of(), blocks);
  }
}
