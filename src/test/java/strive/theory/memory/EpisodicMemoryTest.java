package strive.theory.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EpisodicMemoryTest {

  private static final double ROUNDING = 1e-12;
  private static final RecallSettings SETTINGS = new RecallSettings(0.9, 0.001, 0.5, 0.25, 2);

  @Test
  void withoutEpisodesThePriorIsExpected() {
    assertThat(EpisodicMemory.empty(SETTINGS).in(new double[] {3}).at(0, 0, 0.2))
        .isCloseTo(0.9, within(ROUNDING));
  }

  @Test
  void validationRecallIsTheKernelWeightedMeanOfTheModel() {
    EpisodicMemory memory =
        EpisodicMemory.empty(SETTINGS)
            .with(episode(1, 0.2, 0.4, 0.6))
            .with(episode(3, 0.2, 0.3, 0.4));

    double expected = memory.in(new double[] {1.5}).at(0.5, 0, 0.45);

    // Contexts 1 and 3 have a standard deviation of 1; at time 0.5 of 2 the episodes stood at .3
    // and
    // .25.
    double first = Math.exp(-0.5 * 0.5 / (2 * 0.25)) * Math.exp(-0.15 * 0.15 / (2 * 0.0625));
    double second = Math.exp(-1.5 * 1.5 / (2 * 0.25)) * Math.exp(-0.2 * 0.2 / (2 * 0.0625));
    double mean = (0.001 * 0.9 + first * 0.6 + second * 0.4) / (0.001 + first + second);
    assertThat(expected).isCloseTo(mean, within(ROUNDING));
  }

  @Test
  void beyondItsEndAnEpisodeStaysWhereItEnded() {
    StoredEpisode episode = episode(0, 0.2, 0.4, 0.6);

    assertThat(episode.performance(5)).isEqualTo(0.6);
    assertThat(episode.outlook(5)).isEqualTo(0.6);
  }

  @Test
  void theOldestEpisodeGoesWhenMemoryIsFull() {
    EpisodicMemory memory =
        EpisodicMemory.empty(SETTINGS)
            .with(episode(1, 0, 0, 0.1))
            .with(episode(1, 0, 0, 0.5))
            .with(episode(1, 0, 0, 0.5));

    assertThat(memory.size()).isEqualTo(2);
    assertThat(memory.in(new double[] {1}).at(0, 0, 0))
        .isCloseTo((0.001 * 0.9 + 2 * 0.5) / 2.001, within(ROUNDING));
  }

  @Test
  void validationADiscountedOutlookIsTheWeightedMeanOfWhatWasToCome() {
    double decay = 0.7;
    StoredEpisode episode = new StoredEpisode(new double[] {0}, new double[] {0, 1, 0.5}, 2, decay);

    // Fine sums of the integral of section 2.
    double from = 0.4;
    int steps = 200_000;
    double dt = (2 - from) / steps;
    double sum = Math.exp(-decay * (2 - from)) * 0.5;
    for (int i = 0; i < steps; i++) {
      double s = from + (i + 0.5) * dt;
      sum += decay * Math.exp(-decay * (s - from)) * episode.performance(s) * dt;
    }
    double exactAtZero = outlookByHand(decay);
    assertThat(episode.outlook(0)).isCloseTo(exactAtZero, within(ROUNDING));
    assertThat(episode.outlook(from)).isCloseTo(sum, within(1e-9)); // error of the sums
  }

  /// P = t up to 1, then 1 - (t - 1)/2 up to 2, integrated by parts.
  private static double outlookByHand(double d) {
    double kept = Math.exp(-d);
    double rising = (1 - kept * (1 + d)) / d;
    double falling = kept * ((1 - 0.5 * kept) - 0.5 * (1 - kept) / d);
    return kept * kept * 0.5 + rising + falling;
  }

  @Test
  void contextsMustHaveTheSameFeatures() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                EpisodicMemory.empty(SETTINGS)
                    .with(episode(1, 0, 1))
                    .with(new StoredEpisode(new double[] {1, 2}, new double[] {0, 1}, 1, 0)))
        .withMessage("contexts must have 1 features, got 2");
  }

  @Test
  void propertyRecallLiesBetweenWhatIsRememberedAndThePrior() {
    SplittableRandom random = new SplittableRandom(4);
    EpisodicMemory memory = EpisodicMemory.empty(RecallSettings.withPrior(0.7));
    for (int i = 0; i < 50; i++) {
      memory = memory.with(episode(random.nextGaussian(), 0.1, 0.1 + 0.5 * random.nextDouble()));
      double expected = memory.in(new double[] {random.nextGaussian()}).at(1, 0, 0.3);
      assertThat(expected).isBetween(0.1, 0.7);
    }
  }

  private static StoredEpisode episode(double feature, double... performances) {
    return new StoredEpisode(new double[] {feature}, performances, 2, 0);
  }
}
