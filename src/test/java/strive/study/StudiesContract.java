package strive.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import strive.protocol.EventJson.WellFormed;
import strive.protocol.Origin;
import strive.protocol.RunRecord;
import strive.protocol.RunState;

/// What holds for studies, allocation, the live view and the data on every database.
public abstract class StudiesContract {

  private Laboratory lab;

  /// An empty or used database; each test makes its own studies.
  protected abstract DataSource database();

  @BeforeEach
  void open() {
    lab = Laboratory.over(database());
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void aNewStudyIsOpenAndStandsFirstInTheList() {
    lab.aStudy();
    StudySummary study = lab.aStudy();

    assertThat(study.state()).isEqualTo(StudyState.OPEN);
    assertThat(study.frozen()).isFalse();
    assertThat(study.linkCode()).matches("[2-9a-z]{10}");
    assertThat(lab.studies.list()).first().isEqualTo(study);
  }

  @Test
  void aFaultyProtocolOrNameMakesNoStudy() {
    int before = lab.studies.list().size();

    CreateResult faulty = lab.studies.create("A study", "broken.yaml", "strive: 1\nnonsense: 2\n");
    CreateResult nameless = lab.studies.create("  ", "demo.yaml", Laboratory.yaml("[all]"));

    assertThat(((CreateResult.Faulty) faulty).faults()).hasSizeGreaterThan(1);
    assertThat(nameless).isInstanceOf(CreateResult.BadName.class);
    assertThat(lab.studies.list()).hasSize(before);
  }

  @Test
  void aClosedStudyStaysClosed() {
    StudyId id = lab.aStudy().id();

    assertThat(lab.studies.change(id, StudyState.CLOSED)).isEqualTo(new ChangeResult.Changed());
    assertThat(lab.studies.change(id, StudyState.OPEN))
        .isEqualTo(new ChangeResult.NoSuchMove(StudyState.CLOSED, StudyState.OPEN));
    assertThat(lab.studies.change(new StudyId(-1), StudyState.PAUSED))
        .isEqualTo(new ChangeResult.NoSuchStudy());
  }

  @Test
  void theFirstRunFreezesTheProtocol() {
    StudySummary study = lab.aStudy();
    String other = Laboratory.yaml("[neutral, raised]");

    ChangeResult before = lab.studies.replaceProtocol(study.id(), "other.yaml", other);
    RunToken token = lab.aRun(study);
    ChangeResult after =
        lab.studies.replaceProtocol(study.id(), "demo.yaml", Laboratory.yaml("[all]"));

    assertThat(before).isEqualTo(new ChangeResult.Changed());
    assertThat(after).isEqualTo(new ChangeResult.Frozen());
    assertThat(lab.view(token).condition()).isIn("neutral", "raised");
    assertThat(lab.studies.protocolSource(study.id())).isEqualTo(other);
    assertThat(lab.studies.find(study.id()).orElseThrow().frozen()).isTrue();
  }

  @Test
  void aRunSaysHowItCanBeReplayed() {
    StudySummary study = lab.aStudy();
    lab.aRun(study);

    var header = lab.data.run(study.id(), "P-001").orElseThrow().header();

    assertThat(header.protocolHash()).isEqualTo(study.protocolHash());
    assertThat(header.softwareVersion()).isEqualTo("test");
    assertThat(header.seed()).isBetween(0L, (1L << 53) - 1);
    assertThat(header.started()).isEqualTo(lab.clock.instant());
  }

  @Test
  void peopleWhoStartTogetherAreSpreadEvenlyAndNumberedOnce() throws Exception {
    StudySummary study = lab.aStudy("[low, middle, high]");
    List<RunToken> tokens = IntStream.range(0, 60).mapToObj(_ -> lab.aToken()).toList();

    allAtOnce(
        tokens.stream()
            .map(
                token ->
                    (Callable<StartResult>)
                        () -> lab.runs.start(study.linkCode(), token, Origin.PERSON))
            .toList());

    List<RunView> runs = tokens.stream().map(lab::view).toList();
    assertThat(
            runs.stream().collect(Collectors.groupingBy(RunView::condition, Collectors.counting())))
        .containsOnlyKeys("low", "middle", "high")
        .containsValues(20L, 20L, 20L);
    assertThat(new HashSet<>(runs.stream().map(RunView::participant).toList())).hasSize(60);
  }

  @Test
  void aDoubleClickedStartIsOneRun() throws Exception {
    StudySummary study = lab.aStudy();
    RunToken token = lab.aToken();
    Callable<StartResult> click = () -> lab.runs.start(study.linkCode(), token, Origin.PERSON);

    List<StartResult> results = allAtOnce(List.of(click, click, click, click));

    assertThat(results)
        .extracting(result -> ((StartResult.Started) result).run().participant())
        .containsOnly("P-001");
    assertThat(results).filteredOn(result -> ((StartResult.Started) result).created()).hasSize(1);
    assertThat(lab.studies.find(study.id()).orElseThrow().people().started()).isEqualTo(1);
  }

  private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (Future<T> call : threads.invokeAll(calls)) {
        results.add(call.get());
      }
      return results;
    }
  }

  @Test
  void whoStoppedOrWentSilentGivesTheirPlaceBack() {
    StudySummary study = lab.aStudy("[low, high]");
    String silent = lab.view(lab.aRun(study)).condition();
    lab.clock.pass(Allocation.STALE_AFTER.plus(Duration.ofSeconds(1)));
    String active = lab.view(lab.aRun(study)).condition();

    // The silent one does not count, so the next goes where nobody is active.
    String next = lab.view(lab.aRun(study)).condition();

    assertThat(next).isNotEqualTo(active);
    assertThat(List.of("low", "high")).contains(silent);
  }

  @Test
  void simulatedPeopleTakeNobodysPlace() {
    StudySummary study = lab.aStudy("[low, high]");
    for (int i = 0; i < 5; i++) {
      lab.aRun(study, Origin.SIMULATED);
    }

    String first = lab.view(lab.aRun(study)).condition();
    String second = lab.view(lab.aRun(study)).condition();

    assertThat(List.of(first, second)).containsExactlyInAnyOrder("low", "high");
  }

  @Test
  void theLiveViewSaysWhereEverybodyIs() {
    StudySummary study = lab.aStudy();
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);
    int inTheMiddle = way.size() / 2;
    lab.send(token, way, 1, inTheMiddle);

    LiveRun live = lab.monitor.of(study.id()).orElseThrow().runs().getFirst();
    RunRecord record = lab.data.run(study.id(), "P-001").orElseThrow();

    assertThat(live.participant()).isEqualTo("P-001");
    assertThat(live.state()).isEqualTo(RunState.RUNNING);
    assertThat(live.place()).startsWith("episode 1, block " + live.block());
    assertThat(live.events()).isEqualTo(inTheMiddle);
    assertThat(live.blocksTotal()).isEqualTo(5);
    assertThat(live.blocksDone()).isEqualTo(record.blocksDone()).isPositive();
    assertThat(live.efforts().getFirst().efforts().getFirst()).hasValue(0.3);
    assertThat(live.efforts().getFirst().efforts().getLast()).isEmpty();
  }

  @Test
  void theLiveViewFollowsEveryEvent() {
    StudySummary study = lab.aStudy();
    RunToken token = lab.aRun(study);
    List<WellFormed> way = lab.wholeWay(token);

    for (int seq = 1; seq <= way.size(); seq++) {
      long before = lab.monitor.version(study.id());
      lab.send(token, way, seq, seq);
      LiveStudy live = lab.monitor.of(study.id()).orElseThrow();
      RunRecord record = lab.data.run(study.id(), "P-001").orElseThrow();

      assertThat(lab.monitor.version(study.id())).isGreaterThan(before);
      assertThat(live.runs().getFirst().blocksDone()).isEqualTo(record.blocksDone());
      assertThat(live.runs().getFirst().position()).isEqualTo(record.position());
      assertThat(chosen(live.runs().getFirst()))
          .isEqualTo(record.choices().stream().filter(choice -> choice.episode() > 0).count());
    }
  }

  private static long chosen(LiveRun run) {
    return run.efforts().stream()
        .flatMap(episode -> episode.efforts().stream())
        .filter(effort -> effort.isPresent())
        .count();
  }

  @Test
  void simulatedRunsAreLeftOutOnceThereArePeople() {
    StudySummary study = lab.aStudy();
    RunToken bot = lab.aRun(study, Origin.SIMULATED);
    lab.send(bot, lab.wholeWay(bot), 1, 20);

    assertThat(lab.data.size(study.id(), Include.PEOPLE)).isEqualTo(new StudyData.Size(1, 20));
    lab.aRun(study);

    assertThat(lab.data.size(study.id(), Include.PEOPLE)).isEqualTo(new StudyData.Size(1, 0));
    assertThat(lab.data.size(study.id(), Include.EVERYBODY)).isEqualTo(new StudyData.Size(2, 20));
    assertThat(lab.data.runs(study.id(), Include.PEOPLE))
        .extracting(run -> run.header().participant())
        .containsExactly("P-002");
    assertThat(lab.data.runs(study.id(), Include.EVERYBODY)).hasSize(2);
    StudySummary now = lab.studies.find(study.id()).orElseThrow();
    assertThat(now.simulated().started()).isEqualTo(1);
    assertThat(now.people().started()).isEqualTo(1);
  }
}
