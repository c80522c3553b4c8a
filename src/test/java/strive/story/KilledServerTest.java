package strive.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.protocol.EventJson;
import strive.protocol.Origin;
import strive.protocol.RecordedEvent;
import strive.storage.EmbeddedDatabase;
import strive.storage.JdbcAccountStore;
import strive.story.Crowd.Guest;
import strive.study.Account;
import strive.study.Accounts;
import strive.study.Completion;
import strive.study.JobId;
import strive.study.JobState;
import strive.study.RunId;
import strive.study.RunToken;
import strive.study.RunView;
import strive.study.StoredFit;
import strive.study.StudyId;
import strive.study.StudySummary;
import strive.study.Workshop;
import strive.web.security.Argon2PasswordHash;

/// `kill -9` of a real server while people take part: what it has told anybody is true afterwards.
/// The operating system lives on, so this shows what a crash of the process does; that the disk has
/// what was confirmed is the work of the checkpoint's sync.
class KilledServerTest {

  /// Answers between a start and its kill: one to two seconds of load.
  private static final int FEWEST = 100;

  private static final int MOST = 400;

  @TempDir private Path folder;
  private final int port = ServerProcess.freePort();
  private final SplittableRandom random = new SplittableRandom(9);
  private final List<String> passwords = new ArrayList<>();
  private StudyId study;
  private JobId fit;
  private Crowd crowd;

  /// A study for the crowd, and another one whose fit was asked for and has not begun.
  @BeforeEach
  void aLaboratory() {
    try (var database = new EmbeddedDatabase(folder);
        var workshop = Workshop.over(database)) {
      StudySummary open = workshop.laboratory.aStudy();
      study = open.id();
      crowd = new Crowd(open.linkCode(), random.split());
      StudySummary complete = workshop.laboratory.aStudy();
      for (int person = 0; person < 6; person++) {
        RunToken token = workshop.laboratory.aRun(complete, Origin.SIMULATED);
        var way = workshop.laboratory.wholeWay(token);
        workshop.laboratory.send(token, way, 1, way.size());
        workshop.laboratory.runs.finish(token, 1, way.size());
      }
      fit = workshop.fits.submit(complete.id(), workshop.fits.usual(complete.id()));
    }
  }

  @Test
  void keepsItsWordOverFiveKills() throws Exception {
    keepsItsWord(5);
  }

  @Test
  @Tag("heavy")
  void keepsItsWordOverFortyKills() throws Exception {
    keepsItsWord(40);
  }

  private void keepsItsWord(int kills) throws Exception {
    for (int kill = 0; kill < kills; kill++) {
      ServerProcess server = ServerProcess.start(folder, port);
      crowd.takePart(
          server.address(),
          random.nextInt(FEWEST, MOST),
          () -> {
            server.kill();
            return kills;
          });
      server.oneTimePassword().ifPresent(passwords::add);
      assertThat(crowd.started())
          .as("tokens are never logged")
          .noneMatch(guest -> server.printed().contains(guest.token));
    }

    try (var database = new EmbeddedDatabase(folder);
        var workshop = Workshop.over(database).open()) {
      holdsEverybody(workshop);
      holdsEveryEventOnce(workshop);
      holdsTheFit(workshop);
      holdsTheAccount(new JdbcAccountStore(workshop.jdbc));
    }
  }

  private void holdsEverybody(Workshop workshop) {
    assertThat(crowd.started()).hasSizeGreaterThan(12);
    assertThat(crowd.started()).as("some have finished").anyMatch(guest -> guest.code != null);
    assertThat(crowd.started())
        .allSatisfy(
            guest -> {
              RunView run = workshop.laboratory.view(RunToken.of(guest.token).orElseThrow());
              assertThat(run.participant()).isEqualTo(guest.participant);
              assertThat(run.writer()).isGreaterThanOrEqualTo(guest.writer);
              assertThat(run.acknowledged()).isGreaterThanOrEqualTo(guest.acknowledged);
              if (guest.code != null) {
                assertThat(run.completion().map(Completion::code)).contains(guest.code);
              }
            });
  }

  private void holdsEveryEventOnce(Workshop workshop) {
    assertThat(crowd.started())
        .allSatisfy(
            guest -> {
              List<RecordedEvent> stored = stored(workshop, guest);
              assertThat(stored).hasSizeGreaterThanOrEqualTo((int) guest.acknowledged);
              for (int i = 0; i < stored.size(); i++) {
                assertThat(stored.get(i).seq()).isEqualTo(i + 1);
                assertThat(EventJson.canonical(stored.get(i).event()))
                    .isEqualTo(guest.way.get(i).canonical());
                assertThat(stored.get(i).irregular()).isEmpty();
              }
            });
  }

  private List<RecordedEvent> stored(Workshop workshop, Guest guest) {
    RunId run = workshop.laboratory.stores.runs().find(study, guest.participant).orElseThrow().id();
    return workshop.laboratory.stores.events().upTo(run, Long.MAX_VALUE);
  }

  /// It was killed again and again while it worked, and is done once.
  private void holdsTheFit(Workshop workshop) {
    StudyId complete = workshop.await(fit, JobState.DONE).study();
    StoredFit result = workshop.fits.of(fit).orElseThrow();
    assertThat(result.fit().ofModel("miscalibrated")).hasSize(6);
    assertThat(workshop.fits.history(complete)).hasSize(1);
  }

  /// The administrator has the one password that was ever shown.
  private void holdsTheAccount(JdbcAccountStore accounts) {
    assertThat(passwords).hasSize(1);
    Account administrator = accounts.find(Accounts.ADMINISTRATOR).orElseThrow();
    assertThat(administrator.mustChange()).isTrue();
    assertThat(new Argon2PasswordHash().matches(passwords.getFirst(), administrator.passwordHash()))
        .isTrue();
  }
}
