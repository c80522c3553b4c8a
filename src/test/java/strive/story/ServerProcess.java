package strive.story;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The real server in a process of its own, which a test can kill as a crash would.
public final class ServerProcess implements AutoCloseable {

  private static final Pattern ONE_TIME = Pattern.compile("one-time password (\\S+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final URI address;
  private final StringBuilder printed = new StringBuilder();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://localhost:" + port);
    Thread.ofVirtual().start(this::listen);
  }

  /// Starts it from the class path of the tests and waits until it is ready.
  public static ServerProcess start(Path data, int port, String... options)
      throws IOException, InterruptedException {
    return start(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            classPath(),
            "strive.Application"),
        data,
        port,
        options);
  }

  /// The class path of the tests, without the empty entry that stands for the working folder.
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Builds what the launcher starts, when a source is newer.
  public static void build() throws IOException, InterruptedException {
    int code = new ProcessBuilder("./strive", "--help").redirectErrorStream(true).start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("./strive --help ended with " + code);
    }
  }

  /// Starts it by the launcher, as people do, and waits until it is ready.
  public static ServerProcess launch(Path data, int port, String... options)
      throws IOException, InterruptedException {
    return start(List.of("./strive"), data, port, options);
  }

  private static ServerProcess start(List<String> command, Path data, int port, String... options)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
    builder
        .command()
        .addAll(List.of("run", "--port", Integer.toString(port), "--data", data.toString()));
    builder.command().addAll(List.of(options));
    var server = new ServerProcess(builder.start(), port);
    try {
      server.await("Strive is ready");
      return server;
    } catch (IllegalStateException notReady) {
      server.close();
      throw notReady;
    }
  }

  /// A port that nobody uses now.
  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException fault) {
      throw new UncheckedIOException("no free port", fault);
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard(line);
      }
    } catch (IOException killed) {
      heard("(no more to read: " + killed.getMessage() + ")");
    }
    heard("(the server has ended)");
  }

  private void heard(String line) {
    lock.lock();
    try {
      printed.append(line).append('\n');
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until it has printed these words.
  public void await(String words) throws InterruptedException {
    long left = PATIENCE.toNanos();
    lock.lock();
    try {
      while (printed.indexOf(words) < 0) {
        if (left <= 0 || printed.indexOf("(the server has ended)") >= 0) {
          throw new IllegalStateException("the server never said \"" + words + "\": " + printed);
        }
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Everything that it has printed so far, log and errors included.
  public String printed() {
    lock.lock();
    try {
      return printed.toString();
    } finally {
      lock.unlock();
    }
  }

  /// The one-time password, if this start printed one.
  public Optional<String> oneTimePassword() {
    Matcher password = ONE_TIME.matcher(printed());
    return password.find() ? Optional.of(password.group(1)) : Optional.empty();
  }

  /// Where it is.
  public URI address() {
    return address;
  }

  /// Number of the process.
  public long pid() {
    return process.pid();
  }

  /// Ends it as `kill -9` does: it gets no chance to write anything more.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Asks it to stop, as an operator does, and waits.
  @Override
  public void close() {
    process.destroy();
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException request) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
