package strive.report;

import java.util.regex.Pattern;

/// The names of sheets. A sheet that is full continues on further ones: `Blocks`, `Blocks (2)`, and
/// so on.
final class WorkbookSheets {

  private WorkbookSheets() {}

  /// The name of the n-th sheet, n from 1.
  static String name(String table, int number) {
    return number == 1 ? table : table + " (" + number + ")";
  }

  /// Whether a sheet holds rows of this table.
  static boolean continues(String table, String sheet) {
    return sheet.equals(table) || sheet.matches(Pattern.quote(table) + " \\(\\d+\\)");
  }
}
