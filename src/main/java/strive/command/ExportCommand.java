package strive.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import strive.report.CsvFolder;
import strive.report.StudyReport;
import strive.report.Workbook;
import strive.study.Exports;
import strive.study.Include;
import strive.study.Studies;
import strive.study.StudySummary;

/// `strive export STUDY`: takes a study's data home from the database.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a study's data as a workbook or as a folder of CSV files.")
public final class ExportCommand implements Callable<Integer> {

  /// An open database without a server.
  public interface Database extends AutoCloseable {
    /// Its studies.
    Studies studies();

    /// What exports show.
    Exports exports();

    @Override
    void close();
  }

  /// Opens databases; the root package knows how.
  @FunctionalInterface
  public interface Opener {
    /// Opens the database of a data folder.
    ///
    /// @throws CommandFault when there is none, or another process uses it
    Database open(Path data);
  }

  private enum Format {
    XLSX,
    CSV
  }

  @Parameters(
      paramLabel = "STUDY",
      description = "number, name or link code of the study (the page's address has the number)")
  private String study = "";

  @Option(
      names = "--format",
      required = true,
      paramLabel = "xlsx|csv|psych-ds",
      description = "a workbook, a folder of CSV files, or a Psych-DS data set (not built yet)")
  private String format = "";

  @Option(names = "--out", required = true, paramLabel = "PATH", description = "file or folder")
  private Path out = Path.of("");

  @Option(
      names = "--data",
      defaultValue = "data",
      description = "folder of the database (${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  @Option(
      names = "--with-simulated",
      description = "simulated runs too, although the study has people")
  private boolean withSimulated;

  @Spec private CommandSpec spec;

  private final Opener opener;

  /// A command over this database.
  public ExportCommand(Opener opener) {
    this.opener = opener;
  }

  @Override
  public Integer call() {
    Format chosen = format();
    try (Database database = opener.open(data)) {
      StudySummary found = find(database.studies().list());
      StudyReport report =
          database
              .exports()
              .report(found.id(), withSimulated ? Include.EVERYBODY : Include.PEOPLE)
              .orElseThrow(() -> new CommandFault("study " + study + " is gone"));
      say(written(report, chosen));
    }
    return 0;
  }

  private Map<String, Long> written(StudyReport report, Format chosen) {
    try {
      return chosen == Format.CSV ? CsvFolder.write(report, out) : workbook(report);
    } catch (IOException fault) {
      throw new CommandFault(out + ": cannot be written (" + fault.getMessage() + ")");
    }
  }

  private Format format() {
    return switch (format) {
      case "xlsx" -> Format.XLSX;
      case "csv" -> Format.CSV;
      case "psych-ds" -> throw usage("--format psych-ds is not built yet; choose xlsx or csv");
      default -> throw usage("--format must be xlsx, csv or psych-ds, got '" + format + "'");
    };
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private StudySummary find(List<StudySummary> all) {
    List<StudySummary> found =
        all.stream()
            .filter(
                one ->
                    study.equals(Long.toString(one.id().value()))
                        || study.equals(one.linkCode())
                        || study.equals(one.name()))
            .toList();
    if (found.isEmpty()) {
      throw new CommandFault("there is no study '" + study + "'; there are: " + names(all));
    }
    if (found.size() > 1) {
      throw new CommandFault(
          "several studies are called '" + study + "'; give the number: " + names(found));
    }
    return found.getFirst();
  }

  private static String names(List<StudySummary> studies) {
    return studies.isEmpty()
        ? "none"
        : studies.stream()
            .map(one -> one.id().value() + " (" + one.name() + ")")
            .collect(Collectors.joining(", "));
  }

  /// Writes beside the place and moves the whole, so that a broken export never looks like one.
  private Map<String, Long> workbook(StudyReport report) throws IOException {
    Path target = out.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new CommandFault("--out must be a file for a workbook, got the folder " + out);
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "." + target.getFileName(), ".part");
    try {
      Map<String, Long> rows;
      try (OutputStream file = Files.newOutputStream(part)) {
        rows = Workbook.write(report, file);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void say(Map<String, Long> rows) {
    spec.commandLine()
        .getOut()
        .println(
            out
                + ": "
                + rows.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", ")));
  }
}
