package strive.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.inference.Estimate;
import strive.protocol.Origin;
import strive.protocol.RunRecord;
import strive.protocol.RunState;
import strive.study.CreateResult;
import strive.study.Fits;
import strive.study.Include;
import strive.study.RunCounts;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.StudyId;
import strive.study.StudySummary;

/// What `./strive run --demo` leaves behind.
class DemonstrationTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path folder;

  @Test
  void holdsTwentyFourSimulatedPeopleOfThreeBeliefsAndIsLeftAsItIsAtTheNextStart()
      throws IOException {
    StudyId own = ownStudyOfTheSameName();
    try (StriveServer server = StriveServer.start(folder, "--strive.demo=true")) {
      breakOff(server);
      StudySummary study = filled(server);
      hasPeopleWhoFinished(server, study);
      hasThreeBeliefs(server, study);

      server.restart();

      StudySummary later = filled(server);
      assertThat(server.service(Studies.class).list()).hasSize(2);
      assertThat(server.service(Studies.class).find(own).orElseThrow().simulated())
          .isEqualTo(RunCounts.NONE);
      assertThat(later.simulated().started()).isEqualTo(24);
      assertThat(server.service(Fits.class).history(study.id())).hasSize(1);
    }
  }

  private StudyId ownStudyOfTheSameName() throws IOException {
    String protocol = Files.readString(Path.of("protocols/paired-associates.yaml"));
    try (StriveServer server = StriveServer.start(folder)) {
      return ((CreateResult.Created)
              server.service(Studies.class).create("Demonstration", "own.yaml", protocol))
          .id();
    }
  }

  /// Stops the server when some have finished and others are on their way.
  private static void breakOff(StriveServer server) {
    Studies studies = server.service(Studies.class);
    await().atMost(PATIENCE).until(() -> studies.list().getFirst().simulated().finished() > 2);
    server.restart();
  }

  private static void hasPeopleWhoFinished(StriveServer server, StudySummary study) {
    List<RunRecord> runs = server.service(StudyData.class).runs(study.id(), Include.EVERYBODY);
    assertThat(runs)
        .hasSize(24)
        .allMatch(run -> run.header().origin() == Origin.SIMULATED)
        .allMatch(run -> run.header().state() == RunState.FINISHED)
        .allMatch(run -> run.irregulars().isEmpty())
        .allMatch(run -> blocks(run) == 46);
  }

  /// Their biases are -0.15, 0 and 0.15 with a spread of 0.03; what is fitted has errors of about
  /// 0.03, so that few of eight people cross the half way.
  private static void hasThreeBeliefs(StriveServer server, StudySummary study) {
    var fit = server.service(Fits.class).latest(study.id()).orElseThrow().fit();
    List<Double> biases =
        fit.ofModel("miscalibrated").stream()
            .flatMap(person -> person.estimate("b").stream())
            .map(Estimate::value)
            .toList();
    assertThat(biases).hasSize(24);
    assertThat(biases).filteredOn(bias -> bias < -0.075).hasSizeBetween(5, 11);
    assertThat(biases).filteredOn(bias -> bias > 0.075).hasSizeBetween(5, 11);
  }

  private static StudySummary filled(StriveServer server) {
    Studies studies = server.service(Studies.class);
    Fits fits = server.service(Fits.class);
    await()
        .atMost(PATIENCE)
        .until(() -> studies.list().stream().anyMatch(s -> fits.latest(s.id()).isPresent()));
    return studies.list().getFirst();
  }

  private static int blocks(RunRecord run) {
    return run.person().episodes().stream().mapToInt(episode -> episode.blocks().size()).sum();
  }
}
