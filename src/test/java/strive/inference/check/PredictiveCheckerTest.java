package strive.inference.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static strive.inference.check.CheckedPeople.DECLINING;
import static strive.inference.check.CheckedPeople.OVERCONFIDENT;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.inference.Outcome;
import strive.inference.StudyFit;
import strive.policy.ParameterValues;

/// Predictive checks: the right model holds its people at the rate it says, a wrong one is found.
class PredictiveCheckerTest {

  private static final FitSettings TWO_MODELS =
      new FitSettings(List.of("constant", "trend"), 5, 1, List.of());

  private static final List<Person> DECLINERS = people();
  private static final StudyFit FIT = CheckedPeople.fit(DECLINERS, TWO_MODELS);
  private static final StudyCheck CHECK =
      CheckedPeople.check(DECLINERS, FIT, CheckSettings.defaults());

  private static List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (Person person : CheckedPeople.following("trend", DECLINING, 12, 5)) {
      String condition = people.size() % 2 == 0 ? "low" : "high";
      people.add(new Person(person.id(), condition, person.chance(), person.episodes()));
    }
    return people;
  }

  /// Of 120 people 95 % lie inside, give or take three standard errors of sqrt(.95 x .05 / 120) =
  /// .02 and the .01 by which quantiles of 200 values fall short. Whole numbers (quit block, right
  /// answers) are inside more often than the interval says.
  @Test
  void recoveryPeopleLieWithinThePredictionsOfTheirOwnModelAtTheNominalRate() {
    List<Person> people = CheckedPeople.following("miscalibrated", OVERCONFIDENT, 120, 11);
    StudyFit truth = CheckedPeople.given(people, "miscalibrated", OVERCONFIDENT);

    StudyCheck check = CheckedPeople.check(people, truth, CheckSettings.defaults());

    assertThat(check.statistics())
        .hasSize(Statistic.values().length)
        .allSatisfy(
            one -> {
              assertThat(one.people()).isEqualTo(120);
              assertThat(one.coverage()).isBetween(0.88, 1.0);
            });
    // Half of them in the middle half, give or take three of sqrt(.25 / 120) = .046.
    assertThat(check.statistics())
        .filteredOn(
            one ->
                one.statistic() == Statistic.EFFORT
                    || one.statistic() == Statistic.EFFORT_VARIABILITY)
        .allSatisfy(one -> assertThat(one.innerCoverage()).isCloseTo(0.5, within(0.15)));
  }

  /// 30 studies of 8 people, 14 places of the effort curve and statistics each: their means are
  /// correlated within a study, so the error of the rate is up to that of 30 studies, .04.
  @Test
  void recoveryMeansOfGroupsLieWithinTheirBandsAtTheNominalRate() {
    int inside = 0;
    int all = 0;
    for (int study = 0; study < 30; study++) {
      List<Person> people = CheckedPeople.following("miscalibrated", OVERCONFIDENT, 8, 100 + study);
      StudyFit truth = CheckedPeople.given(people, "miscalibrated", OVERCONFIDENT);
      StudyCheck check =
          CheckedPeople.check(
              people, truth, new CheckSettings(100, study, CheckSettings.Source.FITTED));
      for (CurveCheck at : check.curve("miscalibrated", "miscalibrated", Curve.EFFORT)) {
        inside += at.prediction().inside() ? 1 : 0;
        all++;
      }
    }
    assertThat(all).isEqualTo(300);
    assertThat((double) inside / all).isCloseTo(0.94, within(0.06));
  }

  @Test
  void aWrongModelIsFoundOutsideAndTheRightOneIsNot() {
    for (String condition : CHECK.conditions()) {
      List<CurveCheck> flat = CHECK.curve("constant", condition, Curve.EFFORT);
      List<CurveCheck> falling = CHECK.curve("trend", condition, Curve.EFFORT);

      assertThat(flat).hasSize(10);
      assertThat(flat.getFirst().prediction().inside()).isFalse();
      assertThat(flat.getFirst().prediction().p()).isZero(); // people begin higher than it can
      assertThat(flat.getLast().prediction().inside()).isFalse();
      assertThat(flat.getLast().prediction().p()).isEqualTo(1);
      assertThat(falling.stream().filter(at -> at.prediction().inside()).count())
          .isGreaterThanOrEqualTo(8); // of ten places, each inside 95 times of a hundred
    }
  }

  @Test
  void theModelThatIsBestForMostPeopleComesFirst() {
    assertThat(CHECK.models()).containsExactly("trend", "constant");
    assertThat(CHECK.conditions()).containsExactly("low", "high");
    assertThat(CHECK.ofModel("trend"))
        .extracting(one -> one.condition() + " " + one.statistic().id())
        .containsExactly(
            "low effort",
            "low quit_block",
            "low final_performance",
            "low effort_variability",
            "high effort",
            "high quit_block",
            "high final_performance",
            "high effort_variability");
    assertThat(CHECK.people()).hasSize(12 * 2 * 4);
    assertThat(CHECK.notes()).isEmpty();
  }

  @Test
  void propertySharesOfADistributionAddUpToOne() {
    for (Curve curve : List.of(Curve.QUIT_BLOCK, Curve.FINAL_PERFORMANCE)) {
      List<CurveCheck> shares = CHECK.curve("trend", "low", curve);

      assertThat(shares).hasSize(curve == Curve.QUIT_BLOCK ? 11 : 10);
      assertThat(shares.stream().mapToDouble(at -> at.prediction().observed()).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(shares.stream().mapToDouble(at -> at.prediction().mean()).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void propertyTheNumberOfThreadsChangesNoBit() {
    Outcome<StudyCheck> alone =
        new PredictiveChecker(CheckSettings.defaults(), 1)
            .check(DECLINERS, FIT, FitProgress.SILENT);

    assertThat(alone.uncancelled()).isEqualTo(CHECK);
  }

  @Test
  void propertyAPersonIsSimulatedTheSameAmongOthersAndAlone() {
    List<Person> alone = DECLINERS.subList(4, 5);

    StudyCheck check = CheckedPeople.check(alone, FIT, CheckSettings.defaults());

    assertThat(CHECK.people()).containsAll(check.people());
  }

  @Test
  void anotherSeedGivesOtherTwins() {
    StudyCheck other =
        CheckedPeople.check(DECLINERS, FIT, new CheckSettings(200, 2, CheckSettings.Source.FITTED));

    assertThat(other.statistics()).isNotEqualTo(CHECK.statistics());
  }

  /// The mean of a normal choice is its level; the error of 200 means of 90 choices is below .001.
  @Test
  void validationTheMeanOfConstantChoiceIsItsLevel() {
    ParameterValues level = CheckedPeople.learner().with("a", 0.5).with("sigma", 0.1);
    List<Person> people = CheckedPeople.following("constant", level, 3, 8);

    StudyCheck check =
        CheckedPeople.check(
            people, CheckedPeople.given(people, "constant", level), CheckSettings.defaults());

    GroupCheck effort = check.statistics().getFirst();
    assertThat(effort.prediction().mean()).isCloseTo(0.5, within(0.004));
    // 90 choices of sd .1: the mean varies by .0105, and 95 % lie within 1.96 of that to each side;
    // the ends of the interval of 200 values are known to about a tenth of that.
    assertThat(effort.prediction().upper() - effort.prediction().lower())
        .isCloseTo(2 * 1.96 * 0.0105, within(0.012));
  }

  @Test
  void drawsFromThePosteriorMakePredictionsWider() {
    List<Person> people = DECLINERS.subList(0, 3);
    StudyFit map = CheckedPeople.fit(people, TWO_MODELS.withMethod(Method.MAP));

    StudyCheck fitted = CheckedPeople.check(people, map, CheckSettings.defaults());
    StudyCheck drawn =
        CheckedPeople.check(
            people, map, CheckSettings.defaults().with(CheckSettings.Source.POSTERIOR));

    assertThat(drawn.notes()).isEmpty();
    // A person's mean is as uncertain as another mean of the same number of choices varies, so
    // intervals are wider by about sqrt(2).
    assertThat(width(drawn) / width(fitted)).isBetween(1.2, 1.7);
  }

  private static double width(StudyCheck check) {
    return check.people().stream()
        .filter(one -> one.statistic() == Statistic.EFFORT && one.model().equals("trend"))
        .mapToDouble(one -> one.prediction().upper() - one.prediction().lower())
        .average()
        .orElseThrow();
  }

  @Test
  void withoutPriorsThereIsNoPosteriorAndTheCheckSaysSo() {
    StudyCheck check =
        CheckedPeople.check(
            DECLINERS.subList(0, 1),
            FIT,
            CheckSettings.defaults().with(CheckSettings.Source.POSTERIOR));

    assertThat(check.notes())
        .hasSize(2)
        .allSatisfy(note -> assertThat(note).contains("no posterior is known"));
  }

  @Test
  void whoCannotBeSimulatedIsNamedAndTheOthersAreChecked() {
    Person nothing =
        new Person("nobody", "low", 0.25, List.of(new Episode(1, 5, 0.5, List.of(), List.of())));
    List<Person> people = List.of(DECLINERS.get(0), nothing);

    StudyCheck check =
        CheckedPeople.check(
            people, CheckedPeople.fit(people, TWO_MODELS), CheckSettings.defaults());

    assertThat(check.notes())
        .containsExactlyInAnyOrder(
            "nobody, trend: left out: no block that the likelihood could use",
            "nobody, constant: left out: no block that the likelihood could use");
    assertThat(check.statistics()).extracting(GroupCheck::people).containsOnly(1);
  }

  @Test
  void cancellingGivesNoResult() {
    FitProgress impatient =
        new FitProgress() {
          private int told;

          @Override
          public void fitted(int people, int of) {
            told++;
          }

          @Override
          public boolean cancelled() {
            return told >= 2;
          }
        };

    assertThat(new PredictiveChecker(CheckSettings.defaults(), 2).check(DECLINERS, FIT, impatient))
        .isInstanceOf(Outcome.Cancelled.class);
  }
}
