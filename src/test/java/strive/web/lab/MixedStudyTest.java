package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.command.FitCommand;
import strive.command.StriveCommand;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.report.CsvFolder;
import strive.report.FitFiles;
import strive.report.Workbook;
import strive.study.FitRequest;
import strive.study.Include;
import strive.study.StoredFit;
import strive.study.StudyId;
import strive.study.StudySummary;

/// Fits and exports of a study in which persons and programs have taken part.
class MixedStudyTest extends LabPages {

  @TempDir private Path folder;

  @Test
  void simulatedPeopleAreFittedWithThePersonWhenAskedFor() {
    StudyId study = aStudy("First study");
    aFinishedPerson(study, 3);
    aFinishedProgram(study, 0);
    aFinishedProgram(study, 2);
    navigate("studies/" + study + "/comparison", ComparisonView.class);
    assertThat(find(Button.class).withText("Fit 1 person").single().isEnabled()).isTrue();

    test(find(Button.class).withText("Fit with 2 simulated").single()).click();
    await().until(() -> lab.fits().latest(study).isPresent());

    navigate("studies/" + study + "/comparison", ComparisonView.class);
    assertThat(newest(study).participants()).containsExactlyInAnyOrder("P-001", "P-002", "P-003");
    sees("3 people (2 simulated)", "Parameters, miscalibrated");
    assertThat(page()).doesNotContain("Data have changed");
  }

  @Test
  void withoutPeopleOrProgramsThereIsNothingToChoose() {
    StudyId study = aStudy("Programs only");
    aFinishedProgram(study, 3);

    navigate("studies/" + study + "/comparison", ComparisonView.class);

    assertThat(find(Button.class).withText("Fit 1 person").all()).hasSize(1);
    assertThat(page()).doesNotContain("Fit with");
  }

  @Test
  void anExportOfPeopleHasNoEstimatesOfPrograms() throws IOException {
    StudyId study = aStudy("Programs first");
    aFinishedProgram(study, 3);
    fit(study);
    assertThat(rows(study, Include.PEOPLE)).containsEntry("Fits", models());

    aPersonAtWork(study);

    assertThat(rows(study, Include.PEOPLE))
        .containsEntry("Participants", 1L)
        .containsEntry("Parameters", 0L)
        .containsEntry("Fits", 0L)
        .containsEntry("Predictions", 0L)
        .containsEntry("Engagement", 0L);
    assertThat(folder.resolve("about.csv"))
        .content()
        .contains("1 simulated run is left out")
        .contains("left out: the newest fit has simulated people in it");
    navigate("studies/" + study + "/data", DataView.class);
    sees("The newest fit has simulated people in it");
  }

  @Test
  void anExportWithProgramsShowsTheFitAndWhoIsInIt() throws IOException {
    StudyId study = aStudy("Programs first, all");
    aFinishedProgram(study, 3);
    fit(study);
    aPersonAtWork(study);

    assertThat(rows(study, Include.EVERYBODY))
        .containsEntry("Participants", 2L)
        .containsEntry("Fits", models());
    assertThat(folder.resolve("about.csv"))
        .content()
        .contains("1 person (1 simulated), maximum likelihood; models: optimal, ");
    navigate("studies/" + study + "/comparison", ComparisonView.class);
    assertThat(find(Anchor.class).withText("Download workbook").all()).hasSize(1);
  }

  @Test
  void theCommandBelowTheComparisonGivesTheSameNumbers() throws IOException {
    StudyId study = aStudy("Repeated");
    aFinishedPerson(study, 3);
    aFinishedPerson(study, 1);
    var settings = new FitSettings(List.of("random", "miscalibrated"), 3, 5, List.of());
    lab.fits()
        .submit(study, new FitRequest(settings.withFixed(Fixed.atChance("p0")), Include.PEOPLE));
    await().until(() -> lab.fits().latest(study).isPresent());
    navigate("studies/" + study + "/comparison", ComparisonView.class);

    Path repeated = repeated(study, shownCommand("gives the same numbers (version"));

    Path stored = folder.resolve("stored");
    FitFiles.write(newest(study).fit(), new FitFiles.Origin("", "", Instant.EPOCH), stored);
    for (String file : List.of("parameters.csv", "fits.csv", "comparison.csv", "predictions.csv")) {
      assertThat(repeated.resolve(file)).hasSameTextualContentAs(stored.resolve(file));
    }
  }

  @Test
  void besidesSomebodyWhoHasNotFinishedTheNumbersOfEachPersonAreTheSame() throws IOException {
    StudyId study = aStudy("Repeated, one at work");
    aFinishedPerson(study, 3);
    aPersonAtWork(study);
    fit(study);
    navigate("studies/" + study + "/comparison", ComparisonView.class);

    Path repeated = repeated(study, shownCommand("the same numbers for each person who is here"));

    Path stored = folder.resolve("stored");
    FitFiles.write(newest(study).fit(), new FitFiles.Origin("", "", Instant.EPOCH), stored);
    assertThat(ofThePerson(repeated)).isEqualTo(ofThePerson(stored)).hasSizeGreaterThan(5);
  }

  private static List<String> ofThePerson(Path fit) throws IOException {
    try (Stream<String> lines = Files.lines(fit.resolve("parameters.csv"))) {
      return lines.filter(line -> line.startsWith("P-001,")).toList();
    }
  }

  /// The options in the sentence that promises this.
  private String shownCommand(String promise) {
    Matcher sentence =
        Pattern.compile("“./strive fit study.xlsx ([^”]*)” on the downloaded workbook gives")
            .matcher(page());
    sees(promise);
    assertThat(sentence.find()).isTrue();
    return sentence.group(1);
  }

  private Path repeated(StudyId study, String options) throws IOException {
    Path workbook = folder.resolve("study.xlsx");
    try (var out = Files.newOutputStream(workbook)) {
      Workbook.write(Downloads.report(lab, summary(study), Include.PEOPLE), out);
    }
    Path repeated = folder.resolve("repeated");
    String[] arguments =
        Stream.of(
                Stream.of("fit", workbook.toString()),
                Stream.of(options.split(" ")),
                Stream.of("--out", repeated.toString()))
            .flatMap(part -> part)
            .toArray(String[]::new);
    assertThat(StriveCommand.execute(List.of(new FitCommand(InstantSource.system())), arguments))
        .isZero();
    return repeated;
  }

  private Map<String, Long> rows(StudyId study, Include include) throws IOException {
    return CsvFolder.write(Downloads.report(lab, summary(study), include), folder);
  }

  private StudySummary summary(StudyId study) {
    return lab.studies().find(study).orElseThrow();
  }

  private StoredFit newest(StudyId study) {
    return lab.fits().latest(study).orElseThrow();
  }

  private static long models() {
    return FitSettings.defaults().models().size();
  }
}
