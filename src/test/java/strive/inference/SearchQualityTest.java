package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import strive.behaviour.Person;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.policy.StudyDesign;

/// The search against optimisers that know nothing of gradients, from the same starts: its
/// log-likelihood is at most 1e-4 below the best of theirs.
class SearchQualityTest {

  private static final double NOT_BELOW = 1e-4;
  private static final int STARTS = FitSettings.DEFAULT_STARTS;

  static List<Policy> policies() {
    return Policies.all();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propertyPeopleWhoFollowThePolicyAreFittedAsWellAsByOtherOptimisers(Policy policy) {
    Person person = SomePeople.following(policy, 1, 42).getFirst();

    double second = new SecondOpinion(person, policy, 1).cmaes(STARTS);
    double third = new SecondOpinion(person, policy, 1).bobyqa(2);

    assertThat(fitted(person, policy)).isGreaterThan(Math.max(second, third) - NOT_BELOW);
  }

  /// Where a model is wrong its likelihood has more and flatter peaks.
  @ParameterizedTest
  @MethodSource("policies")
  void propertyPeopleWhoFollowAnotherPolicyToo(Policy policy) {
    List<Policy> others = policies().stream().filter(other -> !other.equals(policy)).toList();
    SplittableRandom random = new SplittableRandom(policy.id().hashCode());
    Policy other = others.get(random.nextInt(others.size()));
    Person person = SomePeople.following(other, 1, random.nextLong()).getFirst();

    double second = new SecondOpinion(person, policy, 1).cmaes(3);

    assertThat(fitted(person, policy))
        .as("a person of %s", other)
        .isGreaterThan(second - NOT_BELOW);
  }

  /// Every policy fitted to people of every policy, on two designs. Where a choice lies on a kink
  /// of
  /// the drive the likelihood has narrow peaks; one person in a hundred and eighty whose peak is
  /// missed by a few hundredths is what is known of it.
  @Tag("heavy")
  @ParameterizedTest
  @MethodSource("policies")
  void propertyEveryPolicyFittedToPeopleOfEveryPolicy(Policy policy) {
    List<Double> below = new ArrayList<>();
    for (StudyDesign design : List.of(SomePeople.DESIGN, StudyDesign.defaultProtocol())) {
      for (Policy other : policies()) {
        for (Person person : SomePeople.simulated(other, 10, design, 99).people()) {
          double second = new SecondOpinion(person, policy, 1).cmaes(STARTS);
          below.add(second - fitted(person, policy));
        }
      }
    }

    assertThat(below).hasSize(180).allMatch(distance -> distance < 0.05);
    assertThat(below.stream().filter(distance -> distance > NOT_BELOW).count())
        .isLessThanOrEqualTo(2);
  }

  /// The slower of the two second opinions, from all starts.
  @Tag("heavy")
  @ParameterizedTest
  @MethodSource("policies")
  void propertyBobyqaFindsNothingBetterEither(Policy policy) {
    for (Person person :
        SomePeople.simulated(policy, 10, StudyDesign.defaultProtocol(), 98).people()) {
      double second = new SecondOpinion(person, policy, 1).bobyqa(STARTS);

      assertThat(fitted(person, policy)).as(person.id()).isGreaterThan(second - NOT_BELOW);
    }
  }

  @Test
  void propertyMoreStartsFindNothingThatTenHadMissed() {
    for (Person person :
        SomePeople.simulated(Policies.MISCALIBRATED, 5, StudyDesign.defaultProtocol(), 97)
            .people()) {
      FitSettings more = new FitSettings(List.of("miscalibrated"), 60, 5, List.of());
      double best =
          new PersonFitter(more)
              .fit(person, Policies.MISCALIBRATED, () -> false)
              .orElseThrow()
              .logLikelihood()
              .orElseThrow();

      assertThat(fitted(person, Policies.MISCALIBRATED)).isGreaterThan(best - NOT_BELOW);
    }
  }

  private static double fitted(Person person, Policy policy) {
    return new PersonFitter(FitSettings.defaults())
        .fit(person, policy, () -> false)
        .orElseThrow()
        .logLikelihood()
        .orElseThrow();
  }
}
