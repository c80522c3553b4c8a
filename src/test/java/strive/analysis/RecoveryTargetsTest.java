package strive.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the default protocol promises, in the committed results of its studies (which
/// [CommittedStudiesTest] repeats).
class RecoveryTargetsTest {

  private static List<List<String>> rows(String file) throws IOException {
    return Files.readAllLines(Path.of("analysis", file)).stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private static List<String> parameter(String study, String name) throws IOException {
    return rows(study + "/recovery.csv").stream()
        .filter(row -> row.getFirst().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double correlation(List<String> row) {
    return Double.parseDouble(row.get(5));
  }

  @Test
  void recoveryOfBiasAndCostByHierarchicalEstimatesOfTwoHundredPeople() throws IOException {
    List<String> bias = parameter("recovery-hierarchical", "b");
    List<String> cost = parameter("recovery-hierarchical", "beta");

    assertThat(bias.get(2)).isEqualTo("200");
    assertThat(correlation(bias)).isGreaterThanOrEqualTo(0.95);
    assertThat(cost.get(1)).isEqualTo("logarithm");
    assertThat(correlation(cost)).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void recoveryOfBiasAndCostWherePairsStayLearned() throws IOException {
    assertThat(correlation(parameter("recovery-pairs-that-stay", "b"))).isGreaterThan(0.95);
    assertThat(correlation(parameter("recovery-pairs-that-stay", "beta"))).isGreaterThan(0.85);
  }

  @Test
  void recoveryOfBothModelsOfEveryPairThatCanBeToldApart() throws IOException {
    List<List<String>> pairs = rows("model-recovery/pairs.csv");

    assertThat(pairs).hasSize(66).allMatch(row -> row.get(2).equals("200"));
    assertThat(pairs.stream().filter(row -> row.get(7).equals("true")).toList())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(Double.parseDouble(row.get(3))).isGreaterThanOrEqualTo(0.8);
              assertThat(Double.parseDouble(row.get(4))).isGreaterThanOrEqualTo(0.8);
            });
  }
}
