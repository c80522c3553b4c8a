package strive.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import strive.behaviour.Person;
import strive.report.table.CsvReader;
import strive.report.table.CsvWriter;
import strive.report.table.Digits;

/// Reads and writes blocks files: what people did, one row a block, as CSV or as the `Blocks` sheet
/// of an exported workbook. The columns are described in [BlocksColumns].
///
/// Rows may stand in any order, further columns are ignored. A missing block number is no fault:
/// the episode then has a gap, and its blocks after the gap count in figures but not in a
/// likelihood.
public final class BlocksFile {

  /// The most bytes of a file.
  public static final long MOST_BYTES = 512L << 20;

  private BlocksFile() {}

  /// Reads a file, a workbook if it is one and CSV otherwise. The file's name as given stands in
  /// the faults.
  ///
  /// @throws IOException if the file cannot be read
  public static ParsedBlocks read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      BlocksParser parser = new BlocksParser(file.toString());
      parser.broken(1, 1, "a blocks file has at most " + (MOST_BYTES >> 20) + " MB");
      return parser.finish();
    }
    if (isWorkbook(file)) {
      return BlocksSheet.read(file);
    }
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      return read(file.toString(), reader);
    }
  }

  /// Reads CSV. Bytes that are not UTF-8 must come as U+FFFD, as `InputStreamReader` gives them.
  ///
  /// @param fileName stands in the faults
  /// @throws IOException if the text cannot be read
  public static ParsedBlocks read(String fileName, Reader reader) throws IOException {
    CsvReader csv = new CsvReader(reader.markSupported() ? reader : new BufferedReader(reader));
    BlocksParser parser = new BlocksParser(fileName);
    boolean goOn = true;
    while (goOn) {
      switch (csv.next()) {
        case CsvReader.Next.Row(var line, var cells) -> {
          if (parser.hasHeader()) {
            goOn = parser.row(line, cells);
          } else {
            parser.header(cells);
          }
        }
        case CsvReader.Next.Malformed(var line, var column, var message) -> {
          parser.broken(line, column, message);
          goOn = false;
        }
        case CsvReader.Next.End() -> goOn = false;
      }
    }
    return parser.finish();
  }

  private static boolean isWorkbook(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }

  /// Writes people as CSV, in their order, full double precision.
  ///
  /// @throws java.io.UncheckedIOException if `out` fails
  public static void write(Iterable<Person> people, Appendable out) {
    CsvWriter writer = new CsvWriter(out, Digits.FULL);
    writer.header(BlockOf.DATA_SET.columns());
    for (Person person : people) {
      BlockOf.all(person).forEach(row -> writer.row(BlockOf.DATA_SET.cells(row)));
    }
  }
}
