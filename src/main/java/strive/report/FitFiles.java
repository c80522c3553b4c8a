package strive.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strive.inference.FamilyComparison;
import strive.inference.Fixed;
import strive.inference.Light;
import strive.inference.Method;
import strive.inference.ParameterPrior;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.policy.ModelOption;
import strive.report.table.CsvWriter;
import strive.report.table.DataSet;
import strive.report.table.Digits;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a fit as files: `parameters.csv`, `fits.csv`, `comparison.csv`, `predictions.csv`,
/// `engagement.csv`, under a group method `group.csv` and, where conditions are compared,
/// `differences.csv`, with families `families.csv` (columns in [FitData] and [GroupData]) and
// `fit.json`
/// (settings, version, seed, time, and what is doubtful). The same fit gives the same bytes,
/// except for the time in `fit.json`.
public final class FitFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private FitFiles() {}

  /// Where a fit comes from.
  ///
  /// @param source file or study, as the person called it
  /// @param softwareVersion that fitted
  /// @param fitted when
  public record Origin(String source, String softwareVersion, Instant fitted) {}

  /// What was asked for besides the fit.
  ///
  /// @param families models sorted into families, if they were
  /// @param checks predictive checks and cross-validation, where asked for
  public record Besides(Optional<FamilyComparison> families, FitChecks checks) {
    /// Nothing.
    public static final Besides NONE = new Besides(Optional.empty(), FitChecks.NONE);
  }

  /// Writes the files into the folder, which is made if it is missing; files of the same names are
  /// replaced.
  ///
  /// @throws IOException if a file cannot be written
  public static void write(StudyFit fit, Origin origin, Path folder) throws IOException {
    write(fit, Besides.NONE, origin, folder);
  }

  /// The same with families of models, which stand in `families.csv` and `fit.json`, and with what
  /// was checked: `checks.csv`, `check-curves.csv`, `check-people.csv` and a figure of each curve,
  /// `cross-validation.csv` and `cross-validation-models.csv` (columns in [CheckData]).
  ///
  /// @throws IOException if a file cannot be written
  public static void write(StudyFit fit, Besides besides, Origin origin, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    write(folder, FitData.PARAMETERS, FitData.parameters(fit));
    write(folder, FitData.FITS, fit.fits().stream());
    write(folder, FitData.COMPARISON, fit.comparison().stream());
    write(folder, FitData.PREDICTIONS, FitData.predictions(fit));
    write(folder, FitData.ENGAGEMENT, fit.engagement().stream());
    if (fit.settings().method().ofGroup()) {
      write(folder, GroupData.GROUP, fit.group().estimates().stream());
    }
    if (!fit.group().differences().isEmpty()) {
      write(folder, GroupData.DIFFERENCES, fit.group().differences().stream());
    }
    if (besides.families().isPresent()) {
      write(folder, GroupData.FAMILIES, besides.families().get().families().stream());
    }
    CheckFiles.write(besides.checks(), folder);
    Files.writeString(folder.resolve("fit.json"), json(fit, besides, origin));
  }

  static <R> void write(Path folder, DataSet<R> set, Stream<R> rows) throws IOException {
    try (Writer file = Files.newBufferedWriter(folder.resolve(set.fileName()))) {
      CsvWriter csv = new CsvWriter(file, Digits.FULL);
      csv.header(set.columns());
      rows.forEach(row -> csv.row(set.cells(row)));
    }
  }

  private static String json(StudyFit fit, Besides besides, Origin origin) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("source", origin.source());
    root.put("software_version", origin.softwareVersion());
    root.put("fitted_at", origin.fitted().toString());
    root.set("settings", settings(fit));
    root.put("log_evidence", fit.settings().method().evidence());
    fit.omnibusRisk().ifPresent(risk -> root.put("omnibus_risk", risk));
    fit.benchmark().cost().ifPresent(cost -> root.put("benchmark_cost", cost));
    fit.sameFrequencies().ifPresent(same -> root.put("same_frequencies_in_conditions", same));
    if (fit.settings().method().ofGroup()) {
      root.set("group", GroupJson.of(fit.group()));
    }
    besides.families().ifPresent(found -> root.set("families", FamilyJson.of(found)));
    FitChecks checks = besides.checks();
    checks.predictive().ifPresent(one -> root.set("predictive_checks", CheckJson.of(one)));
    checks
        .validation()
        .ifPresent(one -> root.set("cross_validation", CheckJson.of(one, fit.settings().method())));
    root.set("notes", texts(fit.notes()));
    ArrayNode doubtful = root.putArray("doubtful");
    for (PersonFit one : fit.fits()) {
      if (one.light() != Light.CONVERGED || !one.notes().isEmpty()) {
        ObjectNode entry = doubtful.addObject();
        entry.put("participant", one.participant());
        entry.put("model", one.model());
        entry.put("converged", one.light().word());
        entry.set("remarks", texts(one.remarks()));
      }
    }
    root.set("error_correlations", correlations(fit));
    // Jackson ends lines as the machine does.
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  /// How far errors of what is believed (b, or F where a model holds one) go along with those of
  /// cost and maximum, where that can be told.
  private static ArrayNode correlations(StudyFit fit) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (PersonFit one : fit.fits()) {
      if (one.biasCostCorrelation().isPresent() || one.biasMaximumCorrelation().isPresent()) {
        ObjectNode entry = all.addObject();
        entry.put("participant", one.participant());
        entry.put("model", one.model());
        one.biasCostCorrelation().ifPresent(value -> entry.put("belief_beta", value));
        one.biasMaximumCorrelation().ifPresent(value -> entry.put("belief_pmax", value));
      }
    }
    return all;
  }

  private static ObjectNode settings(StudyFit fit) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("method", fit.settings().method().id());
    settings.set("models", texts(fit.settings().models()));
    settings.set("options", options(fit));
    settings.put("starts", fit.settings().starts());
    settings.put("seed", fit.settings().seed());
    ObjectNode fixed = settings.putObject("fixed");
    for (Fixed one : fit.settings().fixed()) {
      one.value()
          .ifPresentOrElse(
              value -> fixed.put(one.name(), value), () -> fixed.put(one.name(), "chance"));
    }
    if (fit.settings().method() == Method.MLE) {
      settings.put("intervals", fit.settings().intervals().words());
    } else {
      ObjectNode priors = settings.putObject("priors");
      for (ParameterPrior prior : fit.settings().priorsInUse()) {
        priors.putObject(prior.name()).put("mean", prior.mean()).put("sd", prior.deviation());
      }
    }
    return settings;
  }

  /// What is added to models, in words.
  private static ObjectNode options(StudyFit fit) {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    for (ModelOption option : ModelOption.values()) {
      if (fit.settings().policies().stream().anyMatch(one -> one.options().has(option))) {
        options.put(option.id(), option.meaning());
      }
    }
    return options;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
