package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import strive.behaviour.Person;
import strive.policy.Policies;

/// What two fits of the same study tell of each other.
class FitDifferenceTest {

  private static final List<Person> PEOPLE = SomePeople.following(Policies.MISCALIBRATED, 4, 5);
  private static final FitSettings LIKELY =
      FitSettings.defaults().withModels(List.of("constant", "trend"));

  private static StudyFit fit(List<Person> people, FitSettings settings) {
    return new StudyFitter(settings, Benchmark.IMPOSED, 2)
        .fit(people, FitProgress.SILENT)
        .uncancelled();
  }

  @Test
  void ofAFitToItselfIsNought() {
    StudyFit fit = fit(PEOPLE, LIKELY);

    FitDifference difference = FitDifference.of(fit, fit);

    assertThat(difference.people()).isEmpty();
    assertThat(difference.models()).hasSize(2);
    assertThat(difference.models())
        .allSatisfy(
            row -> {
              assertThat(row.people()).isEqualTo(4);
              assertThat(row.logLikelihood()).hasValue(0);
              assertThat(row.bic()).hasValue(0);
              assertThat(row.logEvidence()).hasValue(0);
            });
    assertThat(difference.parameters())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.meanAbsolute()).isZero());
  }

  @Test
  void isTheSecondLessTheFirstOverThePeopleInBoth() {
    StudyFit likely = fit(PEOPLE, LIKELY);
    StudyFit possible = fit(PEOPLE.subList(1, 4), LIKELY.withMethod(Method.MAP));

    FitDifference difference = FitDifference.of(likely, possible);

    FitDifference.OfModel constant = difference.models().getFirst();
    double byHand = 0;
    double moved = 0;
    for (Person person : PEOPLE.subList(1, 4)) {
      PersonFit before = likely.fit(person.id(), "constant").orElseThrow();
      PersonFit after = possible.fit(person.id(), "constant").orElseThrow();
      byHand += (after.logLikelihood().orElseThrow() - before.logLikelihood().orElseThrow()) / 3;
      moved += Math.abs(value(after) - value(before)) / 3;
    }
    assertThat(constant.people()).isEqualTo(3);
    assertThat(constant.logLikelihood().orElseThrow())
        .as("a prior costs likelihood")
        .isNegative()
        .isCloseTo(byHand, offset(1e-12));
    FitDifference.OfParameter level =
        difference.parameters().stream()
            .filter(row -> row.model().equals("constant") && row.parameter().equals("a"))
            .findFirst()
            .orElseThrow();
    assertThat(level.meanAbsolute()).isCloseTo(moved, offset(1e-12));
    assertThat(Math.abs(level.greatest())).isGreaterThanOrEqualTo(level.meanAbsolute());
    assertThat(PEOPLE.subList(1, 4)).extracting(Person::id).contains(level.person());
  }

  private static double value(PersonFit fit) {
    return fit.estimate("a").orElseThrow().value();
  }

  /// validation: hierarchical fits keep the evidence under the fixed priors, which is that of map.
  @Test
  void hasTheSameEvidenceUnderTheSamePriorsOnly() {
    StudyFit likely = fit(PEOPLE, LIKELY);
    StudyFit possible = fit(PEOPLE, LIKELY.withMethod(Method.MAP));
    StudyFit group = fit(PEOPLE, LIKELY.withMethod(Method.HIERARCHICAL));

    assertThat(FitDifference.of(possible, group).models())
        .allSatisfy(row -> assertThat(row.logEvidence()).hasValue(0));
    assertThat(FitDifference.of(likely, possible).models())
        .allSatisfy(row -> assertThat(row.logEvidence()).isEmpty());
    FitSettings narrow =
        LIKELY.withMethod(Method.MAP).withPriors(List.of(new ParameterPrior("a", 0, 0.1)));
    assertThat(FitDifference.haveSameEvidence(LIKELY.withMethod(Method.MAP), narrow)).isFalse();
  }

  @Test
  void aModelThatOnlyOneFitHasIsNobodysOtherBestModel() {
    StudyFit without = fit(PEOPLE, LIKELY);
    StudyFit with = fit(PEOPLE, LIKELY.withModels(List.of("miscalibrated", "constant", "trend")));

    assertThat(PEOPLE)
        .as("the model that they follow")
        .anySatisfy(
            person ->
                assertThat(evidence(with, person.id(), "miscalibrated"))
                    .isGreaterThan(evidence(with, person.id(), best(with, person.id()))));
    assertThat(FitDifference.of(without, with).people()).isEmpty();
  }

  @Test
  void namesThePeopleWhoseBestOfTheSharedModelsIsAnotherOne() {
    StudyFit free = fit(PEOPLE, LIKELY);
    StudyFit held =
        fit(
            PEOPLE,
            LIKELY
                .withModels(List.of("random", "trend", "constant"))
                .withFixed(Fixed.at("d", 0.2)));

    List<FitDifference.OfPerson> byHand = new ArrayList<>();
    for (Person person : PEOPLE) {
      String before = best(free, person.id());
      String after = best(held, person.id());
      if (!before.equals(after)) {
        byHand.add(
            new FitDifference.OfPerson(person.id(), Optional.of(before), Optional.of(after)));
      }
    }
    assertThat(byHand).as("nobody follows so steep a trend").isNotEmpty();
    assertThat(FitDifference.of(free, held).people()).isEqualTo(byHand);
  }

  private static String best(StudyFit fit, String person) {
    return Stream.of("constant", "trend")
        .max(Comparator.comparingDouble(model -> evidence(fit, person, model)))
        .orElseThrow();
  }

  private static double evidence(StudyFit fit, String person, String model) {
    return fit.fit(person, model).orElseThrow().logEvidence().orElseThrow();
  }

  @Test
  void fitsWithoutASharedModelHaveNoDifference() {
    StudyFit both = fit(PEOPLE, LIKELY);
    StudyFit only = fit(PEOPLE, LIKELY.withModels(List.of("random")));

    FitDifference difference = FitDifference.of(both, only);

    assertThat(difference).isEqualTo(new FitDifference(List.of(), List.of(), List.of()));
  }
}
