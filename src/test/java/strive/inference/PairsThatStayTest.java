package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

/// What it does to estimates that the same pairs are tested block after block.
class PairsThatStayTest {

  private static final int PEOPLE = 100;

  private static final ParameterValues CENTRE =
      new ParameterValues(
          Map.of("p0", 0.3, "pmax", 0.9, "kappa", 0.4, "beta", 0.8, "b", 0.0, "sigma", 0.1));

  private static final Map<String, Double> SPREAD =
      Map.of("kappa", 0.3, "beta", 0.4, "b", 0.08, "pmax", 0.3);

  /// Root mean square of the errors of p_max in their reported standard errors, over those in whom
  /// it is not at its limit; 1 where standard errors are right.
  private static double errorInStandardErrors(StudyDesign design, String model) {
    List<ParameterValues> truth =
        SimulatedStudy.vary(
            Policies.MISCALIBRATED, CENTRE, SPREAD, 0.25, PEOPLE, new SplittableRandom(3));
    SimulatedStudy study = SimulatedStudy.of(Policies.MISCALIBRATED, truth, design, 4);
    FitSettings settings = FitSettings.defaults().withModels(List.of(model));
    StudyFit fit = GivenFit.study(settings, Benchmark.IMPOSED, study.people());
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < PEOPLE; i++) {
      Estimate estimate = fit.fits().get(i).estimate("pmax").orElseThrow();
      if (estimate.standardError().isPresent()) {
        double off = estimate.value() - truth.get(i).find("pmax").orElseThrow();
        sum += Math.pow(off / estimate.standardError().getAsDouble(), 2);
        counted++;
      }
    }
    assertThat(counted).isGreaterThan(PEOPLE / 3);
    return Math.sqrt(sum / counted);
  }

  /// With these seeds 1.29, 1.81 and 1.80: each pair is a draw that is made once an episode, so
  /// what
  /// the person happened to learn looks like p_max. Within one test answers do not depend on each
  /// other, so the beta-binomial finds nothing to mend. (In kappa and b the ratio moves by
  /// less than 0.04.)
  @Test
  @Tag("heavy")
  void standardErrorsOfTheMaximumAreTooSmallWherePairsStayLearned() {
    StudyDesign independent = StudyDesign.defaultProtocol();
    StudyDesign staying = independent.withPairsThatStay();

    double usual = errorInStandardErrors(independent, "miscalibrated");
    double stays = errorInStandardErrors(staying, "miscalibrated");

    assertThat(stays).isGreaterThan(1.2 * usual);
    assertThat(errorInStandardErrors(staying, "miscalibrated+beta-binomial"))
        .isGreaterThan(1.2 * usual);
  }
}
