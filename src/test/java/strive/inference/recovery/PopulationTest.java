package strive.inference.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;

class PopulationTest {

  private static final StudyDesign DESIGN = StudyDesign.defaultProtocol();

  /// Two episodes: one broken off with a forced block, a question and a test left out, and one with
  /// a missing block.
  private static final Person SOMEBODY =
      new Person(
          "A-7",
          "raised",
          0.2,
          List.of(
              new Episode(
                  1,
                  8,
                  0.5,
                  List.of(1.0, 0.0),
                  List.of(
                      new Block(1, true, 0.7, 0, 3, 10, OptionalDouble.empty()),
                      new Block(2, false, 0.4, 0.05, 5, 10, OptionalDouble.of(0.8)),
                      new Block(3, false, 0.45, 0.05, 0, 0, OptionalDouble.empty()))),
              new Episode(
                  2,
                  4,
                  0.9,
                  List.of(0.0, 2.0),
                  List.of(
                      new Block(1, false, 0.4, 0.1, 6, 12, OptionalDouble.empty()),
                      new Block(3, false, 0.2, 0.1, 7, 12, OptionalDouble.empty())))));

  private static Population.Assumed usual() {
    return UsualPeople.population(
        Policies.MISCALIBRATED, UsualPeople.of(Policies.MISCALIBRATED), Map.of(), Map.of());
  }

  private static Person simulated(Person person) {
    Subject subject = usual().draw(RecoveryPlan.designsOf(List.of(person)), 2, 1).getFirst();
    return SimulatedStudy.of(
            Policies.MISCALIBRATED, List.of(subject.truth()), List.of(subject.design()), 3)
        .people()
        .getFirst();
  }

  @Test
  void theDesignOfADataFileIsReproducedExactlyAsFarAsTheLikelihoodUsesIt() {
    Person person = simulated(SOMEBODY);

    assertThat(StudyDesign.of(person)).isEqualTo(StudyDesign.of(SOMEBODY));
    assertThat(person.chance()).isEqualTo(0.2);
    Episode first = person.episodes().getFirst();
    assertThat(first.horizon()).isEqualTo(8);
    assertThat(first.imposedCost()).isEqualTo(0.5);
    assertThat(first.context()).containsExactly(1.0, 0.0);
    assertThat(first.blocks()).extracting(Block::number).containsExactly(1, 2, 3);
    assertThat(first.blocks()).extracting(Block::tests).containsExactly(10, 10, 0);
    assertThat(first.blocks()).extracting(Block::forced).containsExactly(true, false, false);
    assertThat(first.blocks().getFirst().effort()).isEqualTo(0.7);
    assertThat(first.blocks()).extracting(Block::effortStep).containsExactly(0.0, 0.05, 0.05);
    assertThat(first.blocks())
        .extracting(block -> block.expectation().isPresent())
        .containsExactly(false, true, false);
    assertThat(person.episodes().get(1).blocks()).extracting(Block::number).containsExactly(1);
  }

  @Test
  void peopleAreTheSameHoweverManyFollow() {
    List<Subject> few = usual().draw(List.of(DESIGN), 3, 5);

    assertThat(usual().draw(List.of(DESIGN), 30, 5).subList(0, 3)).isEqualTo(few);
  }

  @Test
  void aSetValueIsEverybodysAndASpreadVariesAroundIt() {
    Population.Assumed wished =
        UsualPeople.population(
            Policies.MISCALIBRATED,
            UsualPeople.of(Policies.MISCALIBRATED),
            Map.of("beta", 0.5, "kappa", 0.4),
            Map.of("kappa", 0.2));

    List<Subject> people = wished.draw(List.of(DESIGN), 50, 1);

    assertThat(people).allMatch(one -> value(one, "beta") == 0.5);
    double[] logs = people.stream().mapToDouble(p -> Math.log(value(p, "kappa") / 0.4)).toArray();
    double mean = java.util.Arrays.stream(logs).average().orElseThrow();
    double square = java.util.Arrays.stream(logs).map(x -> x * x).average().orElseThrow();
    // Four standard errors of a mean and of a variance of 50 normal numbers.
    assertThat(Math.abs(mean)).isLessThan(4 * 0.2 / Math.sqrt(50));
    assertThat(Math.abs(square - 0.04)).isLessThan(4 * 0.04 * Math.sqrt(2.0 / 50));
  }

  @Test
  void fittedPeopleAreUsedEquallyOftenWithTheirOwnDesign() {
    List<Subject> fitted = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      fitted.add(
          new Subject(
              new ParameterValues(Map.of("b", 0.1 * i)),
              new StudyDesign(0.1 * i, DESIGN.episodes())));
    }

    List<Subject> drawn =
        new Population.Fitted("miscalibrated", fitted).draw(List.of(DESIGN), 20, 1);

    assertThat(drawn.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting())))
        .hasSize(4)
        .allSatisfy((_, times) -> assertThat(times).isEqualTo(5));
    assertThat(drawn).allMatch(one -> value(one, "b") == one.design().chance());
  }

  private static double value(Subject subject, String parameter) {
    return subject.truth().find(parameter).orElseThrow();
  }
}
