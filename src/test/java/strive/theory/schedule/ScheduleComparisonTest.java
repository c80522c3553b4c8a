package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import strive.theory.problem.SingleNeuron;

class ScheduleComparisonTest {

  private static final SingleNeuron NEURON = new SingleNeuron(1, 1.5, 0);
  private static final EffortCost QUADRATIC = new EffortCost.Power(0.3, 2);

  /// A clock of 5 ns between readings.
  private static LongSupplier ticking() {
    long[] now = {0};
    return () -> now[0] += 5;
  }

  private static ScheduleComparison compare(RateLimits limits, int steps, Watcher watcher) {
    return ScheduleComparison.of(
        new GradientFlow(NEURON, QUADRATIC, limits, 0, 4, steps),
        () -> SingleNeuronSchedule.optimal(NEURON, 0.3, 4, Double.POSITIVE_INFINITY, steps),
        OptimumSettings.DEFAULT,
        ticking(),
        watcher);
  }

  private static ScheduleComparison.Row row(ScheduleComparison comparison, String id) {
    return comparison.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void hasClosedLoopBothOptimaAndAllRivalsWithValueTimeAndShare() {
    ScheduleComparison comparison = compare(RateLimits.NONE, 400, Watcher.NONE);

    assertThat(comparison.rows())
        .extracting(ScheduleComparison.Row::id)
        .containsExactly(
            "closed-loop",
            "optimum-from-constant",
            "optimum-from-closed-loop",
            "constant",
            "linear",
            "cosine",
            "greedy",
            "greedylr",
            "adalrs");
    assertThat(comparison.rows()).allMatch(row -> row.nanos() == 5 && row.value().isPresent());
    assertThat(comparison.idle()).isCloseTo(-4.5, within(1e-12));
    assertThat(comparison.share(row(comparison, "closed-loop")).orElseThrow())
        .isBetween(0.999, 1.0);
    assertThat(comparison.share(row(comparison, "constant")).orElseThrow()).isLessThan(0.95);
    // Values are below 0 here, so a ratio above 1 is worse.
    assertThat(comparison.ratio(row(comparison, "constant")).orElseThrow()).isGreaterThan(1);
  }

  @Test
  void aSystemWithoutAClosedFormSaysWhyInItsPlace() {
    ScheduleComparison comparison =
        ScheduleComparison.of(
            GainNeuron.example(),
            () -> {
              throw new AssertionError("there is no closed loop to ask for");
            },
            OptimumSettings.DEFAULT,
            ticking(),
            Watcher.NONE);

    assertThat(row(comparison, "closed-loop").value()).isEmpty();
    assertThat(row(comparison, "closed-loop").note()).contains("no closed form");
    assertThat(comparison.rows()).hasSize(8);
    assertThat(comparison.best()).hasValueCloseTo(-0.0942578713, within(5e-11));
  }

  @Test
  void aGridTooCoarseForTheClosedLoopIsSaid() {
    // dt u s is 4 x 2.7 / 4 at first: more than 2.
    ScheduleComparison comparison = compare(RateLimits.NONE, 4, Watcher.NONE);

    assertThat(row(comparison, "closed-loop").note()).startsWith("the flow is unstable at step 0");
    assertThat(row(comparison, "closed-loop").value()).isEmpty();
  }

  @Test
  void nothingIsGainedWhereEffortHasNoChoice() {
    ScheduleComparison comparison = compare(new RateLimits(0.5, 0.5), 50, Watcher.NONE);

    assertThat(comparison.share(row(comparison, "constant"))).isEmpty();
  }

  @Test
  void aWatcherEndsItEarly() {
    ScheduleComparison comparison = compare(RateLimits.NONE, 100, (_, _, _) -> false);

    assertThat(comparison.dropped()).isTrue();
    assertThat(comparison.rows())
        .extracting(ScheduleComparison.Row::id)
        .containsExactly("closed-loop");
  }

  @Test
  void refusesAClosedLoopToldOnAnotherGrid() {
    assertThatThrownBy(
            () ->
                ScheduleComparison.of(
                    new GradientFlow(NEURON, QUADRATIC, RateLimits.NONE, 0, 4, 100),
                    () ->
                        SingleNeuronSchedule.optimal(NEURON, 0.3, 4, Double.POSITIVE_INFINITY, 50),
                    OptimumSettings.DEFAULT,
                    ticking(),
                    Watcher.NONE))
        .hasMessage("the closed loop must be told at 101 times, got 51");
  }
}
