package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import strive.policy.EpisodeDesign;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// People who follow a model are fitted with it, and their parameters come back.
class PolicyRecoveryTest {

  private static final int PEOPLE = 24;

  /// Ten free episodes in two kinds of context that take turns in pairs, then a full-effort one
  /// (before the others it would hide the prior expectation behind a memory).
  private static final StudyDesign DESIGN = design();

  private static StudyDesign design() {
    List<EpisodeDesign> episodes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      episodes.add(
          new EpisodeDesign(8, 20, 0.5, 0, false, List.of(1, 4), List.of(i / 2 % 2 + 0.1 * i)));
    }
    episodes.add(EpisodeDesign.fullEffort(6, 20, 0.5).in(List.of(1.0)));
    return new StudyDesign(0.25, episodes);
  }

  /// What people differ in (standard deviation on the transformed scale), and the least correlation
  /// of estimates with the truth: what these seeds give, less about three standard errors of a
  /// correlation of 24 people, `(1 - r^2) / sqrt(24)`. A discount is hard to tell from a cost, and
  /// a
  /// share of lapses is a count of few choices.
  static List<Arguments> models() {
    return List.of(
        Arguments.of("discounted", Map.of("gamma", 1.0), Map.of("gamma", 0.4)),
        Arguments.of(
            "adaptive",
            Map.of("F1", 0.2, "eta", 0.2, "beta", 0.5),
            Map.of("F1", 0.98, "eta", 0.94, "beta", 0.94)),
        Arguments.of(
            "episodic-memory",
            Map.of("F0", 0.2, "h", 0.7, "beta", 0.5),
            Map.of("F0", 0.98, "h", 0.94, "beta", 0.96)),
        added("baseline", Map.of("kappa0", 0.7, "b", 0.1), Map.of("kappa0", 0.65, "b", 0.65)),
        added("forgetting", Map.of("phi", 0.8, "b", 0.1), Map.of("phi", 0.85, "b", 0.96)),
        added("lapse", Map.of("lapse", 1.0, "b", 0.1), Map.of("lapse", 0.6, "b", 0.96)),
        added("perceived", Map.of("b", 0.1), Map.of("b", 0.98)),
        added("beta-binomial", Map.of("rho", 1.0, "b", 0.1), Map.of("rho", 0.92, "b", 0.96)),
        added("expectations", Map.of("sigma_e", 0.5, "b", 0.1), Map.of("sigma_e", 0.8, "b", 0.96)));
  }

  private static Arguments added(
      String option, Map<String, Double> spread, Map<String, Double> least) {
    return Arguments.of("miscalibrated+" + option, spread, least);
  }

  @ParameterizedTest
  @MethodSource("models")
  void recoveryOfWhatPeopleDifferIn(
      String model, Map<String, Double> spread, Map<String, Double> least) {
    Policy policy = Policies.find(model).orElseThrow();
    ParameterValues centre =
        new ParameterValues(
            Map.ofEntries(
                Map.entry("p0", 0.3),
                Map.entry("pmax", 0.92),
                Map.entry("kappa", 0.5),
                Map.entry("beta", 0.8),
                Map.entry("b", 0.0),
                Map.entry("gamma", 0.85),
                Map.entry("F0", 0.85),
                Map.entry("h", 0.5),
                Map.entry("F1", 0.9),
                Map.entry("eta", 0.4),
                Map.entry("kappa0", 0.15),
                Map.entry("phi", 0.08),
                Map.entry("lapse", 0.1),
                Map.entry("rho", 0.1),
                Map.entry("sigma_e", 0.1),
                Map.entry("sigma", 0.08)));
    List<ParameterValues> truth =
        SimulatedStudy.vary(policy, centre, spread, 0.25, PEOPLE, new SplittableRandom(1));
    SimulatedStudy study = SimulatedStudy.of(policy, truth, DESIGN, 2);
    StudyFit fit =
        GivenFit.study(
            FitSettings.defaults().withModels(List.of(model)), Benchmark.IMPOSED, study.people());
    for (String name : spread.keySet()) {
      double[] real = truth.stream().mapToDouble(v -> v.find(name).orElseThrow()).toArray();
      double[] found =
          fit.fits().stream().mapToDouble(f -> f.estimate(name).orElseThrow().value()).toArray();
      assertThat(new PearsonsCorrelation().correlation(real, found))
          .as(name)
          .isGreaterThan(least.getOrDefault(name, 1.0));
    }
  }
}
