package strive.web.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import strive.report.figure.FigureRenderer;
import strive.report.figure.FigureSpec;
import strive.theory.schedule.NumericalOptimum;
import strive.theory.schedule.OptimumOutcome;
import strive.theory.schedule.OptimumSettings;
import strive.theory.schedule.SteppedSchedule;
import strive.theory.schedule.Watcher;
import strive.theory.setting.ProblemKind;

class ScheduleViewModelTest {

  private static ScheduleViewModel model(TheorySettings settings) {
    return ScheduleViewModel.of(settings).orElseThrow();
  }

  private static Optional<String> value(ScheduleViewModel model, String name) {
    return model.results(Optional.empty()).stream()
        .filter(result -> result.name().equals(name))
        .map(KeyFigure::value)
        .findFirst();
  }

  /// The numbers of section 10 of the model, oracle of the single neuron.
  @Test
  void validationTheUsualSettingsAreTheOracleOfTheModel() {
    ScheduleViewModel model = model(TheorySettings.USUAL);

    assertThat(value(model, "optimal value V")).contains("−0.7368");
    assertThat(value(model, "final performance P(T)")).contains("−0.0194");
    assertThat(value(model, "with b = −0.30")).contains("quits at 0.69, loses 0.79");
    assertThat(value(model, "with b = +0.30")).contains("never quits, loses 0.89");
    assertThat(Posing.learnability(TheorySettings.USUAL).orElseThrow())
        .isCloseTo(10.954, within(5e-4)); // digits of the mock-up and one more
  }

  @Test
  void theNumericalOptimumIsComparedInItsOwnSteps() {
    ScheduleViewModel model = model(TheorySettings.USUAL);
    var system = Posing.system(TheorySettings.USUAL);
    var found =
        (OptimumOutcome.Found)
            NumericalOptimum.fromConstant(system, OptimumSettings.DEFAULT, Watcher.NONE);
    var search =
        new NumericalSearch(
            Optional.of(SteppedSchedule.of(system, found.optimum().rates().toArray())),
            "",
            Duration.ofMillis(30));

    KeyFigure numerical = model.results(Optional.of(search)).get(2);

    assertThat(numerical.value()).isEqualTo("−0.7372");
    assertThat(numerical.detail()).isEqualTo("ratio 1.0001, 0.03 s");
  }

  @Test
  void aSearchThatFoundNothingSaysWhy() {
    var stopped = new NumericalSearch(Optional.empty(), "stopped after 2 s", Duration.ofSeconds(2));

    KeyFigure said = ScheduleViewModel.found(stopped, OptionalDouble.empty());

    assertThat(said.value()).isEqualTo("–");
    assertThat(said.detail()).isEqualTo("stopped after 2 s");
  }

  @Test
  void withoutABiasThereIsNoWrongBelief() {
    ScheduleViewModel model = model(TheorySettings.USUAL.with(Dial.BIAS, 0));

    assertThat(model.beliefs()).isEmpty();
    assertThat(FigureRenderer.svg(model.loss())).contains("<svg");
  }

  @Test
  void theOppositeBiasAndTheNumericalOptimumCanBeLeftOut() {
    ScheduleViewModel model = model(TheorySettings.USUAL.showing(false, false));

    assertThat(model.beliefs()).hasSize(1);
    assertThat(model.results(Optional.empty()))
        .extracting(KeyFigure::name)
        .doesNotContain("numerical optimum", "with b = +0.30");
  }

  @ParameterizedTest
  @EnumSource(value = ProblemKind.class, names = "GAIN", mode = EnumSource.Mode.EXCLUDE)
  void everyProblemIsDrawn(ProblemKind kind) {
    ScheduleViewModel model = model(TheorySettings.USUAL.with(kind));

    assertThat(figures(model)).allSatisfy(svg -> assertThat(svg).doesNotContain("NaN"));
  }

  /// Corners are where axes and signs break. Some cannot be integrated; the page then says so.
  @ParameterizedTest
  @EnumSource
  void propertyNoCornerOfTheSlidersBreaksThePage(CostFamily family) {
    var random = new SplittableRandom(family.ordinal());
    int drawn = 0;
    for (int i = 0; i < 12; i++) {
      TheorySettings settings = TheorySettings.USUAL.with(family);
      for (Dial dial : settings.shown()) {
        settings = settings.with(dial, random.nextBoolean() ? dial.lowest() : dial.highest());
      }
      settings = settings.with(Dial.DISCOUNT, 0).with(Dial.BIAS, random.nextInt(-1, 2));
      Optional<ScheduleViewModel> model = ScheduleViewModel.of(settings);
      if (model.isPresent()) {
        assertThat(figures(model.get())).allSatisfy(svg -> assertThat(svg).contains("<svg"));
        drawn++;
      }
    }
    assertThat(drawn).isGreaterThan(6);
  }

  private static java.util.List<String> figures(ScheduleViewModel model) {
    return java.util.stream.Stream.<FigureSpec>of(
            model.effort(Optional.empty()),
            model.performance(Optional.empty()),
            model.loss(),
            model.trapFigure())
        .map(FigureRenderer::svg)
        .toList();
  }

  @Test
  void whereNoClosedFormHoldsThePageSaysSo() {
    TheorySettings gain = TheorySettings.USUAL.with(ProblemKind.GAIN);
    TheorySettings deviation =
        TheorySettings.USUAL.with(CostFamily.DEVIATION).with(Dial.DISCOUNT, 0.5);

    assertThat(Posing.whyNoClosedLoop(gain).orElseThrow()).startsWith("No closed form holds");
    assertThat(Posing.whyNoClosedLoop(deviation).orElseThrow()).startsWith("No closed form holds");
    assertThat(Posing.whyNoClosedLoop(TheorySettings.USUAL)).isEmpty();
  }
}
