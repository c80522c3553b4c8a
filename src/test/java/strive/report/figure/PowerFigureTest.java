package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import strive.inference.FitProgress;
import strive.inference.Method;
import strive.inference.design.DesignCheck;
import strive.inference.design.DesignGroup;
import strive.inference.design.DesignResult;
import strive.inference.design.DesignSettings;
import strive.inference.design.Session;
import strive.policy.EpisodeDesign;
import strive.policy.ParameterValues;
import strive.policy.StudyDesign;

class PowerFigureTest {

  private static DesignResult result(Method method, String... conditions) {
    DesignSettings settings =
        new DesignSettings(
            "miscalibrated",
            new ParameterValues(
                Map.of("p0", 0.3, "pmax", 0.9, "kappa", 0.5, "beta", 0.8, "b", 0.1, "sigma", 0.1)),
            Map.of("b", 0.1),
            List.of(conditions).stream().map(name -> new DesignGroup(name, 3)).toList(),
            0,
            2,
            method,
            0.05,
            false,
            List.of(),
            5,
            1);
    DesignCheck check =
        new DesignCheck(
            settings,
            StudyDesign.repeated(0.25, 1, EpisodeDesign.free(3, 8, 0.5, 0)),
            _ -> new Session(1, 2, 0, OptionalLong.empty(), ""));
    return check.run(1, FitProgress.SILENT).uncancelled();
  }

  @Test
  void aPanelForEachTestAndARowOfTheTableForEachPoint() {
    FigureSpec one = PowerFigure.of(result(Method.MAP, "A"));
    FigureSpec two = PowerFigure.of(result(Method.MAP, "A", "B"));

    assertThat(one.rows().getFirst().panels()).hasSize(1);
    assertThat(two.rows().getFirst().panels())
        .extracting(panel -> panel.heading().name())
        .containsExactly("mean b = +0.10", "difference of b = 0.00");
    // Sizes of 4, 5 and 6 people are tenths of 6 with at least 2 in each condition.
    assertThat(two.table().rows()).hasSize(2 * 2);
    assertThat(FigureRenderer.svg(two, Scheme.LIGHT)).contains("power", "no effect");
  }
}
