package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Person;
import strive.policy.Parameter;
import strive.policy.Policies;
import strive.report.figure.SomeStudy;

/// Errors of persons who were fitted with a group: what is not known of the group's mean is in
/// them.
class PersonPriorTest {

  /// Width of a 95 % interval to either side, in standard errors.
  private static final double NORMAL = 1.96;

  private static GroupEm.Result fit(Gaussians people) {
    List<PosteriorSearch> searches = people.models().stream().map(PosteriorSearch::new).toList();
    NormalPrior wide = NormalPrior.same(people.means()[0].length, 0, 6.25);
    try (Workers workers = new Workers(1)) {
      List<PosteriorMode> first =
          searches.stream().map(search -> search.mode(wide, wide.mean())).toList();
      return GroupEm.of(searches, new int[first.size()], first, workers, Steps.SILENT);
    }
  }

  private static double error(GroupEm.Result group, int person) {
    return Math.sqrt(group.personPrior(0).covariance(group.modes().get(person))[0][0]);
  }

  /// With a flat prior of the group's mean and the variances known, the n persons' values are
  /// jointly normal: their precision is 1/noise + 1/nu on the diagonal, less 1/(n nu) everywhere.
  @Test
  void validationTheExactPosteriorOfNormalMeasurementsWithAnUnknownMean() {
    int people = 7;
    double noise = 0.1;
    GroupEm.Result group = fit(Gaussians.of(people, 1, 0.4, noise, 3));
    double nu = group.variance()[0];

    // Such a matrix, d I - e J, has the inverse I / d + J e / (d (d - n e)).
    double diagonal = 1 / noise + 1 / nu;
    double everywhere = 1 / (people * nu);
    double exact = 1 / diagonal + everywhere / (diagonal * (diagonal - people * everywhere));
    for (int i = 0; i < people; i++) {
      assertThat(error(group, i)).isCloseTo(Math.sqrt(exact), within(1e-9)); // rounding
    }
  }

  @Test
  void aPriorThatWasNotLearnedLeavesTheCovarianceToTheBit() {
    Gaussians people = Gaussians.of(2, 2, 0.4, 0.1, 3);
    NormalPrior prior = NormalPrior.same(2, 0, 1);
    PosteriorMode mode = new PosteriorSearch(people.models().getFirst()).mode(prior, prior.mean());

    assertThat(PersonPrior.fixed(prior).covariance(mode)).isDeepEqualTo(mode.covariance());
  }

  @Test
  void whereTheGroupSaysNothingAnErrorHasNoLimitAndTheOthersStay() {
    PersonPrior prior =
        new PersonPrior(NormalPrior.same(2, 0, 1), new double[] {Double.POSITIVE_INFINITY, 0});
    double[][] known = {{1, 0}, {0, 0.5}};
    PosteriorMode mode = new PosteriorMode(new double[2], 0, true, known, 0, true);

    double[][] covariance = prior.covariance(mode);

    assertThat(covariance[0][0]).isInfinite();
    assertThat(covariance[1]).containsExactly(0, 0.5);
  }

  /// Of 100 groups of eight. Everybody in a group of people who are alike errs with its mean, so
  /// that it is the groups that count: sqrt(.95 * .05 / 100) is 2.2 %, and three of that are
  /// allowed. With the mean taken as known intervals hold the truth in fewer than half.
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02})
  void recoveryIntervalsHoldTheTruthOfPeopleWhoAreAlike(double spread) {
    SplittableRandom random = new SplittableRandom(5);
    int held = 0;
    int narrow = 0;
    int all = 0;
    for (int study = 0; study < 100; study++) {
      double[] truth = new double[8];
      double[][] means = new double[8][1];
      for (int i = 0; i < truth.length; i++) {
        truth[i] = 0.5 + spread * random.nextGaussian();
        means[i][0] = truth[i] + Math.sqrt(0.1) * random.nextGaussian();
      }
      GroupEm.Result group = fit(new Gaussians(means, 0.1));
      for (int i = 0; i < truth.length; i++) {
        PosteriorMode mode = group.modes().get(i);
        double off = Math.abs(mode.point()[0] - truth[i]);
        held += off < NORMAL * error(group, i) ? 1 : 0;
        narrow += off < NORMAL * Math.sqrt(mode.variance(0)) ? 1 : 0;
        all++;
      }
    }

    assertThat((double) held / all).isCloseTo(0.95, within(3 * 0.022));
    assertThat((double) narrow / all).isLessThan(0.5);
  }

  /// Their noise of choice is the same.
  @Test
  void whoAreAlikeHaveTheErrorOfTheirMean() {
    StudyFit fit = SomeStudy.compared(Method.HIERARCHICAL);
    GroupEstimate group = group(fit, "sigma");

    assertThat(group.deviation()).isLessThan(0.2 * group.error().orElseThrow());
    for (PersonFit person : fit.ofModel("miscalibrated")) {
      Estimate sigma = person.estimate("sigma").orElseThrow();
      // Of the logarithm by the delta method. What is left of the variance may add its fifth.
      assertThat(sigma.standardError().orElseThrow() / sigma.value())
          .isCloseTo(group.error().orElseThrow(), within(0.05 * group.error().orElseThrow()));
    }
    assertThat(fit.notes())
        .anyMatch(
            note ->
                note.startsWith("miscalibrated: people do not differ in ")
                    && note.contains("sigma"));
  }

  /// Conditions were simulated .24 apart, so this is what people do differ in.
  @Test
  void nothingIsNotedOfWhatPeopleDifferIn() {
    assertThat(SomeStudy.compared(Method.HIERARCHICAL).notes())
        .noneMatch(note -> note.matches("miscalibrated: people do not differ in [^;]*\\bb\\b.*"));
    assertThat(SomeStudy.compared(Method.HBI).notes())
        .noneMatch(note -> note.contains("people do not differ"));
  }

  /// The bias is a parameter whose natural scale is the transformed one. With S the posterior under
  /// the group's distribution as it is told in the table, the formula written out.
  @Test
  void validationUnderHbiTheErrorOfAPersonHoldsThatOfTheGroupsMean() {
    StudyFit fit = SomeStudy.compared(Method.HBI);
    Person person = SomeStudy.everybody().getFirst();
    PersonFit one = fit.fit(person.id(), "miscalibrated").orElseThrow();
    FitCase.Possible at =
        (FitCase.Possible) FitCase.of(person, Policies.MISCALIBRATED, fit.settings());
    List<GroupEstimate> group =
        at.space().free().stream().map(free -> group(fit, free.name())).toList();
    double[] mean = group.stream().mapToDouble(GroupEstimate::mean).toArray();
    double[] nu = group.stream().mapToDouble(row -> Math.pow(row.deviation(), 2)).toArray();
    double[][] known =
        new PosteriorSearch(new PolicyModel(at, PolicyModel.WIDE))
            .mode(new NormalPrior(mean, nu), at.space().toPoint(one.values()))
            .covariance();
    int b = at.space().free().indexOf(Parameter.BIAS);

    double variance = known[b][b];
    for (int k = 0; k < nu.length; k++) {
      variance += Math.pow(known[b][k] / nu[k] * group.get(k).error().orElseThrow(), 2);
    }

    // The mode is searched again from where it was found.
    double error = one.estimate("b").orElseThrow().standardError().orElseThrow();
    assertThat(error).isCloseTo(Math.sqrt(variance), within(1e-3 * error));
    assertThat(error).isGreaterThan(1.01 * Math.sqrt(known[b][b]));
  }

  private static GroupEstimate group(StudyFit fit, String parameter) {
    return fit.group().estimates().stream()
        .filter(row -> row.model().equals("miscalibrated"))
        .filter(row -> row.condition().isEmpty() && row.parameter().equals(parameter))
        .findFirst()
        .orElseThrow();
  }
}
