package strive.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Intervals;
import strive.inference.Method;
import strive.inference.ParameterPrior;

class SettingsWordsTest {

  @Test
  void aFitIsToldByItsOwnMethodModelsOptionsAndWhatIsFixed() {
    FitSettings settings =
        new FitSettings(
            List.of("miscalibrated+lapse", "trend+lapse"),
            7,
            3,
            List.of(Fixed.atChance("p0"), Fixed.at("sigma", 0.1)),
            Method.HBI,
            List.of(new ParameterPrior("b", 0, 0.15)));

    assertThat(SettingsWords.of(settings))
        .isEqualTo(
            "hierarchical Bayesian inference; models: miscalibrated+lapse, trend+lapse;"
                + " fixed: p0 at chance, sigma=0.1; own priors (mean, sd): b (0.0, 0.15);"
                + " up to 7 starts, seed 3");
  }

  @Test
  void maximumLikelihoodHasNoPriorsAndMayHaveNoIntervals() {
    FitSettings settings =
        new FitSettings(List.of("trend"), 10, 1, List.of())
            .withPriors(List.of(new ParameterPrior("b", 0, 0.15)))
            .withIntervals(Intervals.NONE);

    assertThat(SettingsWords.of(settings))
        .isEqualTo("maximum likelihood; models: trend; without intervals; up to 10 starts, seed 1");
  }
}
