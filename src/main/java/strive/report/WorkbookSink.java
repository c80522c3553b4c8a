package strive.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;

/// Tables as the sheets of a streamed workbook.
final class WorkbookSink implements TableSink {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER = 256;
  private static final int NARROW = 12 * CHARACTER;
  private static final int WIDE = 24 * CHARACTER;
  private static final int WIDEST = 60 * CHARACTER;

  private final OutputStream out;
  private final int mostRows;
  private final SXSSFWorkbook workbook = new FastWorkbook();
  private final CellStyle header = workbook.createCellStyle();
  private final CellStyle words = workbook.createCellStyle();
  private final CellStyle moment = workbook.createCellStyle();
  private final List<Sheets<?>> tables = new ArrayList<>();

  WorkbookSink(OutputStream out, Instant written, int mostRows) {
    this.out = out;
    this.mostRows = mostRows;
    Font bold = workbook.createFont();
    bold.setBold(true);
    header.setFont(bold);
    // Without it, text such as =1+1 turns into a formula as soon as somebody edits the cell.
    words.setQuotePrefixed(true);
    moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
    workbook
        .getXSSFWorkbook()
        .getProperties()
        .getCoreProperties()
        .setCreated(Optional.of(Date.from(written)));
  }

  /// Level 1 costs a third less time than the default and hardly any size.
  private static final class FastWorkbook extends SXSSFWorkbook {
    FastWorkbook() {
      super(null, ROWS_IN_MEMORY, false, false);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
      ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
      zip.setLevel(Deflater.BEST_SPEED);
      return zip;
    }
  }

  @Override
  public <R> Consumer<R> table(DataSet<R> set) {
    Sheets<R> sheets = new Sheets<>(set);
    tables.add(sheets);
    return sheets;
  }

  @Override
  public void finish() throws IOException {
    int place = 0;
    for (Sheets<?> table : tables) {
      for (SXSSFSheet sheet : table.sheets) {
        workbook.setSheetOrder(sheet.getSheetName(), place);
        place++;
      }
      table.addFilters();
    }
    workbook.setActiveSheet(0);
    workbook.write(out);
  }

  @Override
  public String remarks() {
    return tables.stream()
        .filter(table -> table.sheets.size() > 1)
        .map(
            table ->
                "%s continues on %s: a sheet holds %d rows."
                    .formatted(
                        table.set.name(),
                        table.sheets.stream()
                            .skip(1)
                            .map(SXSSFSheet::getSheetName)
                            .collect(Collectors.joining(", ")),
                        mostRows))
        .collect(Collectors.joining(" "));
  }

  @Override
  public void close() throws IOException {
    // An export that was given up has rows that POI would try to write after closing their file.
    for (Sheets<?> table : tables) {
      for (SXSSFSheet sheet : table.sheets) {
        sheet.flushRows();
      }
    }
    workbook.close();
  }

  /// The sheets of one table; the last one takes the rows.
  private final class Sheets<R> implements Consumer<R> {
    private final DataSet<R> set;
    private final List<Column> columns;
    private final List<SXSSFSheet> sheets = new ArrayList<>();

    Sheets(DataSet<R> set) {
      this.set = set;
      columns = set.columns();
      addSheet();
    }

    @Override
    public void accept(R object) {
      if (sheets.getLast().getLastRowNum() + 1 >= mostRows) {
        addSheet();
      }
      SXSSFSheet sheet = sheets.getLast();
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      List<Cell> cells = set.cells(object);
      for (int i = 0; i < cells.size(); i++) {
        write(row, i, cells.get(i));
      }
    }

    private void addSheet() {
      SXSSFSheet sheet = workbook.createSheet(WorkbookSheets.name(set.name(), sheets.size() + 1));
      sheet.createFreezePane(0, 1);
      Row row = sheet.createRow(0);
      for (int i = 0; i < columns.size(); i++) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(i);
        cell.setCellValue(columns.get(i).name());
        cell.setCellStyle(header);
        sheet.setColumnWidth(i, width(columns.get(i)));
      }
      sheets.add(sheet);
    }

    private void addFilters() {
      for (SXSSFSheet sheet : sheets) {
        sheet.setAutoFilter(
            new CellRangeAddress(0, Math.max(0, sheet.getLastRowNum()), 0, columns.size() - 1));
      }
    }

    private int width(Column column) {
      return switch (column.kind()) {
        case WHOLE, NUMBER, TRUTH -> NARROW;
        case INSTANT -> WIDE;
        case TEXT -> column.name().equals("meaning") ? WIDEST : WIDE;
      };
    }
  }

  /// Whether a spreadsheet could run this text.
  private static boolean looksLikeFormula(String text) {
    String start = text.stripLeading();
    return !start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0;
  }

  private void write(Row row, int place, Cell content) {
    switch (content) {
      case Cell.Empty() -> {}
      case Cell.Text(String text) -> {
        var cell = row.createCell(place);
        cell.setCellValue(text);
        if (looksLikeFormula(text)) {
          cell.setCellStyle(words);
        }
      }
      case Cell.Whole(long number) -> row.createCell(place).setCellValue(number);
      case Cell.Number(double number) -> row.createCell(place).setCellValue(number);
      case Cell.Truth(boolean truth) -> row.createCell(place).setCellValue(truth);
      case Cell.Moment(Instant time) -> {
        var cell = row.createCell(place);
        cell.setCellValue(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        cell.setCellStyle(moment);
      }
    }
  }
}
