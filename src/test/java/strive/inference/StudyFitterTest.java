package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import strive.behaviour.Person;
import strive.policy.Policies;

/// A whole study: what is the same whatever the circumstances, progress and cancelling.
class StudyFitterTest {

  private static final FitSettings TWO_MODELS =
      FitSettings.defaults().withModels(List.of("miscalibrated", "trend"));

  private static final List<Person> PEOPLE = people();

  private static List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (Person person : SomePeople.following(Policies.MISCALIBRATED, 7, 21)) {
      String condition = people.size() % 2 == 0 ? "low" : "high";
      people.add(new Person(person.id(), condition, person.chance(), person.episodes()));
    }
    return people;
  }

  private static StudyFit fit(List<Person> people, int threads) {
    return fit(TWO_MODELS, people, threads);
  }

  private static StudyFit fit(FitSettings settings, List<Person> people, int threads) {
    return new StudyFitter(settings, Benchmark.IMPOSED, threads)
        .fit(people, FitProgress.SILENT)
        .uncancelled();
  }

  /// Counts what it is told, and gives up after so many people.
  private static final class Watching implements FitProgress {

    private final int patience;
    private final List<String> told = new ArrayList<>();

    Watching(int patience) {
      this.patience = patience;
    }

    @Override
    public void fitted(int people, int of) {
      told.add(people + " of " + of);
    }

    @Override
    public boolean cancelled() {
      return told.size() >= patience;
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void propertyTheNumberOfThreadsChangesNoBit(Method method) {
    FitSettings settings = TWO_MODELS.withMethod(method);
    StudyFit alone = fit(settings, PEOPLE, 1);

    assertThat(fit(settings, PEOPLE, 2)).isEqualTo(alone);
    assertThat(fit(settings, PEOPLE, 3)).isEqualTo(alone);
  }

  /// Where a profile comes across a better optimum the search goes on from there, which nobody does
  /// without one; among these people it is not so.
  @Test
  void withoutIntervalsEstimatesAreTheSameAndWhatWasLeftOutIsSaid() {
    StudyFit with = fit(PEOPLE, 2);
    StudyFit without = fit(TWO_MODELS.withIntervals(Intervals.NONE), PEOPLE, 2);

    assertThat(without.fits())
        .extracting(PersonFit::values)
        .isEqualTo(with.fits().stream().map(PersonFit::values).toList());
    assertThat(without.settings().intervals()).isEqualTo(Intervals.NONE);
    assertThat(without.fits())
        .flatExtracting(PersonFit::estimates)
        .allSatisfy(estimate -> assertThat(estimate.lower()).isEmpty());
    assertThat(with.ofModel("miscalibrated"))
        .anySatisfy(one -> assertThat(one.estimate("b").orElseThrow().lower()).isPresent());
    assertThat(without.fits())
        .filteredOn(one -> one.notes().toString().contains("expectation meets performance"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.notes().toString()).contains("which was left out"));
  }

  /// Records of numbers are equal when every bit is.
  @Test
  void propertyTheOrderOfPeopleChangesNoBitOfAnybodysResultNorOfTheGroups() {
    StudyFit straight = fit(PEOPLE, 2);
    List<Person> others = new ArrayList<>(PEOPLE);
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(others, new Random(round));
      StudyFit shuffled = fit(others, 2);

      assertThat(shuffled.fits()).containsExactlyInAnyOrderElementsOf(straight.fits());
      assertThat(shuffled.predictions())
          .containsExactlyInAnyOrderElementsOf(straight.predictions());
      assertThat(shuffled.engagement()).containsExactlyInAnyOrderElementsOf(straight.engagement());
      assertThat(shuffled.comparison()).isEqualTo(straight.comparison());
      assertThat(shuffled.omnibusRisk()).isEqualTo(straight.omnibusRisk());
      assertThat(shuffled.verdicts()).containsExactlyInAnyOrderElementsOf(straight.verdicts());
    }
  }

  @Test
  void aPersonAloneIsFittedAsAmongOthers() {
    StudyFit all = fit(PEOPLE, 2);
    StudyFit alone = fit(PEOPLE.subList(3, 4), 2);

    assertThat(all.fits()).containsAll(alone.fits());
  }

  @Test
  void resultsStandInTheOrderOfPeopleAndModels() {
    StudyFit fit = fit(PEOPLE, 2);

    List<String> expected = new ArrayList<>();
    for (Person person : PEOPLE) {
      expected.add(person.id() + " miscalibrated");
      expected.add(person.id() + " trend");
    }
    assertThat(fit.fits())
        .extracting(one -> one.participant() + " " + one.model())
        .containsExactlyElementsOf(expected);
    assertThat(fit.comparison())
        .extracting(ModelSummary::model)
        .containsExactly("miscalibrated", "trend");
    assertThat(fit.ofModel("trend")).hasSize(7);
    assertThat(fit.fit(PEOPLE.getFirst().id(), "optimal")).isEmpty();
  }

  @Test
  void progressIsToldOnceForEachPerson() {
    Watching watching = new Watching(Integer.MAX_VALUE);

    new StudyFitter(TWO_MODELS, Benchmark.IMPOSED, 2).fit(PEOPLE, watching);

    assertThat(watching.told)
        .containsExactly("1 of 7", "2 of 7", "3 of 7", "4 of 7", "5 of 7", "6 of 7", "7 of 7");
  }

  @Test
  void whoeverCancelsGetsNoResultAndHearsNoMore() {
    Watching watching = new Watching(2);

    Outcome<StudyFit> outcome =
        new StudyFitter(TWO_MODELS, Benchmark.IMPOSED, 2).fit(PEOPLE, watching);

    assertThat(outcome).isEqualTo(new Outcome.Cancelled<>());
    assertThat(watching.told).containsExactly("1 of 7", "2 of 7");
  }

  @Test
  void cancellingAtOnceFitsNobody() {
    assertThat(new StudyFitter(TWO_MODELS, Benchmark.IMPOSED, 2).fit(PEOPLE, new Watching(0)))
        .isEqualTo(new Outcome.Cancelled<>());
  }

  @Test
  void nobodyIsNoTrouble() {
    StudyFit fit = fit(List.of(), 2);

    assertThat(fit.fits()).isEmpty();
    assertThat(fit.omnibusRisk()).isEmpty();
    assertThat(fit.comparison())
        .allSatisfy(
            row -> {
              assertThat(row.meanBic()).isEmpty();
              assertThat(row.exceedance()).isEmpty();
              assertThat(row.bestFor()).isZero();
            });
  }

  @Test
  void twoPeopleOfTheSameNameAreRefused() {
    List<Person> twice = List.of(PEOPLE.getFirst(), PEOPLE.getFirst());

    assertThatThrownBy(() -> fit(twice, 1)).hasMessage("two participants have the same id");
  }

  @Test
  void fitsThatAreThereAlreadyGiveTheSameStudy() {
    StudyFit fit = fit(PEOPLE, 2);

    assertThat(
            new StudyFitter(TWO_MODELS, Benchmark.IMPOSED, 1)
                .summary(PEOPLE, fit.fits(), fit.group()))
        .isEqualTo(fit);
  }
}
