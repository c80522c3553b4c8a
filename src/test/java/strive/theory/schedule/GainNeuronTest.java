package strive.theory.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GainNeuronTest {

  // The model's section 10 gives J with ten decimals, and the schedule of a search that ended a
  // little before ours to 2e-4.
  private static final double VALUE = 5e-11;
  private static final double SCHEDULE = 2e-4;

  private static Optimum optimum() {
    OptimumOutcome outcome =
        NumericalOptimum.fromConstant(GainNeuron.example(), OptimumSettings.DEFAULT, Watcher.NONE);
    return ((OptimumOutcome.Found) outcome).optimum();
  }

  @Test
  void validationTheValueOfTheFrameworksExample() {
    assertThat(optimum().converged()).isTrue();
    assertThat(optimum().value()).isCloseTo(-0.0942578713, within(VALUE));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "50, 0.328258",
    "100, 0.236910",
    "200, 0.145619",
    "300, 0.101711",
    "599, 0.063232"
  })
  void validationTheScheduleOfTheFrameworksExample(int step, double control) {
    assertThat(optimum().rate(step)).isCloseTo(control, within(SCHEDULE));
  }

  @Test
  void saysThatNoClosedFormHolds() {
    assertThat(GainNeuron.example().whyNoClosedLoop())
        .hasValueSatisfying(why -> assertThat(why).contains("no closed form"));
  }

  @Test
  void refusesWhatIsNoNeuronWithRuleAndValue() {
    var free = new RateLimits(0, 0.5);

    assertThatThrownBy(() -> new GainNeuron(2, 1, 0.1, -0.3, 0.99, free, 0.6, 600))
        .hasMessage("the cost must be above 0 and finite, got -0.3");
    assertThatThrownBy(() -> new GainNeuron(Double.NaN, 1, 0.1, 0.3, 0.99, free, 0.6, 600))
        .hasMessage("the mean must be finite, got NaN");
    assertThatThrownBy(() -> new GainNeuron(2, 1, 0.1, 0.3, 1.5, free, 0.6, 600))
        .hasMessage("the discount factor must be above 0 and at most 1, got 1.5");
    assertThatThrownBy(() -> new GainNeuron(2, 1, 0.1, 0.3, 0.99, free, 0, 600))
        .hasMessage("the horizon must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> new GainNeuron(2, 1, 0.1, 0.3, 0.99, free, 0.6, 0))
        .hasMessageContaining("at least 1 step");
  }
}
