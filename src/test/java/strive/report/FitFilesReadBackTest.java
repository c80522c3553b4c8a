package strive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.BlockPrediction;
import strive.inference.Engagement;
import strive.inference.Estimate;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.ModelSummary;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedStudy;
import strive.policy.StudyDesign;
import strive.report.table.CsvReader;
import strive.report.table.PlacedText;

/// The files of a fit, read back: every number is the one that was fitted, to the bit, under the
/// name that the contract gives it. Among the people are some of whom much is undefined.
class FitFilesReadBackTest {

  private static final StudyFit FIT = fit();

  @TempDir private Path folder;

  private static StudyFit fit() {
    ParameterValues truth =
        ParameterValues.NONE
            .with("p0", 0.3)
            .with("pmax", 0.9)
            .with("kappa", 0.5)
            .with("beta", 0.8)
            .with("b", -0.05)
            .with("sigma", 0.1);
    List<Person> people =
        new ArrayList<>(
            SimulatedStudy.of(
                    Policies.MISCALIBRATED,
                    Collections.nCopies(3, truth),
                    StudyDesign.defaultProtocol(),
                    11)
                .people());
    people.add(of("says \"no\", never works", List.of(block(1, 0, 3), block(2, 0, 3))));
    people.add(of("a gap", List.of(block(1, 1, 8), block(3, 0.5, 10))));
    people.add(of("nothing usable", List.of(block(2, 0.5, 6))));
    return new StudyFitter(
            FitSettings.defaults().withModels(List.of("miscalibrated", "trend", "random")),
            Benchmark.IMPOSED,
            2)
        .fit(people, FitProgress.SILENT)
        .uncancelled();
  }

  private static Person of(String id, List<Block> blocks) {
    return new Person(id, "b", 0.25, List.of(new Episode(1, 4, 0.5, List.of(), blocks)));
  }

  private static Block block(int number, double effort, int correct) {
    return new Block(number, false, effort, 0, correct, 12, OptionalDouble.empty());
  }

  @BeforeEach
  void write() throws IOException {
    FitFiles.write(
        FIT, new FitFiles.Origin("blocks.csv", "1", Instant.parse("2026-11-24T09:00:00Z")), folder);
  }

  /// The rows of a file, each cell by the name of its column.
  private List<Map<String, String>> rows(String file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(folder.resolve(file))) {
      CsvReader csv = new CsvReader(in);
      List<String> header = List.of();
      while (csv.next() instanceof CsvReader.Next.Row(int _, List<PlacedText> cells)) {
        List<String> texts = cells.stream().map(PlacedText::text).toList();
        if (header.isEmpty()) {
          header = texts;
          continue;
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), texts.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static void assertNumber(Map<String, String> row, String column, OptionalDouble number) {
    if (number.isEmpty()) {
      assertThat(row.get(column)).as(column).isEmpty();
    } else {
      assertThat(Double.parseDouble(row.get(column))).as(column).isEqualTo(number.getAsDouble());
    }
  }

  private static void assertWhole(Map<String, String> row, String column, OptionalInt number) {
    assertThat(row.get(column))
        .as(column)
        .isEqualTo(number.isPresent() ? String.valueOf(number.getAsInt()) : "");
  }

  @Test
  void parametersHoldEveryEstimateWithItsErrorAndBound() throws IOException {
    List<Map<String, String>> rows = rows("parameters.csv");

    int i = 0;
    for (PersonFit fit : FIT.fits()) {
      for (Estimate estimate : fit.estimates()) {
        Map<String, String> row = rows.get(i++);
        assertThat(row).containsEntry("participant", fit.participant());
        assertThat(row).containsEntry("model", fit.model());
        assertThat(row).containsEntry("parameter", estimate.parameter());
        assertNumber(row, "estimate", OptionalDouble.of(estimate.value()));
        assertNumber(row, "se", estimate.standardError());
        assertThat(row).containsEntry("at_bound", String.valueOf(estimate.atBound()));
      }
    }
    assertThat(rows).hasSize(i).anyMatch(row -> "true".equals(row.get("at_bound")));
    assertThat(rows)
        .allMatch(row -> !"true".equals(row.get("at_bound")) || "".equals(row.get("se")));
  }

  @Test
  void fitsHoldLikelihoodAndCriteriaAndSayWhatFailed() throws IOException {
    List<Map<String, String>> rows = rows("fits.csv");

    assertThat(rows).hasSameSizeAs(FIT.fits());
    for (int i = 0; i < rows.size(); i++) {
      PersonFit fit = FIT.fits().get(i);
      Map<String, String> row = rows.get(i);
      assertThat(row).containsEntry("participant", fit.participant());
      assertThat(row).containsEntry("method", "mle");
      assertNumber(row, "log_likelihood", fit.logLikelihood());
      assertWhole(row, "parameters", OptionalInt.of(fit.parameters()));
      assertWhole(row, "observations", OptionalInt.of(fit.observations()));
      assertNumber(row, "aic", fit.aic());
      assertNumber(row, "aicc", fit.aicc());
      assertNumber(row, "bic", fit.bic());
      assertNumber(row, "log_evidence", fit.logEvidence());
      assertThat(row.get("converged")).isIn("converged", "weak", "failed");
    }
    assertThat(rows).anyMatch(row -> "failed".equals(row.get("converged")));
  }

  @Test
  void theComparisonHoldsEveryModel() throws IOException {
    List<Map<String, String>> rows = rows("comparison.csv");

    assertThat(rows).hasSize(3);
    for (int i = 0; i < 3; i++) {
      ModelSummary summary = FIT.comparison().get(i);
      assertThat(rows.get(i)).containsEntry("model", summary.model());
      assertNumber(rows.get(i), "expected_frequency", summary.expectedFrequency());
      assertNumber(rows.get(i), "exceedance", summary.exceedance());
      assertNumber(rows.get(i), "protected_exceedance", summary.protectedExceedance());
      assertNumber(rows.get(i), "mean_aic", summary.meanAic());
      assertNumber(rows.get(i), "mean_bic", summary.meanBic());
      assertWhole(rows.get(i), "best_for", OptionalInt.of(summary.bestFor()));
    }
    // Everybody but the one of whom nothing is usable.
    assertThat(rows.stream().mapToInt(row -> Integer.parseInt(row.get("best_for"))).sum())
        .isEqualTo(5);
  }

  @Test
  void predictionsHoldEveryBlockOfEverybodyWhoCouldBeFitted() throws IOException {
    List<FitData.PredictionOf> predicted = FitData.predictions(FIT).toList();
    List<Map<String, String>> rows = rows("predictions.csv");

    assertThat(rows).hasSameSizeAs(predicted).hasSize(3 * 46 + 2 + 2);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      BlockPrediction block = predicted.get(i).block();
      assertThat(row).containsEntry("participant", predicted.get(i).participant());
      assertWhole(row, "episode", OptionalInt.of(predicted.get(i).episode().episode()));
      assertWhole(row, "block", OptionalInt.of(block.block()));
      assertNumber(row, "effort", OptionalDouble.of(block.effort()));
      assertNumber(row, "optimal_exact", OptionalDouble.of(block.optimalExact()));
      assertNumber(row, "optimal_replanned", block.optimalReplanned());
      assertNumber(row, "predicted", block.predicted());
      assertNumber(row, "performance", block.performance());
      assertNumber(row, "expectation", block.expectation());
    }
  }

  @Test
  void engagementHoldsEveryEpisodeOfFreeChoices() throws IOException {
    List<Map<String, String>> rows = rows("engagement.csv");

    assertThat(rows).hasSameSizeAs(FIT.engagement()).hasSize(3 * 4 + 3);
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      Engagement one = FIT.engagement().get(i);
      assertThat(row).containsEntry("participant", one.participant());
      assertThat(row).containsEntry("condition", one.condition());
      assertWhole(row, "episode", OptionalInt.of(one.episode()));
      assertNumber(row, "engagement", OptionalDouble.of(one.engagement()));
      assertNumber(row, "optimal_engagement", one.optimalEngagement());
      assertNumber(row, "excess_effort", one.excessEffort());
      assertWhole(row, "quit_block", one.quitBlock());
      assertWhole(row, "optimal_quit_block", one.optimalQuitBlock());
      assertWhole(row, "persistence", one.persistence());
      assertNumber(row, "value", one.value());
      assertNumber(row, "optimal_value", one.optimalValue());
      assertNumber(row, "value_share", one.valueShare());
      assertNumber(row, "points", OptionalDouble.of(one.points()));
      assertNumber(row, "miscalibration_reported", one.miscalibrationReported());
      assertNumber(row, "miscalibration_fitted", one.miscalibrationFitted());
      assertNumber(row, "disappointment", one.disappointment());
    }
  }

  @Test
  void noFileHoldsWhatIsNotANumber() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file)).doesNotContain("NaN", "Infinity", "null");
      }
    }
  }
}
