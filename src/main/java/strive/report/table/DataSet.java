package strive.report.table;

import java.util.List;
import java.util.Locale;

/// What a kind of table looks like: its name, what a row is, and its columns with where their cells
/// come from. Serves the sheet of a workbook, the file in a folder, and the codebook.
///
/// @param name of the sheet, such as `Trials`; the file has the same name in lower case
/// @param rowMeaning what one row is ("one card or answer")
/// @param fields in the order of the columns
/// @param <R> what a row is about
public record DataSet<R>(String name, String rowMeaning, List<Field<R>> fields) {

  public DataSet {
    fields = List.copyOf(fields);
    long names = fields.stream().map(field -> field.column().name()).distinct().count();
    if (names != fields.size()) {
      throw new IllegalArgumentException("two columns of " + name + " have the same name");
    }
  }

  /// The columns.
  public List<Column> columns() {
    return fields.stream().map(Field::column).toList();
  }

  /// The cells of one row.
  public List<Cell> cells(R row) {
    return fields.stream().map(field -> field.cell().apply(row)).toList();
  }

  /// A whole table of it.
  public Table table(List<R> rows) {
    return new Table(columns(), rows.stream().map(this::cells).toList());
  }

  /// The name of its text file.
  public String fileName() {
    return name.toLowerCase(Locale.ROOT) + ".csv";
  }
}
