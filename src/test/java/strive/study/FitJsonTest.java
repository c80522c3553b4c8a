package strive.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.Benchmark;
import strive.inference.FitProgress;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Intervals;
import strive.inference.Light;
import strive.inference.Method;
import strive.inference.ParameterPrior;
import strive.inference.StudyFit;
import strive.inference.StudyFitter;
import strive.report.figure.SomeStudy;

/// What is stored of a fit reads back as the same records, to the bit.
class FitJsonTest {

  private static StudyFit fit(List<Person> people, Method method) {
    FitSettings settings =
        new FitSettings(List.of("constant", "trend"), 5, 3, List.of(Fixed.atChance("p0")))
            .withMethod(method);
    return new StudyFitter(settings, Benchmark.IMPOSED, 2)
        .fit(people, FitProgress.SILENT)
        .uncancelled();
  }

  @ParameterizedTest
  @EnumSource
  void aFitByEveryMethodReadsBackAsItWas(Method method) {
    StudyFit fit = fit(SomeStudy.everybody(), method);

    assertThat(RecordJson.read(RecordJson.write(fit), StudyFit.class)).isEqualTo(fit);
  }

  @Test
  void whatAGroupMethodSaysIsThereAgain() {
    StudyFit hierarchical =
        RecordJson.read(
            RecordJson.write(fit(SomeStudy.everybody(), Method.HIERARCHICAL)), StudyFit.class);
    StudyFit hbi =
        RecordJson.read(RecordJson.write(fit(SomeStudy.everybody(), Method.HBI)), StudyFit.class);

    assertThat(hierarchical.group().estimates())
        .extracting(row -> row.condition())
        .contains("", "lowered", "raised");
    assertThat(hierarchical.group().models())
        .allSatisfy(row -> assertThat(row.integratedBic()).isPresent());
    assertThat(hbi.group().omnibusRisk()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void somebodyWhomNothingCanBeFittedToReadsBackToo(Method method) {
    Person forced =
        new Person("P-999", "lowered", 0.25, List.of(new Episode(1, 4, 0, List.of(), List.of())));
    StudyFit fit =
        fit(
            List.of(SomeStudy.everybody().getFirst(), SomeStudy.everybody().get(1), forced),
            method);

    StudyFit read = RecordJson.read(RecordJson.write(fit), StudyFit.class);

    assertThat(read).isEqualTo(fit);
    assertThat(read.fit("P-999", "trend").orElseThrow().light()).isEqualTo(Light.FAILED);
  }

  @Test
  void aRequestReadsBackAsItWas() {
    var request =
        new FitRequest(
            new FitSettings(
                List.of("miscalibrated+lapse", "trend+lapse"),
                7,
                Long.MAX_VALUE,
                List.of(Fixed.at("p0", 1.0 / 3), Fixed.atChance("pmax")),
                Method.HBI,
                List.of(new ParameterPrior("b", 0, 0.1))),
            Include.EVERYBODY);

    assertThat(RecordJson.read(RecordJson.write(request), FitRequest.class)).isEqualTo(request);
    assertThat(RecordJson.read(RecordJson.write(request), FitRequest.class).settings().fixed())
        .extracting(Fixed::value)
        .containsExactly(OptionalDouble.of(1.0 / 3), OptionalDouble.empty());
  }

  @Test
  void settingsFromBeforeIntervalsCouldBeLeftOutHadThem() {
    FitSettings settings =
        new FitSettings(List.of("trend"), 3, 5, List.of()).withIntervals(Intervals.NONE);
    String before =
        RecordJson.write(new FitRequest(settings, Include.PEOPLE))
            .replace(",\"intervals\":\"NONE\"", "");

    assertThat(before).doesNotContain("intervals");
    assertThat(RecordJson.read(before, FitRequest.class).settings())
        .isEqualTo(settings.withIntervals(Intervals.PROFILE));
  }
}
