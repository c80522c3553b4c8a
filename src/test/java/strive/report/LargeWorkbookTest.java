package strive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeWorkbookTest {

  // POI, XMLBeans and the JVM themselves need some 30 MB; 100,000 rows kept in memory would need
  // more than 200 MB.
  private static final String SMALL_HEAP = "-Xmx64m";

  @TempDir private Path folder;

  @Test
  void aHundredThousandRowsAreWrittenAndReadInASmallHeap()
      throws IOException, InterruptedException {
    Path workbook = folder.resolve("large.xlsx");
    Path output = folder.resolve("output.txt");

    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                SMALL_HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                workbook.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    assertThat(process.waitFor()).as(() -> content(output)).isZero();
    assertThat(content(output)).contains("250 people");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /// Writes 250 x 40 blocks with 110,000 trials, then reads the blocks again.
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      Path file = Path.of(arguments[0]);
      try (OutputStream out = Files.newOutputStream(file)) {
        Workbook.write(Reports.large(250, 40, 9), out);
      }
      ParsedBlocks read = BlocksFile.read(file);
      List<?> people = read instanceof ParsedBlocks.Valid valid ? valid.people() : List.of(read);
      System.out.println(people.size() + " people");
    }
  }
}
