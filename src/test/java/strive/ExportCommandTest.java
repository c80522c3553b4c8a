package strive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import strive.behaviour.Person;
import strive.command.ExportCommand;
import strive.command.StriveCommand;
import strive.protocol.Origin;
import strive.protocol.RunRecord;
import strive.report.BlocksFile;
import strive.report.ParsedBlocks;
import strive.storage.EmbeddedDatabase;
import strive.study.Include;
import strive.study.Laboratory;
import strive.study.RunToken;
import strive.study.StudySummary;

class ExportCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private List<Person> stored = List.of();
  private String link = "";

  /// One person who is through, one who is half way, and a program.
  @BeforeEach
  void fillADatabase() {
    try (var source = new EmbeddedDatabase(folder);
        var laboratory = Laboratory.over(source)) {
      StudySummary study = laboratory.aStudy();
      link = study.linkCode();
      RunToken through = laboratory.aRun(study);
      laboratory.send(
          through, laboratory.wholeWay(through), 1, laboratory.wholeWay(through).size());
      RunToken half = laboratory.aRun(study);
      laboratory.send(half, laboratory.wholeWay(half), 1, laboratory.wholeWay(half).size() / 2);
      RunToken program = laboratory.aRun(study, Origin.SIMULATED);
      laboratory.send(program, laboratory.wholeWay(program), 1, 10);
      stored =
          laboratory.data.runs(study.id(), Include.PEOPLE).stream()
              .map(RunRecord::person)
              .filter(person -> !person.episodes().isEmpty())
              .toList();
    }
  }

  private int strive(String... arguments) {
    CommandLine line = StriveCommand.line(List.of(new ExportCommand(CommandDatabase::open)));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private int export(String study, String format, Path to) {
    return strive(
        "export", study, "--format", format, "--out", to.toString(), "--data", folder.toString());
  }

  private static List<Person> blocks(Path file) throws IOException {
    return ((ParsedBlocks.Valid) BlocksFile.read(file)).people();
  }

  @Test
  void theWorkbookHoldsWhatTheDatabaseHolds() throws IOException {
    Path workbook = folder.resolve("home").resolve("study.xlsx");

    assertThat(export(link, "xlsx", workbook)).as(err::toString).isZero();

    assertThat(stored).hasSize(2);
    assertThat(blocks(workbook)).isEqualTo(stored);
    assertThat(out.toString()).contains("Participants 2, Blocks ");
    try (var files = Files.list(folder.resolve("home"))) {
      assertThat(files).containsExactly(workbook);
    }
  }

  @Test
  void theFolderHoldsTheSame() throws IOException {
    Path csv = folder.resolve("csv");

    assertThat(export("1", "csv", csv)).as(err::toString).isZero();

    assertThat(blocks(csv.resolve("blocks.csv"))).isEqualTo(stored);
    assertThat(csv.resolve("about.csv"))
        .content()
        .contains("everybody who started; 1 simulated run is left out")
        .contains("rows_participants,2,");
  }

  @Test
  void simulatedRunsComeWhenAskedFor() {
    int code =
        strive(
            "export",
            "A study",
            "--format",
            "csv",
            "--out",
            folder.resolve("csv").toString(),
            "--data",
            folder.toString(),
            "--with-simulated");

    assertThat(code).as(err::toString).isZero();
    assertThat(out.toString()).contains("Participants 3, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | xlsx | 1 | there is no study '7'; there are: 1 (A study)",
        "1 | psych-ds | 2 | --format psych-ds is not built yet; choose xlsx or csv",
        "1 | ods | 2 | --format must be xlsx, csv or psych-ds, got 'ods'"
      })
  void whatCannotBeDoneIsOneLine(String study, String format, int code, String message) {
    assertThat(export(study, format, folder.resolve("file"))).isEqualTo(code);
    assertThat(err.toString()).contains(message).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"xlsx", "csv"})
  void aPlaceThatCannotBeWrittenToIsOneLine(String format) throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");

    assertThat(export("1", format, taken.resolve("below"))).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be written").hasLineCount(1);
  }

  @Test
  void withoutADatabaseNothingIsMade() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    int code =
        strive(
            "export",
            "1",
            "--format",
            "csv",
            "--out",
            folder.resolve("csv").toString(),
            "--data",
            empty.toString());

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("there is no database in " + empty).hasLineCount(1);
    assertThat(empty).isEmptyDirectory();
  }
}
