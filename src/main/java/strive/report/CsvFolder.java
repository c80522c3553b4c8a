package strive.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import strive.report.table.Column;
import strive.report.table.CsvWriter;
import strive.report.table.DataSet;
import strive.report.table.Digits;

/// Writes a study report as a folder of CSV files, the same tables as in the [Workbook].
public final class CsvFolder {

  private CsvFolder() {}

  /// Writes the report into the folder, which is made if it is missing; files of the same names are
  /// replaced.
  ///
  /// @return the number of rows by table
  /// @throws IOException if a file cannot be written
  /// @throws IllegalStateException if the rows are not as many as the database says
  public static Map<String, Long> write(StudyReport report, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Sink sink = new Sink(folder)) {
      return new ReportTables(report, sink).write();
    }
  }

  private static final class Sink implements TableSink {
    private final Path folder;
    private final List<Writer> open = new ArrayList<>();

    Sink(Path folder) {
      this.folder = folder;
    }

    @Override
    public <R> Consumer<R> table(DataSet<R> set) {
      try {
        Writer file = Files.newBufferedWriter(folder.resolve(set.fileName()));
        open.add(file);
        List<Column> columns = set.columns();
        CsvWriter csv = new CsvWriter(file, Digits.FULL);
        csv.header(columns);
        return row -> csv.row(columns, set.cells(row));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void finish() throws IOException {
      for (Writer file : open) {
        file.flush();
      }
    }

    @Override
    public String remarks() {
      return "";
    }

    @Override
    public void close() throws IOException {
      for (Writer file : open) {
        file.close();
      }
    }
  }
}
