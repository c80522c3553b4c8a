package strive.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import strive.inference.recovery.ModelRecovery;
import strive.inference.recovery.Population;
import strive.inference.recovery.RecoveredModels;
import strive.inference.recovery.UsualPeople;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.report.RecoveryFiles;
import strive.report.RecoveryText;
import strive.report.TextFile;
import strive.report.table.Digits;

/// `strive recover models`: whether the model that people follow comes back.
@Command(
    name = "models",
    mixinStandardHelpOptions = true,
    description = {
      "Simulates people of each model, fits all models, and says which is taken for which.",
      "Without --set, biased people are over- or underconfident by 0.12, away from models without a"
          + " bias."
    })
final class RecoverModelsCommand implements Callable<Integer> {

  @Option(
      names = "--models",
      defaultValue = FitChoice.ALL,
      paramLabel = "all|ID,ID",
      description = "models to simulate and to fit (${DEFAULT-VALUE})")
  private String models = FitChoice.ALL;

  @Mixin private RecoverOptions options = new RecoverOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RecoverSource source;
    List<Population> populations;
    RecoveredModels recovered;
    try {
      List<Policy> asked = policies();
      options.refuseUnknown(asked);
      source =
          RecoverSource.read(
              options, asked.stream().map(Policy::id).toList(), spec.commandLine().getErr());
      populations = source.populations(asked, UsualPeople::apart);
      recovered =
          ModelRecovery.run(
                  populations, source.plan(), options.threads(), TerminalProgress.of("Person"))
              .uncancelled();
    } catch (IllegalArgumentException fault) {
      throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()));
    }
    List<TextFile> files = new ArrayList<>(RecoveryFiles.of(recovered, Digits.FULL));
    files.add(RecoveryFiles.evidence(recovered, Digits.FULL));
    new RecoverOutput(source, populations).write("models", files);
    RecoverOutput.print(spec, RecoverOutput.head(source, populations) + RecoveryText.of(recovered));
    return 0;
  }

  private List<Policy> policies() {
    return models.equals(FitChoice.ALL)
        ? Policies.all()
        : Arrays.stream(models.split(",", -1))
            .map(id -> RecoverOptions.policy("--models", id.strip()))
            .toList();
  }
}
