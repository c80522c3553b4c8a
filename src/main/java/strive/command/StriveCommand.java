package strive.command;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line of Strive. Exit codes: 0 success, 1 the input is at fault, 2 wrong usage, 70 a
/// fault of ours. Errors are one clear line on standard error, never a stack trace (set
/// `STRIVE_TRACE=1` to see one).
@Command(
    name = "strive",
    mixinStandardHelpOptions = true,
    description = "A browser laboratory for effort and learning.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "In a checkout, ./strive test runs every check that exists."})
public final class StriveCommand implements Runnable {

  /// Exit code when the input is at fault.
  public static final int INPUT = 1;

  /// Exit code for wrong usage.
  public static final int USAGE = 2;

  /// Exit code for a fault of ours (EX_SOFTWARE of sysexits.h).
  public static final int SOFTWARE = 70;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say which command to run");
  }

  /// Runs one command line with the given subcommands and returns its exit code.
  public static int execute(List<?> subcommands, String... arguments) {
    return line(subcommands).execute(arguments);
  }

  /// The command line with the given subcommands, for a caller who wants to say where it prints.
  public static CommandLine line(List<?> subcommands) {
    var line = new CommandLine(new StriveCommand());
    line.getCommandSpec().version("Strive " + version());
    subcommands.forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((fault, _) -> wrongUsage(fault));
    line.setExecutionExceptionHandler((fault, command, _) -> failed(fault, command.getErr()));
    return line;
  }

  /// The version of this build, such as `0.1.0`; `development` when it was not packaged.
  public static String version() {
    String version = StriveCommand.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static int wrongUsage(ParameterException fault) {
    CommandLine command = fault.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(sentence(fault) + " (see '" + name + " --help')");
    return USAGE;
  }

  private static String sentence(ParameterException fault) {
    boolean unknownCommand =
        fault instanceof UnmatchedArgumentException
            && !fault.getCommandLine().getSubcommands().isEmpty();
    if (!unknownCommand) {
      return String.valueOf(fault.getMessage());
    }
    String first = ((UnmatchedArgumentException) fault).getUnmatched().getFirst();
    return first.startsWith("-") ? "unknown option " + first : "unknown command " + first;
  }

  private static int failed(Exception fault, PrintWriter err) {
    if (System.getenv("STRIVE_TRACE") != null) {
      fault.printStackTrace(err);
    }
    if (fault instanceof CommandFault) {
      err.println(fault.getMessage());
      return INPUT;
    }
    err.println("A fault of ours, not of your input: " + fault + " (STRIVE_TRACE=1 shows where)");
    return SOFTWARE;
  }
}
