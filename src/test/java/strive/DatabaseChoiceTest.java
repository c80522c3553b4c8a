package strive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import strive.command.CommandFault;

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
}
