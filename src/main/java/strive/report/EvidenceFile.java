package strive.report;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strive.report.table.Column;
import strive.report.table.PlacedText;

/// Reads a table of log evidences: CSV with the columns `participant`, `model` and `log_evidence`,
/// one row for each participant and model, in any order. It may come from any program.
public final class EvidenceFile {

  private static final Column MODEL = Column.text("model", "Name of the model.");
  private static final Column LOG_EVIDENCE =
      Column.number("log_evidence", "nats", "", "Logarithm of the model evidence.");

  private final FaultList faults;
  private final Map<String, PlacedText> participants = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> models = new LinkedHashMap<>();

  private EvidenceFile(String fileName) {
    faults = new FaultList(fileName);
  }

  /// Reads a table.
  ///
  /// @param fileName stands in the faults
  /// @throws IOException if the text cannot be read
  public static ParsedEvidence read(String fileName, Reader reader) throws IOException {
    EvidenceFile file = new EvidenceFile(fileName);
    List<Column> columns = List.of(BlocksColumns.PARTICIPANT, MODEL, LOG_EVIDENCE);
    new NamedRows(columns, file.faults).read(reader, file::add);
    return file.finish();
  }

  private void add(RowReader row) {
    String participant = row.text(BlocksColumns.PARTICIPANT).strip();
    String model = row.text(MODEL).strip();
    double evidence = row.number(LOG_EVIDENCE);
    if (!row.isSound()) {
      return;
    }
    participants.putIfAbsent(participant, row.cell(BlocksColumns.PARTICIPANT));
    Map<String, Double> column = models.computeIfAbsent(model, _ -> new LinkedHashMap<>());
    if (column.putIfAbsent(participant, evidence) != null) {
      row.fault(row.cell(MODEL), "participant " + participant + " has " + model + " twice");
    }
  }

  private ParsedEvidence finish() {
    if (faults.isEmpty()) {
      participants.forEach(this::checkWhole);
    }
    if (!faults.isEmpty()) {
      return new ParsedEvidence.Invalid(faults.invalid().text());
    }
    List<List<Double>> rows = new ArrayList<>();
    for (String participant : participants.keySet()) {
      rows.add(models.values().stream().map(column -> column.get(participant)).toList());
    }
    return new ParsedEvidence.Valid(
        List.copyOf(participants.keySet()), List.copyOf(models.keySet()), rows);
  }

  private void checkWhole(String participant, PlacedText place) {
    List<String> missing =
        models.entrySet().stream()
            .filter(model -> !model.getValue().containsKey(participant))
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      faults.add(
          place.line(),
          place.column(),
          "participant " + participant + " has no row of " + String.join(", ", missing));
    }
  }
}
