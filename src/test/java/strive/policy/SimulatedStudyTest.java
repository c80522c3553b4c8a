package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Block;
import strive.behaviour.Person;

/// Simulated people do what their policy says.
class SimulatedStudyTest {

  private static final int DRAWS = 20_000;

  /// Four standard errors of a mean of so many draws; seeds are fixed, so a failure means a change.
  private static final double FOUR_ERRORS = 4 / Math.sqrt(DRAWS);

  static Iterable<Policy> policies() {
    return Policies.all();
  }

  private static ParameterValues values(Policy policy) {
    Map<String, Double> all =
        Map.ofEntries(
            Map.entry("p0", 0.3),
            Map.entry("pmax", 0.9),
            Map.entry("kappa", 0.4),
            Map.entry("beta", 1.0),
            Map.entry("b", -0.1),
            Map.entry("F", 0.8),
            Map.entry("F0", 0.85),
            Map.entry("h", 0.7),
            Map.entry("F1", 0.95),
            Map.entry("eta", 0.4),
            Map.entry("gamma", 0.8),
            Map.entry("a", 0.9),
            Map.entry("d", -0.05),
            Map.entry("sigma", 0.3));
    ParameterValues values = ParameterValues.NONE;
    for (Parameter parameter : policy.modelParameters()) {
      values = values.with(parameter.name(), all.getOrDefault(parameter.name(), Double.NaN));
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propertyChoicesHaveTheMomentsOfTheCensoredNormalAroundTheDrive(Policy policy) {
    SimulatedPerson person =
        SimulatedPerson.of(policy, values(policy)).startEpisode(8).after(0.7).after(0.2);
    SplittableRandom random = new SplittableRandom(101);
    double sum = 0;
    int none = 0;
    int full = 0;
    int right = 0;
    for (int i = 0; i < DRAWS; i++) {
      double effort = person.chooseEffort(0, random);
      sum += effort;
      none += effort == 0 ? 1 : 0;
      full += effort == 1 ? 1 : 0;
      right += person.answersRight(random) ? 1 : 0;
    }
    boolean guided = policy.guided();
    double drive = person.drive();
    double mean = guided ? EffortNoise.mean(drive, 0.3) : 0.5;
    double atNone = guided ? NormalTails.cdf(-drive / 0.3) : 1.0 / 21;
    double atFull = guided ? NormalTails.cdf((drive - 1) / 0.3) : 1.0 / 21;
    // No standard deviation of a number between 0 and 1 exceeds a half.
    assertThat(sum / DRAWS).isCloseTo(mean, within(FOUR_ERRORS / 2));
    assertThat((double) none / DRAWS).isCloseTo(atNone, within(FOUR_ERRORS / 2));
    assertThat((double) full / DRAWS).isCloseTo(atFull, within(FOUR_ERRORS / 2));
    assertThat((double) right / DRAWS).isCloseTo(person.performance(), within(FOUR_ERRORS / 2));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propertyWhatIsPredictedAlongAnEpisodeIsWhatIsDoneOnAverage(Policy policy) {
    StudyDesign design = StudyDesign.repeated(0.25, 1, EpisodeDesign.free(3, 5, 0.5, 0));
    List<Person> people =
        SimulatedStudy.of(policy, Collections.nCopies(2_000, values(policy)), design, 11).people();
    double[] excess = new double[3];
    for (Person person : people) {
      List<Block> blocks = person.episodes().getFirst().blocks();
      List<Replay.At> said = Replay.along(person, policy, values(policy)).getFirst();
      for (int i = 0; i < 3; i++) {
        excess[i] += blocks.get(i).effort() - said.get(i).choice().orElseThrow().effort();
      }
    }
    for (double sum : excess) {
      assertThat(sum / people.size()).isCloseTo(0, within(4 * 0.5 / Math.sqrt(2_000)));
    }
  }

  @Test
  void theSameSeedGivesTheSameStudyAndEachPersonHasAnOwnStream() {
    ParameterValues one = values(Policies.MISCALIBRATED);
    ParameterValues other = one.with("b", 0.4);
    StudyDesign design = StudyDesign.defaultProtocol();

    SimulatedStudy study = SimulatedStudy.of(Policies.MISCALIBRATED, List.of(one, one), design, 5);

    assertThat(SimulatedStudy.of(Policies.MISCALIBRATED, List.of(one, one), design, 5))
        .isEqualTo(study);
    assertThat(SimulatedStudy.of(Policies.MISCALIBRATED, List.of(one, one), design, 6).people())
        .isNotEqualTo(study.people());
    // Another first person leaves the second one alone.
    assertThat(
            SimulatedStudy.of(Policies.MISCALIBRATED, List.of(other, one), design, 5)
                .people()
                .get(1))
        .isEqualTo(study.people().get(1));
    assertThat(study.people().get(0).episodes()).isNotEqualTo(study.people().get(1).episodes());
  }

  @Test
  void choicesLieOnTheGridAndForcedOnesAreFull() {
    Person person =
        SimulatedStudy.of(
                Policies.OPTIMAL,
                List.of(values(Policies.OPTIMAL)),
                StudyDesign.defaultProtocol(),
                5)
            .people()
            .getFirst();

    assertThat(person.episodes().getFirst().blocks())
        .allMatch(block -> block.forced() && block.effort() == 1);
    assertThat(person.episodes().subList(1, 5))
        .flatExtracting(episode -> episode.blocks())
        .hasSize(40)
        .allMatch(
            block -> !block.forced() && Math.rint(block.effort() * 20) / 20 == block.effort());
  }

  /// The places of p_0 and p_max vary on logits between their limits, whatever the others are.
  @Test
  void propertySpreadsAreStandardDeviationsInTheTransformedSpace() {
    Policy policy = Policies.MISCALIBRATED;
    Map<String, Double> spread = Map.of("p0", 0.5, "pmax", 0.4, "beta", 0.3, "b", 0.1);
    List<ParameterValues> people =
        SimulatedStudy.vary(policy, values(policy), spread, 0.25, DRAWS, new SplittableRandom(102));
    ParameterSpace space =
        new ParameterSpace(policy, 0.25, new ParameterValues(Map.of("kappa", 0.4, "sigma", 0.3)));
    double[] centre = space.toPoint(values(policy));
    double[] sum = new double[4];
    double[] squares = new double[4];
    for (ParameterValues person : people) {
      double[] point = space.toPoint(person);
      for (int k = 0; k < 4; k++) {
        sum[k] += point[k] - centre[k];
        squares[k] += (point[k] - centre[k]) * (point[k] - centre[k]);
      }
      assertThat(person.find("kappa")).hasValue(0.4);
    }
    for (int k = 0; k < 4; k++) {
      double expected = spread.getOrDefault(space.free().get(k).name(), 0.0);
      assertThat(sum[k] / DRAWS).isCloseTo(0, within(expected * FOUR_ERRORS));
      assertThat(Math.sqrt(squares[k] / DRAWS))
          .isCloseTo(expected, within(expected * FOUR_ERRORS / Math.sqrt(2)));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, -0.1, 0.9, -0.9})
  void whoIsAskedReportsWhatIsWithinReachPlusTheBias(double bias) {
    SimulatedPerson person =
        SimulatedPerson.of(Policies.MISCALIBRATED, values(Policies.MISCALIBRATED).with("b", bias))
            .startEpisode(8);
    double reachable = new Learner(0.3, 0.9, 0.4).reachable(1, 0.3, 8);

    // The bias is the difference of two expectations, which rounds.
    assertThat(person.reportedExpectation().orElseThrow())
        .isCloseTo(Math.min(1, Math.max(0, reachable + bias)), within(1e-14));
  }

  @Test
  void aHeldExpectationIsReportedAsItIsAndARuleHasNone() {
    Policy fixed = Policies.find("fixed-expectation").orElseThrow();
    Policy constant = Policies.find("constant").orElseThrow();

    assertThat(SimulatedPerson.of(fixed, values(fixed)).startEpisode(8).reportedExpectation())
        .hasValue(0.8);
    assertThat(SimulatedPerson.of(constant, values(constant)).startEpisode(8).reportedExpectation())
        .isEmpty();
  }

  @Test
  void thePersonWhoKnowsBestFollowsTheExactOptimum() {
    ParameterValues values = values(Policies.OPTIMAL);

    Schedule forward = Replay.forward(Policies.OPTIMAL, values, 10);
    Schedule optimum = Learner.of(values).optimum(1, 0.3, 10);

    for (int i = 0; i < 10; i++) {
      assertThat(forward.efforts().get(i)).isCloseTo(optimum.efforts().get(i), within(1e-13));
    }
    assertThat(forward.value()).isCloseTo(optimum.value(), within(1e-13));
  }

  @Test
  void overconfidentPeopleWorkMoreAndUnderconfidentOnesLess() {
    ParameterValues calibrated = values(Policies.MISCALIBRATED).with("b", 0);
    List<Double> right = Replay.forward(Policies.MISCALIBRATED, calibrated, 8).efforts();
    List<Double> over =
        Replay.forward(Policies.MISCALIBRATED, calibrated.with("b", 0.1), 8).efforts();
    List<Double> under =
        Replay.forward(Policies.MISCALIBRATED, calibrated.with("b", -0.1), 8).efforts();

    assertThat(over.getFirst()).isGreaterThan(right.getFirst());
    assertThat(under.getFirst()).isLessThan(right.getFirst());
    // The overconfident one still pays when little is left, the underconfident one has given up.
    assertThat(over.getLast()).isGreaterThan(0.4);
    assertThat(under.getLast()).isZero();
  }

  @Test
  void anImpossiblePersonOrMomentIsRefused() {
    ParameterValues values = values(Policies.OPTIMAL);
    SimulatedPerson person = SimulatedPerson.of(Policies.OPTIMAL, values);

    assertThatThrownBy(() -> SimulatedPerson.of(Policies.OPTIMAL, values.with("beta", 1e4)))
        .hasMessage("beta must be between 0.001 and 100.0, got 10000.0");
    assertThatThrownBy(() -> SimulatedPerson.of(Policies.OPTIMAL, values.with("p0", 0.95)))
        .hasMessageContaining("p0 must be at least 0 and below pmax");
    assertThatThrownBy(() -> SimulatedPerson.of(Policies.MISCALIBRATED, values))
        .hasMessage("no value for b");
    assertThatThrownBy(() -> person.startEpisode(0)).hasMessageContaining("at least 1, got 0");
    assertThatThrownBy(person::drive).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(person.startEpisode(1).after(1)::drive)
        .isInstanceOf(IllegalStateException.class);
  }
}
