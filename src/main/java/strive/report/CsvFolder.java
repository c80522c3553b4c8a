package strive.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import strive.report.table.CsvWriter;
import strive.report.table.DataSet;
import strive.report.table.Digits;

/// Writes a study report as a folder of CSV files, the same tables as in the [Workbook].
public final class CsvFolder {

  private CsvFolder() {}

  /// Writes the report into the folder, which is made if it is missing; files of the same names are
  /// replaced once all new ones are whole.
  ///
  /// @return the number of rows by table
  /// @throws IOException if a file cannot be written
  /// @throws IllegalStateException if the rows are not as many as the database says
  public static Map<String, Long> write(StudyReport report, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Sink sink = new Sink(folder)) {
      return new ReportTables(report, sink).write();
    } catch (UncheckedIOException fault) {
      throw new IOException(fault.getMessage(), fault);
    }
  }

  private static final class Sink implements TableSink {
    private final Path folder;
    private final Path parts;
    private final Map<String, Writer> files = new LinkedHashMap<>();

    Sink(Path folder) throws IOException {
      this.folder = folder;
      parts = Files.createTempDirectory(folder, ".part");
    }

    @Override
    public <R> Consumer<R> table(DataSet<R> set) {
      try {
        Writer file = Files.newBufferedWriter(parts.resolve(set.fileName()));
        files.put(set.fileName(), file);
        CsvWriter csv = new CsvWriter(file, Digits.FULL);
        csv.header(set.columns());
        return row -> csv.row(set.cells(row));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void finish() throws IOException {
      for (Writer file : files.values()) {
        file.close();
      }
      for (String name : files.keySet()) {
        Files.move(parts.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }

    @Override
    public String remarks() {
      return "";
    }

    @Override
    public void close() throws IOException {
      for (Writer file : files.values()) {
        file.close();
      }
      for (String name : files.keySet()) {
        Files.deleteIfExists(parts.resolve(name));
      }
      Files.deleteIfExists(parts);
    }
  }
}
