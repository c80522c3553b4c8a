package strive.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelNamesTest {

  @Test
  void optionsThatAllModelsShareAreSaidOnce() {
    ModelNames names = ModelNames.of(List.of("optimal+lapse", "miscalibrated+lapse"));

    assertThat(names.of("miscalibrated+lapse")).isEqualTo("miscalibrated");
    assertThat(names.shared())
        .contains(
            "Options of every model that admits them: lapse (some choices are made without a rule).");
  }

  @Test
  void aModelThatDoesNotAdmitAnOptionSharesTheOthers() {
    ModelNames names =
        ModelNames.of(List.of("random+beta-binomial", "constant+beta-binomial+lapse"));

    assertThat(names.of("random+beta-binomial")).isEqualTo("random");
    assertThat(names.of("constant+beta-binomial+lapse")).isEqualTo("constant");
  }

  @Test
  void modelsWithDifferentOptionsKeepTheirWholeNames() {
    ModelNames names = ModelNames.of(List.of("miscalibrated", "miscalibrated+lapse"));

    assertThat(names.of("miscalibrated+lapse")).isEqualTo("miscalibrated+lapse");
    assertThat(names.shared()).isEmpty();
  }

  @Test
  void withoutOptionsThereIsNothingToSayAndOtherNamesStay() {
    assertThat(ModelNames.of(List.of("optimal", "constant")).shared()).isEmpty();
    assertThat(ModelNames.of(List.of("may be wrong")).of("may be wrong")).isEqualTo("may be wrong");
  }
}
