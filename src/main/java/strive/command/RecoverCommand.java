package strive.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `strive recover`: what fits of simulated people can tell.
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description = "Simulates people, fits them, and says what could be found again.",
    subcommands = PowerCommand.class)
public final class RecoverCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to recover: recover power ...");
  }
}
