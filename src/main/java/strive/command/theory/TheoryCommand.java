package strive.command.theory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `strive theory`: what the normative model says, computed without any data.
@Command(
    name = "theory",
    mixinStandardHelpOptions = true,
    description = "Computes what the normative model says.",
    subcommands = {
      ScheduleCommand.class,
      BlockCommand.class,
      CompareCommand.class,
      MemoryCommand.class
    })
public final class TheoryCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to compute: " + String.join(", ", spec.subcommands().keySet()));
  }
}
