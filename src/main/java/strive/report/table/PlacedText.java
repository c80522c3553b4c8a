package strive.report.table;

/// The text of a cell and where it begins in its file; both count from 1. In a workbook the line is
/// the row and the column the number of the cell.
public record PlacedText(String text, int line, int column) {

  /// Whether nothing stands there.
  public boolean isBlank() {
    return text.isBlank();
  }
}
