package strive.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `strive run`: serves the laboratory until it is stopped.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Serves the laboratory on an embedded database.")
public final class ServeCommand implements Callable<Integer> {

  /// What the server is asked to be.
  ///
  /// @param port TCP port, 0 for any free one
  /// @param data folder of the database, made when missing
  /// @param demo whether to add the demonstration study
  public record Settings(int port, Path data, boolean demo) {}

  /// Starts the server; the root package knows how.
  @FunctionalInterface
  public interface Server {
    /// Starts it with these settings and returns 0, or the exit code of a start that failed.
    int start(Settings settings);
  }

  @Option(names = "--port", defaultValue = "8080", description = "TCP port (${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "folder of the database (${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  @Option(names = "--demo", description = "add a demonstration study with simulated participants")
  private boolean demo;

  @Spec private CommandSpec spec;

  private final Server server;

  /// A command that starts this server.
  public ServeCommand(Server server) {
    this.server = server;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(
          spec.commandLine(), "--port must be between 0 and 65535, got " + port);
    }
    return server.start(new Settings(port, data, demo));
  }
}
