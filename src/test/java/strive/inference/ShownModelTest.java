package strive.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import strive.report.figure.SomeStudy;

class ShownModelTest {

  private static final StudyFit WITH_OPTIONS =
      SomeStudy.of("optimal+lapse", "constant+lapse", "miscalibrated+lapse");

  @Test
  void theModelWithTheBiasIsShownWhateverOptionsItHas() {
    assertThat(ShownModel.of(WITH_OPTIONS)).isEqualTo("miscalibrated+lapse");
    assertThat(ShownModel.of(SomeStudy.fit())).isEqualTo("miscalibrated");
    assertThat(
            ShownModel.withBias(
                List.of("miscalibrated+lapse", "miscalibrated", "miscalibrated-continuous")))
        .contains("miscalibrated");
  }

  @Test
  void withoutABiasTheModelOfMostPeopleIsShownAndNotTheFirst() {
    StudyFit fit = SomeStudy.of("random", "constant");

    assertThat(fit.comparison().get(1).bestFor()).isGreaterThan(fit.comparison().get(0).bestFor());
    assertThat(ShownModel.of(fit)).isEqualTo("constant");
  }

  @Test
  void conditionsKeepTheirFittedBiasWithOptions() {
    List<Verdict> verdicts = WITH_OPTIONS.verdicts();

    assertThat(verdicts).extracting(Verdict::group).containsExactly("", "lowered", "raised");
    assertThat(verdicts.get(1).fittedBias().orElseThrow()).isNegative();
    assertThat(verdicts.get(2).fittedBias().orElseThrow()).isPositive();
  }
}
