package strive.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import strive.report.table.Column;
import strive.report.table.CsvReader;
import strive.report.table.PlacedText;

/// Reads the rows of a small CSV file by the names of its columns, strictly: a missing or repeated
/// column, a row of another length and a file without data are faults. Further columns are ignored.
final class NamedRows {

  private final List<Column> columns;
  private final FaultList faults;
  private final Map<Column, Integer> places = new HashMap<>();
  private int width = -1;
  private int rows;

  /// @param columns all needed
  NamedRows(List<Column> columns, FaultList faults) {
    this.columns = List.copyOf(columns);
    this.faults = faults;
  }

  /// Hands each row on; one that breaks a rule is a fault.
  ///
  /// @throws IOException if the text cannot be read
  void read(Reader reader, Consumer<RowReader> each) throws IOException {
    CsvReader csv = new CsvReader(reader.markSupported() ? reader : new BufferedReader(reader));
    boolean goOn = true;
    while (goOn) {
      switch (csv.next()) {
        case CsvReader.Next.Row(var line, var cells) -> goOn = row(line, cells, each);
        case CsvReader.Next.Malformed(var line, var column, var message) -> {
          faults.add(line, column, message);
          goOn = false;
        }
        case CsvReader.Next.End() -> goOn = false;
      }
    }
    if (faults.isEmpty() && rows == 0) {
      faults.add(
          1,
          1,
          width < 0
              ? "the file is empty: it needs a header line and at least one data row"
              : "no data row below the header");
    }
  }

  private boolean row(int line, List<PlacedText> cells, Consumer<RowReader> each) {
    if (width < 0) {
      width = cells.size();
      header(line, cells);
      return faults.isEmpty();
    }
    rows++;
    if (cells.size() != width) {
      faults.add(line, 1, "the row has " + cells.size() + " cells, the header " + width);
    } else {
      each.accept(new RowReader(places, cells, faults));
    }
    return true;
  }

  private void header(int line, List<PlacedText> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      PlacedText cell = names.get(i);
      String name = cell.text().strip();
      int place = i;
      columns.stream()
          .filter(column -> column.name().equals(name))
          .forEach(column -> places.put(column, place));
      if (!name.isEmpty() && !seen.add(name)) {
        faults.add(
            cell.line(), cell.column(), "column " + RowReader.shown(cell) + " stands there twice");
      }
    }
    String missing =
        columns.stream()
            .filter(column -> !places.containsKey(column))
            .map(Column::name)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      faults.add(line, 1, "missing column: " + missing);
    }
  }
}
