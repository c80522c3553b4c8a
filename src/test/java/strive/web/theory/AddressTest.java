package strive.web.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import strive.theory.problem.Activation;
import strive.theory.setting.ProblemKind;

class AddressTest {

  private static Map<String, List<String>> query(String address) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : address.substring(address.indexOf('?') + 1).split("&", -1)) {
      query.put(pair.split("=", -1)[0], List.of(pair.split("=", -1)[1]));
    }
    return query;
  }

  private static Address.Read read(String query) {
    return Address.read(query("theory?" + query));
  }

  @Test
  void withoutAQueryEverythingIsAsUsual() {
    assertThat(Address.read(Map.of())).isEqualTo(new Address.Read(TheorySettings.USUAL, List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void propertyALinkOpensTheSameState(Tab tab) {
    var random = new SplittableRandom(tab.ordinal());
    for (int i = 0; i < 50; i++) {
      TheorySettings settings = some(tab, random);

      Address.Read read = Address.read(query(Address.of(settings)));

      assertThat(read.faults()).isEmpty();
      assertThat(Address.of(read.settings())).isEqualTo(Address.of(settings));
      for (Dial dial : settings.shown()) {
        assertThat(read.settings().get(dial)).isEqualTo(settings.get(dial));
      }
    }
  }

  private static TheorySettings some(Tab tab, SplittableRandom random) {
    ProblemKind[] kinds = ProblemKind.values();
    CostFamily[] families = CostFamily.values();
    TheorySettings settings =
        TheorySettings.USUAL
            .with(kinds[random.nextInt(kinds.length)])
            .with(families[random.nextInt(families.length)])
            .with(random.nextBoolean() ? Activation.TANH : Activation.RELU)
            .with(tab)
            .showing(random.nextBoolean(), random.nextBoolean());
    for (Dial dial : settings.shown()) {
      double value = dial.lowest() + random.nextDouble() * (dial.highest() - dial.lowest());
      settings = settings.with(dial, dial.step() >= 1 ? Math.rint(value) : value);
    }
    return settings.with(Dial.BIAS, random.nextDouble(-1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "cost=abc, '“cost” in the link must be a number from 0.01 to 10, got “abc”; 0.3 is used.'",
    "cost=-1, '“cost” in the link must be a number from 0.01 to 10, got “-1”; 0.3 is used.'",
    "cost=NaN, '“cost” in the link must be a number from 0.01 to 10, got “NaN”; 0.3 is used.'",
    "horizon=1e9, '“horizon” in the link must be a number from 0.1 to 20, got “1e9”; 4 is used.'",
    "seed=1.5, '“seed” in the link must be a whole number from 1 to 100, got “1.5”; 1 is used.'",
    "problem=nothing, 'There is no problem “nothing” as the link says; “single-neuron” is used.'",
    "tab=, 'There is no tab “” as the link says; “schedule” is used.'",
    "opposite=maybe, 'There is no opposite “maybe” as the link says; “yes” is used.'"
  })
  void whatCannotBeUsedFallsBackWithASentence(String query, String sentence) {
    Address.Read read = read(query);

    assertThat(read.faults()).containsExactly(sentence);
    assertThat(Address.of(read.settings())).isEqualTo(Address.of(TheorySettings.USUAL));
  }

  @Test
  void aLongTextIsCutInTheSentence() {
    assertThat(read("cost=" + "9".repeat(5_000)).faults().getFirst()).hasSizeLessThan(150);
  }

  @Test
  void unknownParametersAreLeftAlone() {
    assertThat(read("utm_source=mail").faults()).isEmpty();
  }

  @Test
  void whatIsUsualDependsOnTheProblem() {
    assertThat(read("problem=gain").settings().get(Dial.HORIZON)).isEqualTo(0.6);
    assertThat(read("problem=two-layer").settings().get(Dial.INPUTS)).isEqualTo(4);
    assertThat(read("problem=gaussians&bias=0.2").settings().get(Dial.BIAS)).isEqualTo(0.2);
  }
}
