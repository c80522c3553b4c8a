package strive.command.bots;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strive.command.StriveCommand;

/// A laboratory below a path, as behind a proxy.
class BotsAddressTest {

  private final List<String> asked = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"/sub", "/sub/"})
  void thePathOfTheServerIsKept(String path) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    var said = new PrintWriter(new StringWriter());
    try {
      int code =
          StriveCommand.line(List.of(new BotsCommand()))
              .setErr(said)
              .execute(
                  "bots",
                  "--url",
                  "http://localhost:" + server.getAddress().getPort() + path,
                  "--link",
                  "somelink",
                  "--count",
                  "1");
      assertThat(code).isEqualTo(StriveCommand.INPUT);
    } finally {
      server.stop(0);
    }

    assertThat(asked).containsExactly("/sub/api/p/links/somelink");
  }
}
