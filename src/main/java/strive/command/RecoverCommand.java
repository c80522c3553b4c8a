package strive.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `strive recover`: what a design can tell, from simulated people.
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description = "Simulates people on a design, fits them, and says what comes back.",
    subcommands = {RecoverParametersCommand.class, RecoverModelsCommand.class, PowerCommand.class})
public final class RecoverCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to recover: " + String.join(", ", spec.subcommands().keySet()));
  }
}
