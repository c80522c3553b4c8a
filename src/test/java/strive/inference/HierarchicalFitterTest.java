package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import strive.behaviour.Person;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

class HierarchicalFitterTest {

  private static final int PEOPLE = 40;

  private static ParameterValues drawn(SplittableRandom random, double bias) {
    return ParameterValues.NONE
        .with("p0", 0.25)
        .with("pmax", 0.92)
        .with("kappa", Math.exp(-0.7 + 0.3 * random.nextGaussian()))
        .with("beta", Math.exp(-0.2 + 0.6 * random.nextGaussian()))
        .with("b", bias + 0.12 * random.nextGaussian())
        .with("sigma", 0.1);
  }

  private static double correlation(
      StudyFit fit, List<Person> people, List<ParameterValues> truth, String parameter) {
    double[] found = new double[people.size()];
    double[] real = new double[people.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          fit.fit(people.get(i).id(), "miscalibrated")
              .flatMap(one -> one.estimate(parameter))
              .orElseThrow()
              .value();
      real[i] = truth.get(i).find(parameter).orElseThrow();
    }
    return new PearsonsCorrelation().correlation(found, real);
  }

  @Test
  void recoveryBiasesAreFoundAgainAndTheGroupsMeanAndSpread() {
    SplittableRandom random = new SplittableRandom(7);
    List<ParameterValues> truth = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      truth.add(drawn(random, 0));
    }
    List<Person> people =
        SimulatedStudy.of(Policies.MISCALIBRATED, truth, StudyDesign.defaultProtocol(), 5).people();
    FitSettings settings =
        new FitSettings(
            List.of("miscalibrated"),
            5,
            1,
            List.of(Fixed.atChance("p0")),
            Method.HIERARCHICAL,
            List.of());

    StudyFit fit = GivenFit.study(settings, Benchmark.IMPOSED, people);

    // .98 with 60 people; with 40 the interval of such a correlation reaches down to .96.
    assertThat(correlation(fit, people, truth, "b")).isGreaterThan(0.95);
    GroupEstimate bias =
        fit.group().estimates().stream()
            .filter(row -> row.parameter().equals("b"))
            .findFirst()
            .orElseThrow();
    double mean =
        truth.stream().mapToDouble(t -> t.find("b").orElseThrow()).average().orElseThrow();
    // Three of its standard errors, which differences between people make up for the most part.
    assertThat(Math.abs(bias.mean() - mean)).isLessThan(3 * bias.error().orElseThrow());
    assertThat(bias.deviation()).isBetween(0.08, 0.17);
    assertThat(fit.group().models().getFirst().integratedBic()).isPresent();
  }

  @Test
  void conditionsThatDifferInTheirModelsAreToldApart() {
    double[][] evidence = new double[20][2];
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      conditions.add(i < 10 ? "calm" : "hurried");
      evidence[i][i < 10 ? 0 : 1] = 4;
    }
    double[][] alike = new double[20][2];
    for (int i = 0; i < 20; i++) {
      alike[i][i % 2] = 4;
    }

    assertThat(FrequencyComparison.same(conditions, evidence).orElseThrow()).isLessThan(0.05);
    assertThat(FrequencyComparison.same(conditions, alike).orElseThrow()).isGreaterThan(0.5);
  }
}
