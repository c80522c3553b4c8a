package strive.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FamilyComparison;
import strive.inference.FitSettings;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.report.CheckText;
import strive.report.FamiliesFile;
import strive.report.FamilyText;
import strive.report.FitFiles;
import strive.report.FitText;

/// `strive fit FILE`: fits models to a blocks file or an exported workbook.
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = "Fits models to the people of a blocks file or of an exported workbook.")
public final class FitCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "blocks file (CSV) or exported workbook (xlsx)")
  private Path file = Path.of("");

  @Mixin private FitOptions options = new FitOptions();

  @Option(
      names = "--families",
      paramLabel = "FILE",
      description = "CSV with the columns model, family: families of models are compared too")
  private @Nullable Path families;

  @Mixin private CheckOptions checks = new CheckOptions();

  @Mixin private ThreadsOption threads = new ThreadsOption();

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
    int atOnce = asked(threads::count);
    FitSettings settings = asked(options::settings);
    FitChecking checking = asked(() -> checks.chosen(options.seed(), atOnce).possibleFor(settings));
    List<Person> people = PeopleFile.read(file, spec.commandLine().getErr());
    FitChoice.impossible(settings, people)
        .ifPresent(
            fault -> {
              throw usage(fault);
            });
    List<String> sorted = families == null ? List.of() : familiesOf(families, settings.models());
    StudyFit fit =
        new StudyFitter(settings, Benchmark.IMPOSED, atOnce)
            .fit(people, TerminalProgress.of("Person"))
            .uncancelled();
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

  private <T> T asked(Supplier<T> wish) {
    try {
      return wish.get();
    } catch (IllegalArgumentException fault) {
      throw usage(String.valueOf(fault.getMessage()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
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
