package strive.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.inference.ParameterPrior;
import strive.policy.ModelOption;
import strive.policy.ModelOptions;
import strive.report.PriorFile;

/// The options of `strive fit` that say which models are fitted and how. Impossible wishes are
/// IllegalArgumentExceptions whose message is for the person at the terminal.
final class FitOptions {

  @Option(
      names = "--models",
      defaultValue = FitChoice.ALL,
      paramLabel = "all|ID,ID",
      description = "models to fit (${DEFAULT-VALUE})")
  private String models = FitChoice.ALL;

  @Option(
      names = "--method",
      defaultValue = FitChoice.MAXIMUM_LIKELIHOOD,
      paramLabel = "mle|map|hierarchical|hbi",
      description = "how to fit (${DEFAULT-VALUE})")
  private String method = FitChoice.MAXIMUM_LIKELIHOOD;

  @Option(
      names = "--prior",
      paramLabel = "FILE",
      description =
          "CSV with the columns parameter, mean, sd (transformed scale): priors that replace the"
              + " usual ones")
  private @Nullable Path prior;

  @Option(
      names = "--include-expectations",
      description =
          "reported expectations count too: option expectations of every model that holds one")
  private boolean includeExpectations;

  @Option(
      names = "--options",
      split = ",",
      paramLabel = "OPTION",
      description =
          "added to every model: beta-binomial, perceived, baseline, forgetting, lapse, expectations;"
              + " to one model as in miscalibrated+lapse (none)")
  private List<String> options = new ArrayList<>();

  @Option(
      names = "--fix",
      split = ",",
      paramLabel = "NAME=VALUE|NAME=chance",
      description = "not estimated; p0=chance where nobody can know the material beforehand")
  private List<String> fix = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "NAME=VALUE,...",
      converter = NamedNumbers.Reader.class,
      description = "evaluate the likelihood at these values and fit nothing")
  private NamedNumbers at = NamedNumbers.NONE;

  @Option(
      names = "--starts",
      defaultValue = "10",
      description = "most starts of each search (${DEFAULT-VALUE})")
  private int starts = FitSettings.DEFAULT_STARTS;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "shifts the starts (${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--intervals",
      defaultValue = FitChoice.PROFILE,
      paramLabel = "profile|none",
      description =
          "95 %% intervals by the profile likelihood, with mle; most of the time goes into them"
              + " (${DEFAULT-VALUE})")
  private String intervals = FitChoice.PROFILE;

  /// Shifts the starts, and everything else that is drawn.
  long seed() {
    return seed;
  }

  /// What they ask for.
  ///
  /// @throws CommandFault if the file of priors is at fault
  FitSettings settings() {
    FitSettings settings =
        new FitChoice(models, modelOptions(), method, fix, at, starts, seed, intervals).settings();
    if (prior == null) {
      return settings;
    }
    if (settings.method() == Method.MLE) {
      throw new IllegalArgumentException("--prior needs a method with priors, and mle has none");
    }
    return settings.withPriors(priors(prior));
  }

  private static List<ParameterPrior> priors(Path file) {
    return switch (InputFile.read(file, reader -> PriorFile.read(file.toString(), reader))) {
      case PriorFile.Parsed.Valid(var priors) -> priors;
      case PriorFile.Parsed.Invalid(var text) -> throw new CommandFault(text);
    };
  }

  private ModelOptions modelOptions() {
    ModelOptions chosen = ModelOptions.NONE;
    for (String id : options) {
      chosen =
          chosen.with(
              ModelOption.find(id)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "--options must be among %s, got %s"
                                  .formatted(String.join(", ", ModelOption.ids()), id))));
    }
    return includeExpectations ? chosen.with(ModelOption.EXPECTATIONS) : chosen;
  }
}
