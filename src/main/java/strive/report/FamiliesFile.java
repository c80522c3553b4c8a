package strive.report;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strive.report.table.Column;

/// Reads which family each model belongs to: CSV with the columns `model` and `family`, one row a
/// model. Models that are not compared may stand there too.
public final class FamiliesFile {

  private static final Column MODEL = Column.text("model", "Name of the model.");
  private static final Column FAMILY = Column.text("family", "Name of its family.");

  /// What reading gives.
  public sealed interface Parsed {
    /// The family of each model compared, in their order.
    record Valid(List<String> families) implements Parsed {
      public Valid {
        families = List.copyOf(families);
      }
    }

    /// The file is at fault; its first faults, a line each.
    record Invalid(String text) implements Parsed {}
  }

  private FamiliesFile() {}

  /// Reads the families of these models.
  ///
  /// @param fileName stands in the faults
  /// @throws IOException if the text cannot be read
  public static Parsed read(String fileName, Reader reader, List<String> models)
      throws IOException {
    FaultList faults = new FaultList(fileName);
    Map<String, String> families = new LinkedHashMap<>();
    new NamedRows(List.of(MODEL, FAMILY), faults)
        .read(
            reader,
            row -> {
              String model = row.text(MODEL).strip();
              String family = row.text(FAMILY).strip();
              if (row.isSound() && families.putIfAbsent(model, family) != null) {
                row.fault(row.cell(MODEL), "model " + model + " stands there twice");
              }
            });
    List<String> missing = models.stream().filter(m -> !families.containsKey(m)).toList();
    if (faults.isEmpty() && !missing.isEmpty()) {
      faults.add(1, 1, "no family of " + String.join(", ", missing));
    }
    return faults.isEmpty()
        ? new Parsed.Valid(models.stream().map(families::get).toList())
        : new Parsed.Invalid(faults.invalid().text());
  }
}
