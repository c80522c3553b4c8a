package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// The likelihood against a second, independent writing of section 8, and what must hold between
/// policies.
class LogLikelihoodTest {

  /// The same numbers added in another order.
  private static final double ROUNDING = 1e-12;

  static Iterable<Policy> policies() {
    return Policies.all();
  }

  /// Policies in which nothing of an episode reaches the next.
  static List<Policy> forgetful() {
    return Policies.all().stream()
        .filter(policy -> !List.of("adaptive", "episodic-memory").contains(policy.id()))
        .toList();
  }

  private static double at(Person person, Policy policy, ParameterValues values) {
    return LogLikelihood.of(person, policy).at(values.inOrderOf(policy.modelParameters()));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void validationAPlainEvaluationGivesTheSameNumber(Policy policy) {
    SomePeople some = new SomePeople(71);
    for (int round = 0; round < 400; round++) {
      Person person = some.person();
      ParameterValues values = some.anyValues(policy, person.chance());

      PlainLikelihood.agrees(policy, values, person);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void validationItIsTheSameForPeopleWhoReallyFollowThePolicy(Policy policy) {
    SomePeople some = new SomePeople(72);
    for (int round = 0; round < 20; round++) {
      ParameterValues values = some.likelyValues(policy, 0.25);
      Person person =
          SimulatedStudy.of(policy, List.of(values), StudyDesign.defaultProtocol(), round)
              .people()
              .getFirst();

      double expected = new PlainLikelihood(policy, values).of(person);

      assertThat(at(person, policy, values))
          .isCloseTo(expected, within(1e-11 * Math.abs(expected))); // no extremes here
    }
  }

  static List<Policy> withAndWithoutOptions() {
    List<Policy> all = new ArrayList<>(Policies.all());
    all.addAll(SomePeople.withOptions());
    return all;
  }

  @ParameterizedTest
  @MethodSource("withAndWithoutOptions")
  void propertyNoPersonAndNoParametersGiveANumberThatIsNone(Policy policy) {
    SomePeople some = new SomePeople(73);
    for (int round = 0; round < 300; round++) {
      Person person = some.person();
      ParameterSpace space = new ParameterSpace(policy, person.chance(), ParameterValues.NONE);
      for (double[] corner : new double[][] {space.lower(), space.upper()}) {
        double[] values = space.valuesAt(corner).inOrderOf(policy.modelParameters());
        double[] gradient = new double[values.length];
        double value = LogLikelihood.of(person, policy).at(values, 0, gradient);

        assertThat(value).isFinite().isLessThanOrEqualTo(1e3); // a density may exceed one
        assertThat(gradient).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forgetful")
  void propertyEpisodesOnFreshMaterialAddUp(Policy policy) {
    SomePeople some = new SomePeople(74);
    for (int round = 0; round < 50; round++) {
      Person person = some.person();
      ParameterValues values = some.likelyValues(policy, person.chance());
      double sum = 0;
      for (Episode episode : person.episodes()) {
        Person part =
            new Person(person.id(), person.condition(), person.chance(), List.of(episode));
        sum += at(part, policy, values);
      }

      assertThat(at(person, policy, values))
          .isCloseTo(sum, within(ROUNDING * Math.max(1, Math.abs(sum))));
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propertyTheResultDependsOnTheValuesAloneAndItsPartsAddUp(Policy policy) {
    SomePeople some = new SomePeople(75);
    Person person = some.person();
    LogLikelihood used = LogLikelihood.of(person, policy);
    for (int round = 0; round < 20; round++) {
      double[] values =
          some.likelyValues(policy, person.chance()).inOrderOf(policy.modelParameters());
      double value = used.at(values);

      assertThat(value).isEqualTo(LogLikelihood.of(person, policy).at(values));
      assertThat(used.at(values, 0, new double[values.length])).isEqualTo(value);
      assertThat(used.accuracyPart() + used.effortPart()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "miscalibrated, optimal, b",
    "miscalibrated-continuous, optimal-continuous, b",
    "trend, constant, d"
  })
  void propertyTheLargerModelContainsTheSmallerOne(String larger, String smaller, String zero) {
    Policy large = Policies.find(larger).orElseThrow();
    Policy small = Policies.find(smaller).orElseThrow();
    SomePeople some = new SomePeople(76);
    for (int round = 0; round < 100; round++) {
      Person person = some.person();
      ParameterValues values = some.anyValues(large, person.chance()).with(zero, 0);

      double expected = at(person, small, values);

      // The biased drive is the root of a square: one rounding more, magnified by narrow noise.
      assertThat(at(person, large, values))
          .isCloseTo(expected, within(ROUNDING * 100 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void propertyWhoDoesNotDiscountIsOptimal() {
    Policy discounted = Policies.find("discounted").orElseThrow();
    SomePeople some = new SomePeople(79);
    for (int round = 0; round < 100; round++) {
      Person person = some.person();
      ParameterValues values = some.anyValues(discounted, person.chance()).with("gamma", 1);

      assertThat(at(person, discounted, values)).isEqualTo(at(person, Policies.OPTIMAL, values));
    }
  }

  @Test
  void propertyAnExpectationThatDoesNotMoveIsFixed() {
    Policy adaptive = Policies.find("adaptive").orElseThrow();
    Policy fixed = Policies.find("fixed-expectation").orElseThrow();
    SomePeople some = new SomePeople(80);
    for (int round = 0; round < 100; round++) {
      Person person = some.person();
      ParameterValues values = some.anyValues(adaptive, person.chance()).with("eta", 0);
      ParameterValues held = values.with("F", values.get(Parameter.FIRST_EXPECTATION));

      assertThat(at(person, adaptive, values)).isEqualTo(at(person, fixed, held));
    }
  }

  @Test
  void propertyWithoutMemoriesOnlyThePriorExpectationIsLeft() {
    Policy memory = Policies.find("episodic-memory").orElseThrow();
    Policy fixed = Policies.find("fixed-expectation").orElseThrow();
    SomePeople some = new SomePeople(85);
    for (int round = 0; round < 100; round++) {
      Person whole = some.person();
      Person person =
          new Person("P", "", whole.chance(), whole.episodes().subList(0, 1)); // nothing earlier
      ParameterValues values = some.anyValues(memory, person.chance());
      ParameterValues held = values.with("F", values.get(Parameter.PRIOR_EXPECTATION));

      // w_0 F_0 / w_0 is rounded once, which narrow noise magnifies.
      double expected = at(person, fixed, held);
      assertThat(at(person, memory, values))
          .isCloseTo(expected, within(ROUNDING * 100 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void aForcedEpisodeSaysNothingAboutChoice() {
    SomePeople some = new SomePeople(77);
    StudyDesign forced =
        new StudyDesign(0.25, Collections.nCopies(2, EpisodeDesign.fullEffort(6, 12, 0.5)));
    ParameterValues values = some.likelyValues(Policies.MISCALIBRATED, 0.25);
    Person person =
        SimulatedStudy.of(Policies.MISCALIBRATED, List.of(values), forced, 3).people().getFirst();
    LogLikelihood likelihood = LogLikelihood.of(person, Policies.MISCALIBRATED);

    double value = likelihood.at(values.inOrderOf(Policies.MISCALIBRATED.modelParameters()));

    assertThat(likelihood.choices()).isZero();
    assertThat(likelihood.testedBlocks()).isEqualTo(12);
    assertThat(likelihood.effortPart()).isZero();
    assertThat(value)
        .isEqualTo(at(person, Policies.MISCALIBRATED, values.with("beta", 7).with("b", -0.3)));
  }

  @Test
  void whatIsCountedIsWhatCounts() {
    SomePeople some = new SomePeople(78);
    for (int round = 0; round < 100; round++) {
      Person person = some.person();
      LogLikelihood likelihood = LogLikelihood.of(person, Policies.OPTIMAL);
      long choices = 0;
      long tested = 0;
      for (Episode episode : person.episodes()) {
        choices += episode.blocksBeforeGap().stream().filter(block -> !block.forced()).count();
        tested += episode.blocksBeforeGap().stream().filter(block -> block.tests() > 0).count();
      }

      assertThat(likelihood.choices()).isEqualTo(choices);
      assertThat(likelihood.testedBlocks()).isEqualTo(tested);
    }
  }
}
