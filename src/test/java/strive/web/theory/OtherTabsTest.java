package strive.web.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import strive.report.figure.FigureRenderer;
import strive.theory.setting.ProblemKind;
import strive.web.lab.ShippedProtocols;

class OtherTabsTest {

  private static final TheorySettings BLOCK = TheorySettings.USUAL.with(Tab.BLOCK);

  private final SpareTime spareTime = new SpareTime(() -> 0);

  @AfterEach
  void stop() {
    spareTime.stop();
  }

  private <T> T computed(Function<SpareTime.Computation, T> work) {
    var answer = new CompletableFuture<T>();
    spareTime.begin(Duration.ofHours(1), one -> answer.complete(work.apply(one)));
    return answer.join();
  }

  @Test
  void optimistsLearnFromTheirEpisodesAndPessimistsHardlyDo() {
    TheorySettings settings =
        TheorySettings.USUAL.with(Tab.MEMORY).with(Dial.SPREAD, 0).with(Dial.EPISODES, 20);

    MemoryViewModel model = computed(one -> MemoryViewModel.of(settings, one)).orElseThrow();

    double first = model.optimistic().getFirst().getFirst().regret();
    double last = model.optimistic().getFirst().getLast().regret();
    assertThat(last).isLessThan(0.1 * first);
    assertThat(model.pessimistic().getFirst().getLast().regret()).isGreaterThan(0.5);
    assertThat(model.results()).hasSize(2);
    assertThat(FigureRenderer.svg(model.figure())).contains("optimistic prior");
  }

  @Test
  void aLifeThatIsDroppedAtOnceShowsNothing() {
    Optional<MemoryViewModel> model =
        computed(
            one -> {
              one.drop();
              return MemoryViewModel.of(TheorySettings.USUAL, one);
            });

    assertThat(model).isEmpty();
  }

  @Test
  void rivalsStandBesideTheClosedLoopAndTheOptimum() {
    RivalsViewModel model =
        computed(one -> RivalsViewModel.of(TheorySettings.USUAL, one, () -> 0)).orElseThrow();

    assertThat(model.rows()).hasSize(9).allSatisfy(row -> assertThat(row).hasSize(7));
    assertThat(model.rows().getFirst().subList(0, 3))
        .containsExactly("Closed loop", "−0.7373", "1.0000");
    assertThat(FigureRenderer.svg(model.figure())).contains("GreedyLR");
    assertThat(model.words()).isEmpty();
  }

  @Test
  void aComparisonThatIsStoppedSaysSo() {
    RivalsViewModel model =
        computed(
                one -> {
                  one.drop();
                  return RivalsViewModel.of(TheorySettings.USUAL, one, () -> 0);
                })
            .orElseThrow();

    assertThat(model.words()).startsWith("Stopped after 5 s");
    assertThat(FigureRenderer.svg(model.figure())).contains("<svg");
  }

  @Test
  void withADiscountADeviationCostHasNoClosedLoopToCompare() {
    TheorySettings settings =
        TheorySettings.USUAL.with(CostFamily.DEVIATION).with(Dial.DISCOUNT, 0.5);

    RivalsViewModel model =
        computed(one -> RivalsViewModel.of(settings, one, () -> 0)).orElseThrow();

    assertThat(model.rows().getFirst().getLast()).startsWith("no closed form holds");
  }

  @Test
  void theGainNeuronIsComparedWithRivalsToo() {
    TheorySettings settings = TheorySettings.USUAL.with(ProblemKind.GAIN);

    RivalsViewModel model =
        computed(one -> RivalsViewModel.of(settings, one, () -> 0)).orElseThrow();

    assertThat(model.rows()).hasSize(8);
  }

  @Test
  void aProtocolGivesChanceImposedCostAndBlocks() {
    TheorySettings settings = BlockViewModel.from(BLOCK, ShippedProtocols.ALL.getFirst());

    assertThat(settings.get(Dial.START)).isEqualTo(0.25);
    assertThat(settings.get(Dial.BETA)).isEqualTo(2.0 / 3);
    assertThat(settings.get(Dial.BLOCKS)).isEqualTo(10);
    assertThat(settings.get(Dial.KAPPA)).isEqualTo(BLOCK.get(Dial.KAPPA));
  }

  @Test
  void everyShippedProtocolGivesATaskThatIsDrawn() {
    for (ShippedProtocols.Shipped shipped : ShippedProtocols.ALL) {
      TheorySettings settings = BlockViewModel.from(BLOCK, shipped);

      assertThat(BlockViewModel.fault(settings)).isEmpty();
      BlockViewModel model = BlockViewModel.of(settings);
      assertThat(List.of(model.effort(), model.performance(), model.trap()))
          .allSatisfy(figure -> assertThat(FigureRenderer.svg(figure)).doesNotContain("NaN"));
    }
  }

  @Test
  void aStartAboveTheHighestPerformanceIsSaid() {
    assertThat(BlockViewModel.fault(BLOCK.with(Dial.MAXIMUM, 0.2)))
        .isEqualTo(
            "The share correct at first (p₀) must be below the highest one (p_max): 0.25 is not"
                + " below 0.20.");
  }

  @Test
  void whoeverIsUnderconfidentQuitsEarlierAndLosesValue() {
    BlockViewModel model = BlockViewModel.of(BLOCK);

    assertThat(model.results().get(3).value()).matches("quits at block \\d+, loses [0-9.]+");
    assertThat(model.beliefs())
        .allSatisfy(
            belief -> assertThat(belief.plan().value()).isLessThan(model.optimum().value()));
  }
}
