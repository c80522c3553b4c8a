package strive.inference.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import strive.inference.FitProgress;
import strive.inference.Method;
import strive.inference.Outcome;
import strive.policy.EpisodeDesign;
import strive.policy.StudyDesign;

class DesignCheckTest {

  @Test
  void propertyTheSameBitsWhateverTheThreads() {
    DesignSettings settings = SomeDesign.settings(0.1, 0.1, 4, 4);

    assertThat(SomeDesign.check(settings, 2)).isEqualTo(SomeDesign.check(settings, 1));
  }

  @Test
  void propertyMoreStudiesLeaveTheFirstAsTheyWere() {
    DesignResult two = SomeDesign.check(SomeDesign.settings(0.1, 0, 3, 2), 2);
    DesignResult four = SomeDesign.check(SomeDesign.settings(0.1, 0, 3, 4), 2);

    assertThat(four.studies().subList(0, 2)).isEqualTo(two.studies());
    assertThat(four.withoutEffect().subList(0, 2)).isEqualTo(two.withoutEffect());
  }

  /// 30 studies of 24 people, seeded. From 6 to 24 people power must rise from about .2 to about 1:
  /// a rise of .3 is far beyond the Monte Carlo error of .09 of either.
  @Test
  void recoveryOfAMeanBiasRisesWithPeople() {
    DesignResult result = SomeDesign.check(SomeDesign.settings(0.15, 0, 12, 30), 2);

    List<PowerPoint> curve = result.curve();
    assertThat(curve).extracting(PowerPoint::people).startsWith(4).endsWith(24).isSorted();
    assertThat(result.whole().mean().share()).isGreaterThan(curve.getFirst().mean().share() + 0.3);
    assertThat(result.whole().mean().share()).isGreaterThan(0.8);
    assertThat(result.means().orElseThrow().mean()).isCloseTo(0.15, within(0.05));
    assertThat(result.enoughForMean()).hasValueSatisfying(n -> assertThat(n).isBetween(4, 24));
  }

  /// 60 studies without a difference: false alarms are binomial around .05, so at most 7 of 60 with
  /// probability .98; the seed is fixed.
  @Test
  void propertyWithoutADifferenceItsTestFindsOneAboutAsOftenAsAlpha() {
    DesignResult result = SomeDesign.check(SomeDesign.settings(0.1, 0, 8, 60), 2);

    assertThat(result.whole().difference().orElseThrow().count()).isLessThanOrEqualTo(7);
    assertThat(result.whole().differenceFalse().orElseThrow().count()).isLessThanOrEqualTo(7);
    assertThat(result.whole().differenceFalse().orElseThrow().covers(0.05)).isTrue();
  }

  @Test
  void recoveryOfADifferenceBetweenConditionsInItsDirection() {
    DesignResult result = SomeDesign.check(SomeDesign.settings(0, -0.3, 10, 12), 2);

    // The second condition lies 0.3 below the first; the small design shrinks it by a third at
    // most.
    assertThat(result.differences().orElseThrow().mean()).isBetween(-0.35, -0.2);
    assertThat(result.whole().difference().orElseThrow().share()).isGreaterThan(0.8);
  }

  @Test
  void everybodyIsCountedWeakAndFailedOnesToo() {
    DesignResult result = SomeDesign.check(SomeDesign.settings(0.1, 0.1, 5, 3), 2);

    for (StudyOutcome study : result.studies()) {
      assertThat(study.converged() + study.weak() + study.failed()).isEqualTo(10);
      assertThat(study.recovery())
          .extracting(Agreement::parameter)
          .containsExactly("pmax", "kappa", "beta", "b", "sigma");
      assertThat(study.recovery("pmax").orElseThrow().correlation()).isEmpty();
      assertThat(study.recovery("b").orElseThrow().correlation()).isPresent();
    }
  }

  @Test
  void fewChoicesAreWarnedOf() {
    assertThat(SomeDesign.check(SomeDesign.settings(0.1, 0, 2, 1), 1).notes())
        .anySatisfy(note -> assertThat(note).startsWith("12 effort choices a person: below 40"));

    StudyDesign long40 = StudyDesign.repeated(0.25, 4, EpisodeDesign.free(10, 12, 0.5, 0.05));
    assertThat(SomeDesign.check(SomeDesign.settings(0.1, 0, 2, 1), long40, 1).notes())
        .noneSatisfy(note -> assertThat(note).contains("effort choices"));
  }

  @Test
  void aHierarchicalCheckUsesTheGroupsOwnTests() {
    DesignResult result =
        SomeDesign.check(SomeDesign.settings(Method.HIERARCHICAL, 0.2, 0, 3, 1), 1);

    assertThat(result.curve()).hasSize(1);
    StudyOutcome study = result.studies().getFirst();
    assertThat(study.mean().orElseThrow().degreesOfFreedom()).isEqualTo(5);
    assertThat(study.difference().orElseThrow().degreesOfFreedom()).isEqualTo(4);
  }

  @Test
  void whatIsTakenOfPeopleAndBudgetIsCounted() {
    Outlay outlay = SomeDesign.check(SomeDesign.settings(0.1, 0, 3, 2), 1).outlay();

    assertThat(outlay.minutes().median()).isEqualTo(15);
    assertThat(outlay.quickest()).isEqualTo(10);
    assertThat(outlay.slowest()).isEqualTo(20);
    assertThat(outlay.points().most()).isEqualTo(3);
    assertThat(outlay.bonus().orElseThrow().mean()).isEqualTo(2.5);
    assertThat(outlay.total().orElseThrow().mean()).isEqualTo(15);
  }

  @Test
  void whoeverStopsItGetsNoResult() {
    DesignCheck check =
        new DesignCheck(
            SomeDesign.settings(0.1, 0, 3, 20),
            SomeDesign.SMALL,
            _ -> new Session(1, 2, 0, OptionalLong.empty(), ""));

    Outcome<DesignResult> outcome =
        check.run(
            1,
            new FitProgress() {
              private int done;

              @Override
              public void fitted(int repetitions, int of) {
                done = repetitions;
              }

              @Override
              public boolean cancelled() {
                return done >= 2;
              }
            });

    assertThat(outcome).isEqualTo(new Outcome.Cancelled<>());
  }

  @Test
  void progressCountsEveryRepetitionOnce() {
    List<Integer> counted = new java.util.ArrayList<>();
    DesignCheck check =
        new DesignCheck(
            SomeDesign.settings(0.1, 0, 2, 3),
            SomeDesign.SMALL,
            _ -> new Session(1, 2, 0, OptionalLong.empty(), ""));

    check.run(
        2,
        new FitProgress() {
          @Override
          public void fitted(int repetitions, int of) {
            assertThat(of).isEqualTo(6);
            counted.add(repetitions);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        });

    assertThat(counted).isEqualTo(IntStream.rangeClosed(1, 6).boxed().toList());
  }

  @Test
  void sizesOfTheCurveKeepConditionsInProportion() {
    DesignSettings settings = SomeDesign.settings(0.1, 0, 20, 1);
    List<SampleSizes> sizes = SampleSizes.of(settings);

    assertThat(sizes)
        .extracting(SampleSizes::people)
        .containsExactly(4, 8, 12, 16, 20, 24, 28, 32, 36, 40);
    assertThat(sizes.get(4).groups()).containsExactly(10, 10);
  }

  @Test
  void impossibleWishesAreRefusedWithTheRule() {
    assertThatThrownBy(() -> SomeDesign.settings(Method.HBI, 0.1, 0, 3, 1))
        .hasMessageContaining("method must be map, mle or hierarchical");
    assertThatThrownBy(() -> SomeDesign.settings(0.9, 0.3, 3, 1))
        .hasMessageContaining("the mean of b must be between -1 and 1");
    assertThatThrownBy(() -> SomeDesign.settings(0.1, 0, 1, 1))
        .hasMessageContaining("participants of A must be at least 2, got 1");
    assertThatThrownBy(() -> SomeDesign.settings(0.1, 0, 3, 0))
        .hasMessageContaining("studies must be between 1 and 10000, got 0");
    assertThatThrownBy(
            () ->
                new DesignCheck(
                    withSpread(Map.of("F", 0.1)),
                    SomeDesign.SMALL,
                    _ -> new Session(1, 2, 0, OptionalLong.empty(), "")))
        .hasMessageContaining("miscalibrated has no parameter F");
  }

  private static DesignSettings withSpread(Map<String, Double> spread) {
    DesignSettings usual = SomeDesign.settings(0.1, 0, 3, 1);
    return new DesignSettings(
        usual.policy(),
        usual.centre(),
        spread,
        usual.groups(),
        0,
        1,
        usual.method(),
        usual.alpha(),
        false,
        usual.fixed(),
        usual.starts(),
        usual.seed());
  }

  @Test
  void enoughPeopleIsWherePowerStaysAtEightyPercent() {
    assertThat(withCurve(5, 9, 7, 8, 9).enoughForMean()).contains(40);
    assertThat(withCurve(8, 8, 8, 8, 10).enoughForMean()).contains(10);
    assertThat(withCurve(8, 8, 8, 8, 7).enoughForMean()).isEmpty();
  }

  /// Studies of 10, 20, ... people of which so many out of ten find the mean.
  private static DesignResult withCurve(int... found) {
    DesignResult any = SomeDesign.check(SomeDesign.settings(0.1, 0, 2, 1), 1);
    List<PowerPoint> curve =
        IntStream.range(0, found.length)
            .mapToObj(
                i ->
                    new PowerPoint(
                        10 * (i + 1),
                        Proportion.of(found[i], 10),
                        Proportion.of(0, 10),
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    return new DesignResult(
        any.settings(),
        any.choices(),
        any.studies(),
        any.withoutEffect(),
        curve,
        any.recovery(),
        any.outlay());
  }
}
