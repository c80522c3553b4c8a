package strive.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/// A workbook as a spreadsheet program sees it: each sheet as rows of typed cells by column name.
final class Sheets {

  private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

  Sheets(Path file) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      workbook.forEach(sheet -> rows.put(sheet.getSheetName(), rows(sheet)));
    }
  }

  List<String> names() {
    return List.copyOf(rows.keySet());
  }

  List<Map<String, Object>> of(String sheet) {
    return rows.get(sheet);
  }

  /// The cells of one column, empty ones left out.
  List<Object> column(String sheet, String column) {
    return rows.get(sheet).stream()
        .filter(row -> row.containsKey(column))
        .map(row -> row.get(column))
        .toList();
  }

  private static List<Map<String, Object>> rows(Iterable<Row> sheet) {
    List<String> header = new ArrayList<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : sheet) {
      if (header.isEmpty()) {
        row.forEach(cell -> header.add(cell.getStringCellValue()));
      } else {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.forEach(
            cell -> value(cell).ifPresent(v -> cells.put(header.get(cell.getColumnIndex()), v)));
        rows.add(cells);
      }
    }
    return rows;
  }

  private static Optional<Object> value(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> Optional.of(cell.getNumericCellValue());
      case STRING -> Optional.of(cell.getStringCellValue());
      case BOOLEAN -> Optional.of(cell.getBooleanCellValue());
      default -> Optional.empty();
    };
  }
}
