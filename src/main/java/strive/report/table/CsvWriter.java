package strive.report.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes rows as CSV (RFC 4180, line feeds): cells with a comma, a quote or a line break stand in
/// quotes.
public final class CsvWriter {

  private final Appendable out;
  private final Digits digits;

  /// A writer to `out`.
  public CsvWriter(Appendable out, Digits digits) {
    this.out = out;
    this.digits = digits;
  }

  /// Writes the header line.
  ///
  /// @throws UncheckedIOException if `out` fails
  public void header(List<Column> columns) {
    line(columns.stream().map(Column::name).toList());
  }

  /// Writes one row; `cells` in the order of the columns.
  ///
  /// @throws UncheckedIOException if `out` fails
  public void row(List<Cell> cells) {
    String[] texts = new String[cells.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(cells.get(i));
    }
    line(List.of(texts));
  }

  private String text(Cell cell) {
    return switch (cell) {
      case Cell.Empty() -> "";
      case Cell.Text(String value) -> value;
      case Cell.Whole(long value) -> Long.toString(value);
      case Cell.Number(double value) -> digits.of(value);
      case Cell.Truth(boolean value) -> Boolean.toString(value);
      case Cell.Moment(var value) -> value.toString();
    };
  }

  private void line(List<String> texts) {
    try {
      for (int i = 0; i < texts.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        out.append(quoted(texts.get(i), texts.size() == 1));
      }
      out.append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A single empty cell would be a blank line, which readers skip: it is written as "".
  private static String quoted(String text, boolean alone) {
    boolean special =
        text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            || (alone && text.isEmpty());
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
