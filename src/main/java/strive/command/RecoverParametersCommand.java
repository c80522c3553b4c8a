package strive.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import strive.inference.recovery.ParameterRecovery;
import strive.inference.recovery.Population;
import strive.inference.recovery.RecoveredParameters;
import strive.inference.recovery.UsualPeople;
import strive.policy.Policy;
import strive.report.RecoveryFiles;
import strive.report.RecoveryText;
import strive.report.table.Digits;

/// `strive recover parameters`: whether the parameters of a model come back.
@Command(
    name = "parameters",
    mixinStandardHelpOptions = true,
    description =
        "Simulates people who follow a policy, fits it, and holds estimates against truth.")
final class RecoverParametersCommand implements Callable<Integer> {

  @Option(
      names = "--policy",
      required = true,
      description = "what they follow and what is fitted; options as in optimal+lapse")
  private String policy = "";

  @Mixin private RecoverOptions options = new RecoverOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RecoverSource source;
    Population population;
    RecoveredParameters recovered;
    try {
      Policy asked = RecoverOptions.policy("--policy", policy);
      options.refuseUnknown(List.of(asked));
      source = RecoverSource.read(options, List.of(asked.id()), spec.commandLine().getErr());
      population = source.populations(List.of(asked), UsualPeople::of).getFirst();
      recovered =
          ParameterRecovery.run(
                  population, source.plan(), options.threads(), TerminalProgress.of("Person"))
              .uncancelled();
    } catch (IllegalArgumentException fault) {
      throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()));
    }
    new RecoverOutput(source, List.of(population))
        .write("parameters", RecoveryFiles.of(recovered, Digits.FULL));
    RecoverOutput.print(
        spec, RecoverOutput.head(source, List.of(population)) + RecoveryText.of(recovered));
    return 0;
  }
}
