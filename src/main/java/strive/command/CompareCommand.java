package strive.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import strive.inference.FamilySelection;
import strive.inference.RandomEffectsSelection;
import strive.report.EvidenceFile;
import strive.report.FamiliesFile;
import strive.report.ParsedEvidence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `strive compare FILE`: random-effects selection on a table of log evidences of any models.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Random-effects model selection on a table of log evidences, as JSON.")
public final class CompareCommand implements Callable<Integer> {

  /// As much as a million people who are known beforehand; more says that data do not count.
  private static final double MOST_PRIOR = 1e6;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV with the columns participant, model, log_evidence")
  private Path file = Path.of("");

  @Option(
      names = "--prior",
      defaultValue = "1",
      description =
          "alpha0 of each model, or of each family, above 0 and at most 1000000 (${DEFAULT-VALUE}, as in SPM)")
  private double prior = 1;

  @Option(
      names = "--families",
      paramLabel = "FILE",
      description = "CSV with the columns model, family: families are compared too")
  private @Nullable Path families;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!(prior > 0 && prior <= MOST_PRIOR)) {
      throw new ParameterException(
          spec.commandLine(), "--prior must be above 0 and at most 1000000, got " + prior);
    }
    ParsedEvidence.Valid evidence = evidence();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    RandomEffectsSelection selection;
    if (families == null) {
      selection = RandomEffectsSelection.of(evidence.matrix(), prior);
      addModels(answer, evidence.models(), selection);
    } else {
      FamilySelection byFamily =
          FamilySelection.of(evidence.matrix(), familiesOf(families, evidence.models()), prior);
      selection = byFamily.models();
      addModels(answer, evidence.models(), selection);
      addFamilies(answer, byFamily);
      answer.put("omnibus_risk_of_families", byFamily.omnibusRisk());
    }
    answer.put("omnibus_risk", selection.omnibusRisk());
    answer.put("participants", evidence.participants().size());
    spec.commandLine().getOut().println(answer);
    return 0;
  }

  private static void addModels(
      ObjectNode answer, List<String> models, RandomEffectsSelection selection) {
    ArrayNode array = answer.putArray("models");
    for (int k = 0; k < models.size(); k++) {
      array
          .addObject()
          .put("model", models.get(k))
          .put("alpha", selection.alpha().get(k))
          .put("expected_frequency", selection.expectedFrequency().get(k))
          .put("exceedance", selection.exceedance().get(k))
          .put("protected_exceedance", selection.protectedExceedance().get(k));
    }
  }

  private static void addFamilies(ObjectNode answer, FamilySelection selection) {
    ArrayNode array = answer.putArray("families");
    for (int f = 0; f < selection.names().size(); f++) {
      array
          .addObject()
          .put("family", selection.names().get(f))
          .put("alpha", selection.alpha().get(f))
          .put("expected_frequency", selection.expectedFrequency().get(f))
          .put("exceedance", selection.exceedance().get(f))
          .put("protected_exceedance", selection.protectedExceedance().get(f));
    }
  }

  private ParsedEvidence.Valid evidence() {
    return switch (InputFile.read(file, reader -> EvidenceFile.read(file.toString(), reader))) {
      case ParsedEvidence.Valid valid -> valid;
      case ParsedEvidence.Invalid invalid -> throw new CommandFault(invalid.text());
    };
  }

  private static List<String> familiesOf(Path file, List<String> models) {
    return switch (InputFile.read(
        file, reader -> FamiliesFile.read(file.toString(), reader, models))) {
      case FamiliesFile.Parsed.Valid(var families) -> families;
      case FamiliesFile.Parsed.Invalid(var text) -> throw new CommandFault(text);
    };
  }
}
