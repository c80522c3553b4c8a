package strive;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import strive.command.AnalysisCommand;
import strive.command.CommandFault;
import strive.command.CompareCommand;
import strive.command.ExportCommand;
import strive.command.FitCommand;
import strive.command.ProtocolCommand;
import strive.command.RecoverCommand;
import strive.command.ServeCommand;
import strive.command.SimulateCommand;
import strive.command.StriveCommand;
import strive.command.bots.BotsCommand;
import strive.command.theory.TheoryCommand;

/// The one entry: the command line, one of whose commands is the server.
@SpringBootApplication
public class Application {

  /// Runs a command and exits with its code; a server that has started keeps the process alive.
  public static void main(String[] arguments) {
    int code = StriveCommand.execute(commands(), arguments);
    boolean serving = code == 0 && arguments.length > 0 && arguments[0].equals("run");
    if (!serving) {
      System.exit(code);
    }
  }

  /// Every subcommand, in the order of the help page.
  private static List<?> commands() {
    return List.of(
        new ServeCommand(Application::serve), //
        new ProtocolCommand(),
        new TheoryCommand(),
        new SimulateCommand(),
        new FitCommand(InstantSource.system()),
        new CompareCommand(),
        new RecoverCommand(),
        new AnalysisCommand(),
        new ExportCommand(Application::open),
        new BotsCommand());
  }

  /// What a database tells about its start belongs into a server's log, not among a command's
  /// words.
  private static ExportCommand.Database open(Path folder) {
    LoggingSystem.get(Application.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    return CommandDatabase.open(folder);
  }

  private static int serve(ServeCommand.Settings settings) {
    refuseWhenTaken(settings.port());
    DatabaseChoice.fromEnvironment(System.getenv()).prepare(settings.data());
    SpringApplication.run(
        Application.class,
        "--server.port=" + settings.port(),
        "--strive.data=" + settings.data(),
        "--strive.demo=" + settings.demo());
    return 0;
  }

  /// Asked before the long start, so that a taken port is one clear line.
  private static void refuseWhenTaken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException taken) {
      throw new CommandFault(
          "port " + port + " is taken or not allowed (choose another one with --port)");
    }
  }
}
