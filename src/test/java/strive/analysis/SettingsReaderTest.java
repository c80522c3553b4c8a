package strive.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import strive.inference.Method;
import strive.inference.recovery.Distribution;

class SettingsReaderTest {

  private static String committed() throws IOException {
    return Files.readString(Path.of("analysis/recovery-default-protocol/study.yaml"));
  }

  private static List<String> faults(String text) {
    return ((ParsedSettings.Invalid) SettingsReader.read("study.yaml", text))
        .faults().stream().map(Object::toString).toList();
  }

  @Test
  void theCommittedSettingsAreReadWithEveryDistribution() throws IOException {
    var study = ((ParsedSettings.Valid) SettingsReader.read("study.yaml", committed())).study();
    RecoverySettings settings = ((Study.Parameters) study).settings();

    assertThat(settings.people()).isEqualTo(60);
    assertThat(settings.pairsStay()).isFalse();
    assertThat(settings.fit().method()).isEqualTo(Method.MLE);
    assertThat(settings.populations().getFirst().distributions())
        .containsEntry("p0", new Distribution.Chance())
        .containsEntry("pmax", new Distribution.Uniform(0.85, 0.97))
        .containsEntry("kappa", new Distribution.LogNormal(0.5, 0.3))
        .containsEntry("b", new Distribution.Normal(0, 0.12))
        .containsEntry("sigma", new Distribution.Constant(0.1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "people: 60 | people: 1 | 9:9: people must be a whole number between 2 and 10000, got 1",
        "people: 60 | people: many | 9:9: people must be a whole number between 2 and 10000, got \"many\"",
        "people: 60 | peoples: 60 | 4:1: the key \"people\" is missing here",
        "policy: miscalibrated | policy: lazy | 7:9: no policy is called lazy",
        "study: parameter-recovery | study: power | 4:8: study must be one of parameter-recovery, model-recovery, closed-loop-against-optimum, shape-of-schedules",
        "uniform: [0.85, 0.97] | uniform: [0.97, 0.85] | 16:9: uniform must rise, got 0.97 to 0.85",
        "normal: [0, 0.12] | normal: [0] | 19:6: must be a number, chance,",
        "normal: [0, 0.12] | normal: [0, 0] | 19:6: normal must be above 0, got 0.0",
        "sigma: 0.1 | width: 0.1 | 20:3: unknown key \"width\"; known are p0, pmax, kappa, beta, b, sigma",
        "answers: independent | answers: lucky | 8:10: answers must be one of independent, pairs-stay, got \"lucky\"",
        "method: mle | method: guess | 23:11: method must be one of mle, map, hierarchical, hbi, got \"guess\"",
        "starts: 10 | starts: 0 | 24:11: starts must be a whole number between 1 and 1000, got 0"
      })
  void aFaultIsNamedWithItsPlace(String right, String wrong, String fault) throws IOException {
    String text = committed();
    assertThat(text).contains(right);

    assertThat(faults(text.replaceFirst(Pattern.quote(right), wrong)))
        .anySatisfy(found -> assertThat(found).startsWith("study.yaml:" + fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "closed-loop-against-optimum | discounts: [0, 0.2] | discounts: [0, -1] | discounts must be a number of at least 0, got -1",
        "closed-loop-against-optimum | [quadratic, power, | [quadratic, cubic, | cost_families must be a list out of quadratic, power, step-norm, deviation, got",
        "closed-loop-against-optimum | two-layer: | three-layer: | unknown key \"three-layer\"; known are single-neuron, linear-regression, two-layer",
        "closed-loop-against-optimum | steps: 1000} | steps: 0} | steps must be a whole number between 1 and 20000, got 0",
        "closed-loop-against-optimum | curvature: 1, | curvature: 0, | curvature must be a number above 0, got 0",
        "shape-of-schedules | discount: [0, | patience: [0, | unknown key \"patience\"; known are cost, horizon, curvature, distance, discount, exponent",
        "shape-of-schedules | [0.03, 0.1, 0.3, 1, 3] | 0.03 | cost must be a list of numbers, got 0.03",
        "beliefs | from: -0.8 | from: 0.9 | to must be above from (0.9), got 0.8",
        "beliefs | count: 65 | count: 1 | count must be a whole number between 2 and 10000, got 1",
        "episodic-memory | optimistic: 0.5 | optimistic: high | optimistic must be a number, got \"high\"",
        "episodic-memory | lives: 60 | live: 60 | the key \"lives\" is missing here",
        "rivals | evaluations: 250 | evaluations: 0 | evaluations must be a whole number between 1 and 100000, got 0",
        "gain-neuron | discount_factor: 0.99 | discount_factor: 1.5 | discount_factor must be at most 1, got 1.5"
      })
  void aFaultInAStudyOfTheTheoryIsNamedWithItsPlace(
      String study, String right, String wrong, String fault) throws IOException {
    String text = Files.readString(Path.of("analysis", study, "study.yaml"));
    assertThat(text).contains(right);
    long line = 1 + text.substring(0, text.indexOf(right)).chars().filter(c -> c == '\n').count();
    // A missing key is reported at its group, here the file.
    String place = fault.startsWith("the key") ? "[0-9]+:1" : line + ":[0-9]+";

    assertThat(faults(text.replaceFirst(Pattern.quote(right), wrong)))
        .anySatisfy(
            found ->
                assertThat(found)
                    .matches("study.yaml:" + place + ": " + Pattern.quote(fault) + ".*"));
  }

  @Test
  void allFaultsAreReportedAtOnce() {
    assertThat(faults("study: parameter-recovery\nseed: -1\n")).hasSizeGreaterThan(5);
  }
}
