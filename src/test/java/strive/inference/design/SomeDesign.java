package strive.inference.design;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import strive.inference.FitProgress;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.policy.EpisodeDesign;
import strive.policy.ParameterValues;
import strive.policy.StudyDesign;

/// Checks of a small design that takes a moment.
final class SomeDesign {

  /// One full-effort episode of 4 blocks and two of 6 free ones.
  static final StudyDesign SMALL =
      new StudyDesign(
          0.25,
          List.of(
              EpisodeDesign.fullEffort(4, 12, 0.5),
              EpisodeDesign.free(6, 12, 0.5, 0.05),
              EpisodeDesign.free(6, 12, 0.5, 0.05)));

  private SomeDesign() {}

  static ParameterValues people(double bias) {
    return ParameterValues.NONE
        .with("p0", 0.25)
        .with("pmax", 0.92)
        .with("kappa", 0.5)
        .with("beta", 0.8)
        .with("b", bias)
        .with("sigma", 0.1);
  }

  static DesignSettings settings(double bias, double difference, int eachGroup, int studies) {
    return settings(Method.MAP, bias, difference, eachGroup, studies);
  }

  static DesignSettings settings(
      Method method, double bias, double difference, int eachGroup, int studies) {
    return new DesignSettings(
        "miscalibrated",
        people(bias),
        Map.of("kappa", 0.3, "beta", 0.4, "b", 0.12),
        List.of(new DesignGroup("A", eachGroup), new DesignGroup("B", eachGroup)),
        difference,
        studies,
        method,
        0.05,
        false,
        List.of(Fixed.atChance("p0")),
        10,
        1);
  }

  static DesignResult check(DesignSettings settings, int threads) {
    return check(settings, SMALL, threads);
  }

  static DesignResult check(DesignSettings settings, StudyDesign design, int threads) {
    DesignCheck check =
        new DesignCheck(
            settings,
            design,
            person -> new Session(10, 20, person.episodes().size(), OptionalLong.of(250), "EUR"));
    return check.run(threads, FitProgress.SILENT).uncancelled();
  }
}
