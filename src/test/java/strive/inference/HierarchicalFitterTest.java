package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import strive.behaviour.Block;
import strive.behaviour.Episode;
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

  /// Right from the start, a person's performance keeps within a hundredth of its maximum, nearer
  /// than the width within which kinks are smoothed while a group is learned.
  @Test
  void whoeverIsAlwaysRightIsNotPulledAwayFromHisDataByTheGroup() {
    SplittableRandom random = new SplittableRandom(3);
    List<Person> people =
        List.of(
            fading("always right", 0, random),
            fading("one", 8, random),
            fading("two", 8, random),
            SomePeople.person("none", SomePeople.episode(1, 10, 0.4, 1, 12, new double[10])));

    StudyFit group = fit(people, Method.HIERARCHICAL);
    StudyFit alone = fit(people, Method.MAP);

    PersonFit right = group.ofModel("miscalibrated").getFirst();
    assertThat(right.logLikelihood().orElseThrow())
        .isGreaterThan(alone.ofModel("miscalibrated").getFirst().logLikelihood().orElseThrow() - 5);
    assertThat(right.reasons()).noneMatch(reason -> reason.contains("nats away"));
  }

  @Test
  void aPersonWhomTheGroupOverrulesIsWeakAndTheGroupSaysWhatItLost() {
    Person person = fading("odd", 8, new SplittableRandom(3));
    StudyFit alone = fit(List.of(person), Method.MAP);
    PersonFit own = alone.fits().getFirst();
    double reached = own.logLikelihood().orElseThrow();

    PersonFit near = new GroupTrust(reached + 4, List.of()).judged(own);
    PersonFit pulled = new GroupTrust(reached + 12, List.of()).judged(own);

    assertThat(near).isEqualTo(own);
    assertThat(pulled.light()).isEqualTo(Light.WEAK);
    assertThat(pulled.reasons())
        .contains("the group pulls the estimates 12 nats away from this person's own data");
    GroupFit group =
        new GroupFit(
            List.of(
                new GroupEstimate("miscalibrated", "", "kappa", -1, 0.3, OptionalDouble.empty()),
                new GroupEstimate("miscalibrated", "", "b", 0, 0.004, OptionalDouble.empty())),
            List.of(found(true)),
            List.of(),
            OptionalDouble.empty());
    assertThat(StudyNotes.of(List.of(person), List.of(pulled), group))
        .contains(
            "The group of miscalibrated has lost its differences in b, against the data of 1"
                + " person.");
    assertThat(StudyNotes.of(List.of(person), List.of(near), group))
        .noneMatch(note -> note.contains("lost its differences"));
  }

  @Test
  void aGroupThatHadNotComeToRestIsSaidInWords() {
    Person person = fading("one", 8, new SplittableRandom(3));
    List<PersonFit> none = List.of();

    assertThat(StudyNotes.of(List.of(person), none, of(found(false), OptionalDouble.empty())))
        .contains(
            "The group of miscalibrated was still moving by 0.002 after 1000 steps: its standard"
                + " deviations are approximate.");
    assertThat(StudyNotes.of(List.of(person), none, of(found(false), OptionalDouble.of(0.1))))
        .contains(
            "The groups of all models were still moving by 0.002 after 1000 steps: their standard"
                + " deviations are approximate.");
    assertThat(StudyNotes.of(List.of(person), none, of(found(true), OptionalDouble.empty())))
        .noneMatch(note -> note.contains("still moving"));
  }

  private static GroupFit of(GroupModel model, OptionalDouble omnibusRisk) {
    return new GroupFit(List.of(), List.of(model), List.of(), omnibusRisk);
  }

  private static GroupModel found(boolean converged) {
    OptionalDouble none = OptionalDouble.empty();
    return new GroupModel("miscalibrated", 9, none, none, none, none, none, 1000, converged, 0.002);
  }

  private static StudyFit fit(List<Person> people, Method method) {
    FitSettings settings =
        FitSettings.defaults().withModels(List.of("miscalibrated")).withMethod(method);
    return GivenFit.study(settings, Benchmark.IMPOSED, people);
  }

  /// Effort falls about evenly from full to none in each of four episodes.
  ///
  /// @param wrong answers of 12 before anything is learned
  private static Person fading(String id, int wrong, SplittableRandom random) {
    List<Episode> episodes = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      List<Block> blocks = new ArrayList<>();
      for (int t = 1; t <= 10; t++) {
        double effort = Math.clamp(1 - (t - 1) / 9.0 + 0.1 * random.nextGaussian(), 0, 1);
        int right = 12 - (int) Math.round(wrong * Math.pow(0.7, t));
        blocks.add(SomePeople.block(t, effort, right, 12));
      }
      episodes.add(new Episode(number, 10, 0.4, List.of(), blocks));
    }
    return new Person(id, "a", 0.1, episodes);
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
