package strive.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import strive.Application;

/// The real server on a port of its own, with its database in a folder; it can be stopped and
/// started again as often as a story asks.
public final class StriveServer implements AutoCloseable {

  private static final Pattern ONE_TIME = Pattern.compile("one-time password (\\S+)");

  private final Path data;
  private final int port;
  private final String[] more;
  private @Nullable ConfigurableApplicationContext context;
  private String greeting = "";

  private StriveServer(Path data, int port, String... more) {
    this.data = data;
    this.port = port;
    this.more = more;
  }

  /// Starts one.
  ///
  /// @param data folder of its database
  /// @param more options of Spring, such as `--strive.demo=true`
  public static StriveServer start(Path data, String... more) {
    var server = new StriveServer(data, freePort(), more);
    server.start();
    return server;
  }

  /// Starts it again where it was.
  public void start() {
    String[] options = new String[more.length + 2];
    options[0] = "--server.port=" + port;
    options[1] = "--strive.data=" + data;
    System.arraycopy(more, 0, options, 2, more.length);
    var printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      context = new SpringApplication(Application.class).run(options);
    } finally {
      System.setOut(console);
    }
    greeting = printed.toString(StandardCharsets.UTF_8);
    console.print(greeting);
  }

  /// The one-time password that the last start printed.
  public String oneTimePassword() {
    Matcher password = ONE_TIME.matcher(greeting);
    if (!password.find()) {
      throw new IllegalStateException("no one-time password in: " + greeting);
    }
    return password.group(1);
  }

  /// Stops it as an operator does, and starts it again.
  public void restart() {
    close();
    start();
  }

  /// Where it is.
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /// A service of it.
  public <T> T service(Class<T> type) {
    if (context == null) {
      throw new IllegalStateException("the server is stopped");
    }
    return context.getBean(type);
  }

  /// Stops it as an operator does; every acknowledged event is in the folder.
  @Override
  public void close() {
    if (context != null) {
      context.close();
      context = null;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port", e);
    }
  }
}
