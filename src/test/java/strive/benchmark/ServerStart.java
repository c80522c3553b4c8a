package strive.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import strive.story.ServerProcess;

/// How long `./strive run` takes until it is ready, how long until the demonstration is there, and
/// how much heap the server needs then.
public final class ServerStart {

  private static final int STARTS = 5;

  private ServerStart() {}

  /// Measures and prints.
  public static void main(String[] arguments) throws Exception {
    ServerProcess.build();
    for (int start = 0; start < STARTS; start++) {
      Path empty = Files.createTempDirectory("strive-start");
      try (ServerProcess server = started("empty folder", empty)) {
        heap("just started", server);
      }
    }
    Path filled = Files.createTempDirectory("strive-demonstration");
    long begin = System.nanoTime();
    try (ServerProcess server = started("demonstration", filled, "--demo")) {
      server.await("Demonstration: ready");
      System.out.printf(Locale.ROOT, "demonstration ready after %.1f s%n", since(begin));
      heap("after the demonstration", server);
    }
    for (int start = 0; start < STARTS; start++) {
      try (ServerProcess server = started("folder with the demonstration", filled)) {
        heap("just started", server);
      }
    }
  }

  private static ServerProcess started(String what, Path folder, String... options)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    ServerProcess server = ServerProcess.launch(folder, ServerProcess.freePort(), options);
    System.out.printf(Locale.ROOT, "%s: ready after %.1f s%n", what, since(begin));
    return server;
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  /// Used and committed heap as they are, and what is left after a full collection.
  private static void heap(String when, ServerProcess server)
      throws IOException, InterruptedException {
    String before = jcmd(server, "GC.heap_info");
    jcmd(server, "GC.run");
    System.out.printf(
        "%s: %s; after a collection %s%n",
        when, firstLine(before), firstLine(jcmd(server, "GC.heap_info")));
  }

  private static String firstLine(String heap) {
    return heap.lines()
        .filter(line -> line.contains("used"))
        .findFirst()
        .orElse("?")
        .strip()
        .replaceAll(" \\[.*", "");
  }

  private static String jcmd(ServerProcess server, String what)
      throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), what).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
