package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.stat.inference.TTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import strive.report.figure.SomeStudy;

/// What people expect, compared between conditions that were simulated 0.24 apart.
class BetweenConditionsTest {

  private static final double TRUE_DIFFERENCE = 0.24;

  // Six people a condition whose b has an error of about 0.05 each.
  private static final double SAMPLING = 0.08;

  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @EnumSource(names = {"HIERARCHICAL", "HBI"})
  void recoveryTheDifferenceOfTheGroupMeansIsFoundAgain(Method method) {
    List<ConditionDifference> found = SomeStudy.compared(method).group().differences();

    assertThat(found).hasSize(1);
    ConditionDifference b = found.getFirst();
    assertThat(List.of(b.model(), b.parameter(), b.first(), b.second()))
        .containsExactly("miscalibrated", "b", "lowered", "raised");
    assertThat(b.difference()).isCloseTo(TRUE_DIFFERENCE, within(SAMPLING));
    assertThat(b.p()).isLessThan(0.01);
    assertThat(b.degreesOfFreedom()).isLessThanOrEqualTo(10);
  }

  @Test
  void underHbiConditionsHaveMeansOfTheirOwnBesideTheCommonOne() {
    List<GroupEstimate> b =
        SomeStudy.compared(Method.HBI).group().estimates().stream()
            .filter(row -> row.model().equals("miscalibrated") && row.parameter().equals("b"))
            .toList();

    assertThat(b).extracting(GroupEstimate::condition).containsExactly("", "lowered", "raised");
    assertThat(b.get(0).mean()).isBetween(b.get(1).mean(), b.get(2).mean());
    assertThat(b.get(1).deviation()).isLessThan(b.get(0).deviation());
  }

  @Test
  void aModelThatNobodyFollowsIsNotComparedUnderHbi() {
    StudyFit fit = SomeStudy.compared(Method.HBI);

    assertThat(fit.group().estimates())
        .filteredOn(row -> row.model().equals("constant"))
        .allSatisfy(row -> assertThat(row.condition()).isEmpty());
  }

  @Test
  void thePriorOfAModelThatNobodyFollowsIsNotShownAsAResult() {
    StudyFit fit = SomeStudy.compared(Method.HBI);

    assertThat(fit.group().estimates())
        .filteredOn(row -> row.model().equals("constant"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.error()).isEmpty());
    assertThat(fit.group().estimates())
        .filteredOn(row -> row.model().equals("miscalibrated"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.error()).isPresent());
    assertThat(fit.notes())
        .anyMatch(note -> note.startsWith("constant: fewer than one person is attributed to it;"))
        .noneMatch(note -> note.startsWith("miscalibrated: fewer"));
  }

  @Test
  void validationPeoplesOwnEstimatesAreComparedByWelchsTest() {
    StudyFit fit = SomeStudy.compared(Method.MAP);
    double[] lowered = estimates(fit, "lowered");
    double[] raised = estimates(fit, "raised");

    EstimateDifference b = EstimateDifference.of(fit, "miscalibrated", "b").getFirst();

    assertThat(b.p()).isCloseTo(new TTest().tTest(lowered, raised), within(ROUNDING));
    assertThat(b.difference() / b.error())
        .isCloseTo(new TTest().t(raised, lowered), within(ROUNDING));
    assertThat(b.difference()).isCloseTo(TRUE_DIFFERENCE, within(SAMPLING));
    assertThat(EstimateDifference.of(fit, "miscalibrated", "p0")).isEmpty();
  }

  private static double[] estimates(StudyFit fit, String condition) {
    return fit.ofModel("miscalibrated").stream()
        .filter(one -> one.condition().equals(condition) && one.light() != Light.FAILED)
        .mapToDouble(one -> one.estimate("b").orElseThrow().value())
        .toArray();
  }
}
