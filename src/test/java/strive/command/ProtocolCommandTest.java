package strive.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProtocolCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private String fault = "";

  private int check(Object... files) {
    var line = new CommandLine(new ProtocolCommand()).setOut(new PrintWriter(out));
    line.setExecutionExceptionHandler(
        (thrown, _, _) -> {
          fault = String.valueOf(thrown.getMessage());
          return thrown instanceof CommandFault ? StriveCommand.INPUT : StriveCommand.SOFTWARE;
        });
    String[] arguments = new String[files.length + 1];
    arguments[0] = "check";
    for (int i = 0; i < files.length; i++) {
      arguments[i + 1] = files[i].toString();
    }
    return line.execute(arguments);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aValidFileIsDescribedInALineWithItsChoicesMinutesAndHash() {
    assertThat(check("protocols/paired-associates.yaml")).isZero();

    assertThat(out.toString().lines()).hasSize(1);
    assertThat(out.toString())
        .startsWith("protocols/paired-associates.yaml: valid. \"Learning new words\"")
        .contains("5 episodes, 40 effort choices, imposed cost 0.667, 35 to 50 minutes")
        .containsPattern("sha256 [0-9a-f]{64}");
  }

  @Test
  void notesFollowTheLineOfTheirFile() {
    assertThat(check("protocols/demo.yaml")).isZero();

    assertThat(out.toString().lines().skip(1))
        .first()
        .asString()
        .startsWith("protocols/demo.yaml: note: fewer than 40 effort choices (5)");
  }

  @Test
  void allFaultsOfAllFilesAreReportedAndTheValidOnesDescribed() throws IOException {
    Path broken = file("broken.yaml", "strive: 1\ntitle: a\ntitle: b\n");
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, new byte[] {'a', ':', ' ', (byte) 0xe9});
    Path large = file("large.yaml", "#".repeat(300_000));

    assertThat(
            check(broken, folder.resolve("none.yaml"), latin, large, "protocols/demo.yaml", folder))
        .isEqualTo(1);

    assertThat(fault.lines())
        .startsWith(
            broken + ":3:1: the key \"title\" stands here twice",
            folder.resolve("none.yaml") + ": there is no such file",
            latin + ":1:1: the file is not UTF-8 text",
            large + ":1:1: the file is too large: at most 262144 bytes")
        .hasSize(5);
    assertThat(out.toString()).startsWith("protocols/demo.yaml: valid.");
  }

  @Test
  void withoutAFileTheUsageIsWrong() {
    assertThat(StriveCommand.execute(List.of(new ProtocolCommand()), "protocol", "check"))
        .isEqualTo(2);
    assertThat(StriveCommand.execute(List.of(new ProtocolCommand()), "protocol")).isEqualTo(2);
  }
}
