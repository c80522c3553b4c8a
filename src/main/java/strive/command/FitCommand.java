package strive.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FamilyComparison;
import strive.inference.FitOutcome;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.inference.ParameterPrior;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.inference.check.CheckSettings;
import strive.policy.ModelOption;
import strive.policy.ModelOptions;
import strive.report.BlocksFile;
import strive.report.CheckText;
import strive.report.FamiliesFile;
import strive.report.FamilyText;
import strive.report.FitFiles;
import strive.report.FitText;
import strive.report.ParsedBlocks;
import strive.report.PriorFile;

/// `strive fit FILE`: fits models to a blocks file or an exported workbook.
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "Fits models to the people of a blocks file or of an exported workbook.")
public final class FitCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "blocks file (CSV) or exported workbook (xlsx)")
  private Path file = Path.of("");

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
      names = "--families",
      paramLabel = "FILE",
      description = "CSV with the columns model, family: families of models are compared too")
  private @Nullable Path families;

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
      names = "--check",
      description =
          "predictive checks: simulate everybody again by every model and compare with the data")
  private boolean check;

  @Option(
      names = "--check-repeats",
      defaultValue = "200",
      paramLabel = "N",
      description = "how often each person is simulated, 20 to 10,000 (${DEFAULT-VALUE})")
  private int repeats = CheckSettings.DEFAULT_REPEATS;

  @Option(
      names = "--check-posterior",
      description =
          "simulate from parameters drawn from each person's posterior, not from the estimates;"
              + " needs a method with priors")
  private boolean posterior;

  @Option(
      names = "--cross-validate",
      description = "leave out each episode once and foretell it from the others")
  private boolean crossValidate;

  @Option(
      names = "--intervals",
      defaultValue = FitChoice.PROFILE,
      paramLabel = "profile|none",
      description =
          "95 %% intervals by the profile likelihood, with mle; most of the time goes into them"
              + " (${DEFAULT-VALUE})")
  private String intervals = FitChoice.PROFILE;

  @Option(names = "--threads", description = "fits at once (one a processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", paramLabel = "DIR", description = "folder for the result files")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  private final InstantSource clock;

  /// @param clock gives the time in `fit.json`
  public FitCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    FitSettings settings = settings();
    List<Person> people = people();
    FitChoice.impossible(settings, people)
        .ifPresent(
            fault -> {
              throw usage(fault);
            });
    List<String> sorted = families == null ? List.of() : familiesOf(families, settings.models());
    FitChecking checking = checking(settings);
    StudyFit fit = fit(people, settings);
    var besides =
        new FitFiles.Besides(
            sorted.isEmpty() ? Optional.empty() : FamilyComparison.of(fit, sorted),
            checking.of(people, fit));
    if (out != null) {
      write(fit, besides, out);
    }
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.print(FitText.of(fit));
    besides.families().ifPresent(found -> terminal.print("\n" + FamilyText.of(found)));
    terminal.print(CheckText.of(besides.checks(), settings.method()));
    terminal.flush();
    return 0;
  }

  private FitSettings settings() {
    if (threads < 1) {
      throw usage("--threads must be at least 1, got " + threads);
    }
    FitSettings settings;
    try {
      settings =
          new FitChoice(models, modelOptions(), method, fix, at, starts, seed, intervals)
              .settings();
    } catch (IllegalArgumentException fault) {
      throw usage(String.valueOf(fault.getMessage()));
    }
    if (prior == null) {
      return settings;
    }
    if (settings.method() == Method.MLE) {
      throw usage("--prior needs a method with priors, and mle has none");
    }
    return settings.withPriors(priors(prior));
  }

  private static List<String> familiesOf(Path file, List<String> models) {
    return switch (InputFile.read(
        file, reader -> FamiliesFile.read(file.toString(), reader, models))) {
      case FamiliesFile.Parsed.Valid(var found) when found.stream().distinct().count() > 1 -> found;
      case FamiliesFile.Parsed.Valid(var found) ->
          throw new CommandFault(
              file + ": all models that are fitted are of one family, " + found.getFirst());
      case FamiliesFile.Parsed.Invalid(var text) -> throw new CommandFault(text);
    };
  }

  private FitChecking checking(FitSettings settings) {
    try {
      return new FitChecking(check, repeats, posterior, crossValidate, seed, threads)
          .possibleFor(settings);
    } catch (IllegalArgumentException fault) {
      throw usage(String.valueOf(fault.getMessage()));
    }
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

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<Person> people() {
    try {
      return switch (BlocksFile.read(file)) {
        case ParsedBlocks.Valid(var people, var warnings) -> {
          warnings.forEach(spec.commandLine().getErr()::println);
          yield people;
        }
        case ParsedBlocks.Invalid invalid -> throw new CommandFault(invalid.text());
      };
    } catch (NoSuchFileException fault) {
      throw new CommandFault(file + ": there is no such file");
    } catch (IOException fault) {
      throw new CommandFault(file + ": cannot be read (" + fault.getMessage() + ")");
    }
  }

  private StudyFit fit(List<Person> people, FitSettings settings) {
    StudyFitter fitter = new StudyFitter(settings, Benchmark.IMPOSED, threads);
    return switch (fitter.fit(people, TerminalProgress.of("Person"))) {
      case FitOutcome.Finished(StudyFit fit) -> fit;
      case FitOutcome.Cancelled cancelled ->
          throw new IllegalStateException("nobody cancelled, but: " + cancelled);
    };
  }

  private void write(StudyFit fit, FitFiles.Besides besides, Path folder) {
    try {
      FitFiles.write(
          fit,
          besides,
          new FitFiles.Origin(file.toString(), StriveCommand.version(), clock.instant()),
          folder);
    } catch (IOException fault) {
      throw new CommandFault(folder + ": cannot be written (" + fault.getMessage() + ")");
    }
  }
}
