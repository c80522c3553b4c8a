package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// The likelihood of some of a person's episodes: what is left out of the sum stays known.
class HeldOutEpisodesTest {

  /// The same numbers added in another order, relative.
  private static final double ROUNDING = 1e-12;

  static List<Policy> withAndWithoutOptions() {
    List<Policy> all = new ArrayList<>(Policies.all());
    all.addAll(SomePeople.withOptions());
    return all;
  }

  @ParameterizedTest
  @MethodSource("withAndWithoutOptions")
  void propertyEpisodesTakenOneByOneAddUpToTheWhole(Policy policy) {
    SomePeople some = new SomePeople(411);
    for (int round = 0; round < 60; round++) {
      Person person = some.person();
      double[] values = some.anyValues(policy, person.chance()).inOrderOf(policy.modelParameters());
      double[] gradient = new double[values.length];
      double[] sumOfGradients = new double[values.length];
      double sum = 0;
      int choices = 0;
      for (Episode episode : person.episodes()) {
        LogLikelihood one = LogLikelihood.of(person, policy, number -> number == episode.number());
        sum += one.at(values, 0, gradient);
        choices += one.choices();
        for (int k = 0; k < gradient.length; k++) {
          sumOfGradients[k] += gradient[k];
        }
      }
      LogLikelihood all = LogLikelihood.of(person, policy);
      double whole = all.at(values, 0, gradient);

      assertThat(sum).isCloseTo(whole, within(ROUNDING * Math.max(1, Math.abs(whole))));
      assertThat(choices).isEqualTo(all.choices());
      for (int k = 0; k < gradient.length; k++) {
        // Parts of a gradient may cancel, which costs digits that the sum of their sizes tells.
        assertThat(sumOfGradients[k])
            .isCloseTo(gradient[k], within(1e-9 * Math.max(1, Math.abs(gradient[k]))));
      }
    }
  }

  @Test
  void validationOfAPolicyThatCarriesNothingOnTheRestIsAPersonWithoutThatEpisode() {
    SomePeople some = new SomePeople(412);
    for (int round = 0; round < 60; round++) {
      Person person = some.person();
      double[] values =
          some.anyValues(Policies.MISCALIBRATED, person.chance())
              .inOrderOf(Policies.MISCALIBRATED.modelParameters());
      int out = person.episodes().getFirst().number();
      Person without =
          new Person(
              person.id(),
              person.condition(),
              person.chance(),
              person.episodes().subList(1, person.episodes().size()));

      double rest =
          LogLikelihood.of(person, Policies.MISCALIBRATED, number -> number != out).at(values);

      assertThat(rest).isEqualTo(LogLikelihood.of(without, Policies.MISCALIBRATED).at(values));
    }
  }

  @Test
  void anExpectationAdaptsToAnEpisodeThatDoesNotCount() {
    Policy adaptive = Policies.find("adaptive").orElseThrow();
    SomePeople some = new SomePeople(413);
    ParameterValues values = some.likelyValues(adaptive, 0.25).with("eta", 0.7);
    Person person =
        SimulatedStudy.of(adaptive, List.of(values), StudyDesign.defaultProtocol(), 3)
            .people()
            .getFirst();
    Person withoutTheFirst =
        new Person(
            person.id(),
            person.condition(),
            person.chance(),
            person.episodes().subList(1, person.episodes().size()));
    double[] ordered = values.inOrderOf(adaptive.modelParameters());

    double lived = LogLikelihood.of(person, adaptive, number -> number > 1).at(ordered);
    double neverLived = LogLikelihood.of(withoutTheFirst, adaptive).at(ordered);

    // A person who had adapted is described better by one who has: nats, not rounding.
    assertThat(lived).isGreaterThan(neverLived + 1);
  }
}
