package strive.report.table;

import java.util.List;

/// A finished table that fits in memory: what a figure shows, what a summary says. Every row has
/// one cell a column.
///
/// @param columns at least one
/// @param rows cells in the order of the columns
public record Table(List<Column> columns, List<List<Cell>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row must have " + columns.size() + " cells, got " + row.size());
      }
    }
  }

  /// The table as CSV, full double precision.
  public String csv() {
    return csv(Digits.FULL);
  }

  /// The table as CSV.
  public String csv(Digits digits) {
    StringBuilder out = new StringBuilder();
    CsvWriter writer = new CsvWriter(out, digits);
    writer.header(columns);
    rows.forEach(row -> writer.row(row));
    return out.toString();
  }
}
