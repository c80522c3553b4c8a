package strive.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import strive.inference.design.DesignGroup;
import strive.inference.design.DesignResult;
import strive.inference.design.DesignSettings;
import strive.inference.design.Recovery;
import strive.report.figure.FigureRenderer;
import strive.report.figure.PowerFigure;
import strive.report.figure.Scheme;
import strive.report.table.CsvWriter;
import strive.report.table.DataSet;
import strive.report.table.Digits;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a design check as files: `power.csv`, `studies.csv`, `recovered.csv` (columns in
/// [DesignData]), `power.svg` and `design.json` (settings, version, what is doubtful). The same
/// check gives the same bytes.
public final class DesignFiles {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DesignFiles() {}

  /// Where a check comes from.
  ///
  /// @param protocol its file, as the person called it
  /// @param protocolHash SHA-256 of it
  /// @param softwareVersion that simulated and fitted
  public record Origin(String protocol, String protocolHash, String softwareVersion) {}

  /// Writes the files into the folder, which is made if it is missing; files of the same names are
  /// replaced.
  ///
  /// @throws IOException if a file cannot be written
  public static void write(DesignResult result, Origin origin, Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder, DesignData.POWER, DesignData.power(result));
    write(folder, DesignData.STUDIES, DesignData.studies(result));
    write(folder, DesignData.RECOVERED, DesignData.recovered(result));
    Files.writeString(
        folder.resolve("power.svg"), FigureRenderer.svg(PowerFigure.of(result), Scheme.LIGHT));
    Files.writeString(folder.resolve("design.json"), json(result, origin));
  }

  private static <R> void write(Path folder, DataSet<R> set, List<R> rows) throws IOException {
    try (Writer file = Files.newBufferedWriter(folder.resolve(set.fileName()))) {
      CsvWriter csv = new CsvWriter(file, Digits.FULL);
      csv.header(set.columns());
      rows.forEach(row -> csv.row(set.cells(row)));
    }
  }

  private static String json(DesignResult result, Origin origin) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("protocol", origin.protocol());
    root.put("protocol_sha256", origin.protocolHash());
    root.put("software_version", origin.softwareVersion());
    root.set("settings", settings(result.settings()));
    root.put("effort_choices", result.choices());
    root.put("weak", result.weak());
    root.put("failed", result.failed());
    ObjectNode recovery = root.putObject("recovery");
    for (Recovery one : result.recovery()) {
      ObjectNode entry = recovery.putObject(one.parameter());
      one.correlation()
          .ifPresent(
              r -> entry.put("r", r.mean()).put("r_lower", r.low()).put("r_upper", r.high()));
      entry.put("bias", one.bias().mean()).put("rmse", one.error().mean());
    }
    root.put("median_minutes", result.outlay().minutes().median());
    result
        .outlay()
        .bonus()
        .ifPresent(
            bonus ->
                root.put("mean_bonus", bonus.mean()).put("currency", result.outlay().currency()));
    result.outlay().total().ifPresent(total -> root.put("mean_total_bonus", total.mean()));
    var notes = root.putArray("notes");
    result.notes().forEach(notes::add);
    // Jackson ends lines as the machine does.
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static ObjectNode settings(DesignSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("policy", settings.policy());
    ObjectNode centre = node.putObject("centre");
    settings.centre().byName().forEach(centre::put);
    ObjectNode spread = node.putObject("spread");
    settings.centre().byName().keySet().stream()
        .filter(settings.spread()::containsKey)
        .forEach(name -> spread.put(name, settings.spread().get(name)));
    ObjectNode participants = node.putObject("participants");
    for (DesignGroup group : settings.groups()) {
      participants.put(group.condition(), group.participants());
    }
    node.put("difference", settings.difference());
    node.put("studies", settings.studies());
    node.put("method", settings.method().id());
    node.put("alpha", settings.alpha());
    node.put("pairs_stay", settings.pairsStay());
    node.put("starts", settings.starts());
    node.put("seed", settings.seed());
    return node;
  }
}
