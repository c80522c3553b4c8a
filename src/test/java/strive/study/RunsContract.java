package strive.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import strive.protocol.EventJson;
import strive.protocol.EventJson.WellFormed;
import strive.protocol.Origin;
import strive.protocol.Position;
import strive.protocol.RecordedEvent;
import strive.protocol.RunState;

/// What holds for runs on every database.
public abstract class RunsContract {

  private Laboratory lab;
  private StudySummary study;

  /// An empty or used database; each test makes its own study.
  protected abstract DataSource database();

  @BeforeEach
  void open() {
    lab = Laboratory.over(database());
    study = lab.aStudy();
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private static WellFormed event(String json) {
    return (WellFormed) EventJson.parse(json);
  }

  private List<RecordedEvent> stored(String participant) {
    StoredRun run = lab.stores.runs().find(study.id(), participant).orElseThrow();
    return lab.stores.events().upTo(run.id(), Long.MAX_VALUE);
  }

  @Test
  void aLinkShowsItsFirstPageAndStartsNothing() {
    var landing = (LandingResult.Landing) lab.runs.landing(study.linkCode());

    assertThat(landing.title()).isEqualTo("Learning new words (short)");
    assertThat(landing.landing()).hasSize(2);
    assertThat(lab.studies.find(study.id()).orElseThrow().people()).isEqualTo(RunCounts.NONE);
  }

  @Test
  void nobodyKnowsAnUnknownLink() {
    assertThat(lab.runs.landing("nosuchlink")).isEqualTo(new RunProblem.UnknownLink());
    assertThat(lab.runs.start("nosuchlink", lab.aToken(), Origin.PERSON))
        .isEqualTo(new RunProblem.UnknownLink());
  }

  @Test
  void participantsAreNumberedWithinTheirStudy() {
    lab.aRun(study);
    RunToken second = lab.aRun(study);
    RunToken elsewhere = lab.aRun(lab.aStudy());

    assertThat(lab.view(second).participant()).isEqualTo("P-002");
    assertThat(lab.view(elsewhere).participant()).isEqualTo("P-001");
  }

  @Test
  void aRepeatedStartGivesTheSameRun() {
    RunToken token = lab.aRun(study);

    var again = (StartResult.Started) lab.runs.start(study.linkCode(), token, Origin.PERSON);

    assertThat(again.created()).isFalse();
    assertThat(again.run()).isEqualTo(lab.view(token));
    assertThat(lab.studies.find(study.id()).orElseThrow().people().started()).isEqualTo(1);
  }

  @Test
  void aTokenOfAnotherStudyStartsNothing() {
    RunToken token = lab.aRun(lab.aStudy());

    assertThat(lab.runs.start(study.linkCode(), token, Origin.PERSON))
        .isEqualTo(new RunProblem.ForeignToken());
  }

  @Test
  void aPausedStudyTakesNoNewRunsAndLetsOthersGoOn() {
    RunToken token = lab.aRun(study);

    lab.studies.change(study.id(), StudyState.PAUSED);

    assertThat(lab.runs.start(study.linkCode(), lab.aToken(), Origin.PERSON))
        .isEqualTo(new RunProblem.StudyClosed(StudyState.PAUSED));
    assertThat(lab.runs.start(study.linkCode(), token, Origin.PERSON))
        .isInstanceOf(StartResult.Started.class);
    assertThat(lab.send(token, lab.wholeWay(token), 1, 3))
        .isEqualTo(new RecordResult.Acknowledged(3));
  }

  @Test
  void eventsAreStoredOnceHoweverOftenTheyAreSent() {
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);

    lab.send(token, way, 1, 5);
    RecordResult repeated = lab.send(token, way, 3, 5);
    RecordResult overlapping = lab.send(token, way, 4, 8);

    assertThat(repeated).isEqualTo(new RecordResult.Acknowledged(5));
    assertThat(overlapping).isEqualTo(new RecordResult.Acknowledged(8));
    assertThat(stored("P-001"))
        .extracting(RecordedEvent::seq)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void aBatchAfterTheNextEventIsAGap() {
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);
    lab.send(token, way, 1, 2);

    assertThat(lab.send(token, way, 5, 6)).isEqualTo(new RunProblem.Gap(3));
    assertThat(stored("P-001")).hasSize(2);
  }

  @Test
  void otherContentUnderAStoredNumberStoresNothing() {
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);
    lab.send(token, way, 1, 3);
    var other = List.of(way.get(1), event("{\"type\":\"hidden\",\"at\":1}"), way.get(3));

    RecordResult result = lab.runs.record(token, new Batch(1, 2, other));

    assertThat(result).isEqualTo(new RunProblem.ContentConflict(3, 3));
    assertThat(stored("P-001")).hasSize(3);
  }

  @Test
  void theSameEventInAnotherOrderOfItsKeysIsTheSame() {
    RunToken token = lab.aRun(study);
    lab.runs.record(
        token, new Batch(1, 1, List.of(event("{\"type\":\"hidden\",\"at\":1,\"ms\":2}"))));

    RecordResult again =
        lab.runs.record(
            token, new Batch(1, 1, List.of(event("{\"ms\":2,\"at\":1,\"type\":\"hidden\"}"))));

    assertThat(again).isEqualTo(new RecordResult.Acknowledged(1));
  }

  @Test
  void anOlderTabIsRefusedWhenANewOneHasClaimed() {
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);

    var claimed = (ViewResult.Found) lab.runs.claim(token);

    assertThat(claimed.run().writer()).isEqualTo(2);
    assertThat(lab.send(token, way, 1, 1)).isEqualTo(new RunProblem.OtherTab(2));
    assertThat(lab.runs.finish(token, 1, 0)).isEqualTo(new RunProblem.OtherTab(2));
    assertThat(lab.runs.record(token, new Batch(2, 1, way.subList(0, 1))))
        .isEqualTo(new RecordResult.Acknowledged(1));
  }

  @Test
  void nobodyKnowsAnUnknownToken() {
    RunToken nobody = lab.aToken();
    var batch = new Batch(1, 1, List.of(event("{\"type\":\"hidden\",\"at\":1}")));

    assertThat(lab.runs.view(nobody)).isEqualTo(new RunProblem.UnknownRun());
    assertThat(lab.runs.claim(nobody)).isEqualTo(new RunProblem.UnknownRun());
    assertThat(lab.runs.record(nobody, batch)).isEqualTo(new RunProblem.UnknownRun());
    assertThat(lab.runs.finish(nobody, 1, 0)).isEqualTo(new RunProblem.UnknownRun());
  }

  @Test
  void anEventThatTheProtocolDoesNotAllowIsKeptAndMarked() {
    RunToken token = lab.aRun(study);
    var tooEarly = event("{\"type\":\"answer\",\"at\":1,\"episode\":1,\"block\":1,\"trial\":0}");

    RecordResult result = lab.runs.record(token, new Batch(1, 1, List.of(tooEarly)));

    assertThat(result).isEqualTo(new RecordResult.Acknowledged(1));
    assertThat(stored("P-001").getFirst().irregular()).isPresent();
    assertThat(lab.view(token).position().step()).isZero();
    assertThat(lab.send(token, shifted(lab.wholeWay(token)), 2, 4))
        .isEqualTo(new RecordResult.Acknowledged(4));
    assertThat(lab.view(token).position().step()).isEqualTo(1);
  }

  /// The way with one event before it, so that numbers fit.
  private static List<WellFormed> shifted(List<WellFormed> way) {
    return Stream.concat(way.stream().limit(1), way.stream()).toList();
  }

  @Test
  void theCodeComesWhenEveryEventToTheEndIsStored() {
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);
    lab.send(token, way, 1, way.size() - 1);
    assertThat(lab.runs.finish(token, 1, way.size()))
        .isEqualTo(new RunProblem.NotAllStored(way.size() - 1));
    assertThat(lab.runs.finish(token, 1, way.size() - 1))
        .isEqualTo(new RunProblem.NotAtEnd(way.size() - 1));

    lab.send(token, way, way.size(), way.size());
    var finished = (FinishResult.Finished) lab.runs.finish(token, 1, way.size());

    RunView view = lab.view(token);
    assertThat(finished.code()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
    assertThat(finished.points()).isEqualTo(view.position().points());
    assertThat(finished.bonus()).isPresent();
    assertThat(view.completion())
        .isEqualTo(Optional.of(new Completion(finished.code(), finished.bonus())));
    assertThat(lab.runs.finish(token, 1, way.size())).isEqualTo(finished);
  }

  @Test
  void aFinishedRunTakesRepeatsAndNothingNew() {
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);
    lab.send(token, way, 1, way.size());
    lab.runs.finish(token, 1, way.size());

    RecordResult repeat = lab.send(token, way, way.size() - 2, way.size());
    RecordResult more =
        lab.runs.record(
            token, new Batch(1, way.size() + 1, List.of(event("{\"type\":\"hidden\",\"at\":1}"))));

    assertThat(repeat).isEqualTo(new RecordResult.Acknowledged(way.size()));
    assertThat(more).isEqualTo(new RunProblem.RunEnded(way.size()));
  }

  @Test
  void whoeverDeclinesHasStoppedAndGetsNoCode() {
    RunToken token = lab.aRun(study);
    var no = event("{\"type\":\"consent\",\"agreed\":false,\"at\":1}");

    lab.runs.record(token, new Batch(1, 1, List.of(no)));

    assertThat(lab.view(token).state()).isEqualTo(RunState.STOPPED);
    assertThat(lab.view(token).position().phase()).isEqualTo(Position.Phase.STOPPED);
    assertThat(lab.runs.finish(token, 1, 1)).isEqualTo(new RunProblem.RunEnded(1));
    assertThat(lab.studies.find(study.id()).orElseThrow().people())
        .isEqualTo(new RunCounts(1, 0, 0, 1));
  }

  @Test
  void theStoredPositionIsTheOneThatTheEventsLeadTo() {
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);

    for (int last = 10; last <= way.size(); last += 10) {
      lab.send(token, way, last - 9, last);
      assertThat(lab.view(token).position())
          .isEqualTo(lab.data.run(study.id(), "P-001").orElseThrow().position());
    }
  }

  @Test
  void textFromAnywhereInTheWorldComesBackAsItWas() {
    RunToken token = lab.aRun(study);
    var greeting = event("{\"type\":\"stopped\",\"at\":1,\"reason\":\"żółć \\u0000 😀 '); --\"}");

    lab.runs.record(token, new Batch(1, 1, List.of(greeting)));

    assertThat(stored("P-001").getFirst().event().text("reason")).contains("żółć \u0000 😀 '); --");
  }
}
