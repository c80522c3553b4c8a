package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
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
  void namesThePeopleWhoseBestModelIsAnotherOne() {
    StudyFit both = fit(PEOPLE, LIKELY);
    StudyFit only = fit(PEOPLE, LIKELY.withModels(List.of("random")));

    FitDifference difference = FitDifference.of(both, only);

    assertThat(difference.models()).isEmpty();
    assertThat(difference.people())
        .hasSize(4)
        .allSatisfy(row -> assertThat(row.after()).contains("random"));
  }
}
