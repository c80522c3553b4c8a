package strive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strive.command.CommandFault;
import strive.storage.EmbeddedDatabase;
import strive.study.Laboratory;

class DatabaseChoiceTest {

  private static void prepare(String url) {
    DatabaseChoice.fromEnvironment(Map.of("STRIVE_DATABASE_URL", url)).prepare(Path.of("unused"));
  }

  @Test
  void anAddressOfSomethingElseIsRefused() {
    assertThatThrownBy(() -> prepare("postgres://localhost/strive"))
        .isInstanceOf(CommandFault.class)
        .hasMessage("STRIVE_DATABASE_URL must begin with jdbc:postgresql:");
  }

  @Test
  void aServerThatDoesNotAnswerIsOneLine() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThatThrownBy(() -> prepare("jdbc:postgresql://localhost:" + free + "/strive"))
        .isInstanceOf(CommandFault.class)
        .hasMessageStartingWith("the database of STRIVE_DATABASE_URL cannot be used: ")
        .hasMessageNotContaining("\n");
  }

  /// Where the damage begins; H2 itself takes all but the first for an empty database.
  @ParameterizedTest
  @ValueSource(ints = {0, 4096, 8192, 20_000})
  void aDamagedFileIsOneLineForEveryCommandAndIsLeftAsItIs(int from, @TempDir Path folder)
      throws IOException {
    try (var source = new EmbeddedDatabase(folder);
        var laboratory = Laboratory.over(source)) {
      laboratory.aStudy();
    }
    Path file = folder.resolve(EmbeddedDatabase.FILE);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, from, bytes.length, (byte) 'x');
    Files.write(file, bytes);

    assertThatThrownBy(() -> CommandDatabase.open(folder))
        .isInstanceOf(CommandFault.class)
        .hasMessageStartingWith("the database is damaged, so put a backup in its place: " + file)
        .hasMessageNotContaining("\n");
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void aFileThatWasCutShortIsNotTakenForANewOne(@TempDir Path folder) throws IOException {
    try (var source = new EmbeddedDatabase(folder);
        var laboratory = Laboratory.over(source)) {
      laboratory.aStudy();
    }
    Path file = folder.resolve(EmbeddedDatabase.FILE);
    byte[] half = Arrays.copyOf(Files.readAllBytes(file), 8192);
    Files.write(file, half);

    assertThatThrownBy(() -> CommandDatabase.open(folder)).isInstanceOf(CommandFault.class);
    assertThat(file).hasBinaryContent(half);
  }
}
