package strive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataGuideTest {

  @Test
  void thePageDescribesTheColumnsThatAreWritten() throws IOException {
    Path made = Files.createDirectories(Path.of("target")).resolve("data.md");
    Files.writeString(made, DataGuide.markdown());

    assertThat(Path.of("docs/data.md"))
        .as("a column has changed: cp target/data.md docs/data.md")
        .hasSameTextualContentAs(made);
  }
}
