package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.inference.StudyFit;
import strive.report.figure.SomeStudy;
import strive.study.FitRequest;
import strive.study.Include;
import strive.study.JobId;
import strive.study.StoredFit;
import strive.study.StudyId;
import strive.web.lab.FitDifferenceViewModel.Likeness;

class FitDifferenceViewModelTest {

  private static final String DATA = "0123456789abcdef".repeat(4);
  private static final String OTHER_DATA = "fedcba9876543210".repeat(4);

  private static StoredFit stored(
      long job, FitSettings settings, String version, String fingerprint, List<Person> people) {
    StudyFit fit = SomeStudy.fitted(people);
    return new StoredFit(
        new JobId(job),
        new StudyId(1),
        new FitRequest(settings, Include.PEOPLE),
        version,
        fingerprint,
        Instant.EPOCH,
        Duration.ZERO,
        fit);
  }

  private static StoredFit usual(long job) {
    return stored(job, SomeStudy.fit().settings(), "1", DATA, SomeStudy.everybody());
  }

  @Test
  void theSameFitTwiceIsTheSameToTheLastDigit() {
    var model = new FitDifferenceViewModel(usual(1), usual(2));

    assertThat(model.likeness()).isEqualTo(Likeness.LIKE);
    assertThat(model.lines()).isEmpty();
    assertThat(model.finding()).contains("the same to the last digit");
    assertThat(model.numbers().parameters())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.greatest()).isZero());
  }

  @Test
  void whatWasAskedForDifferentlyIsNamedWithBothValues() {
    FitSettings other =
        new FitSettings(List.of("miscalibrated"), 30, 9, List.of()).withMethod(Method.MAP);
    var model =
        new FitDifferenceViewModel(usual(1), stored(2, other, "2", DATA, SomeStudy.everybody()));

    assertThat(model.likeness()).isEqualTo(Likeness.LIKE);
    assertThat(model.lines())
        .containsExactly(
            new FitDifferenceViewModel.Line("method", "maximum likelihood", "maximum a posteriori"),
            new FitDifferenceViewModel.Line("most starts", "5", "30"),
            new FitDifferenceViewModel.Line("seed", "1", "9"),
            new FitDifferenceViewModel.Line("held fixed", "p0 at chance", "none"),
            new FitDifferenceViewModel.Line("version of the software", "1", "2"));
    assertThat(model.evidenceWords()).contains("do not mean the same by log evidence");
  }

  @Test
  void otherDataAreSaidFirstWithWhoIsOnlyInOneOfThem() {
    List<Person> fewer = SomeStudy.everybody().subList(0, 10);
    var model =
        new FitDifferenceViewModel(
            stored(1, SomeStudy.fit().settings(), "1", OTHER_DATA, fewer), usual(2));

    assertThat(model.likeness()).isEqualTo(Likeness.OTHER_DATA);
    assertThat(model.finding())
        .startsWith("The data differ, so differences below come from the data too.")
        .contains("Fit 1 has 10 people, fit 2 has 12 people.")
        .endsWith("Only in the second: P-011, P-012.");
    assertThat(model.lines())
        .contains(
            new FitDifferenceViewModel.Line("data (SHA-256)", "fedcba987654…", "0123456789ab…"));
  }

  @Test
  void fitsWithoutASharedModelAreNotComparable() {
    StoredFit other =
        new StoredFit(
            new JobId(2),
            new StudyId(1),
            usual(1).request(),
            "1",
            DATA,
            Instant.EPOCH,
            Duration.ZERO,
            SomeStudy.fitted(SomeStudy.everybody(), List.of("constant")));
    var model = new FitDifferenceViewModel(usual(1), other);

    assertThat(model.likeness()).isEqualTo(Likeness.NOTHING_SHARED);
    assertThat(model.finding()).isEqualTo("No model is in both fits, so they cannot be compared.");
  }
}
