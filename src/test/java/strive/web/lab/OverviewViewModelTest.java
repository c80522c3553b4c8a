package strive.web.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import strive.protocol.Origin;
import strive.protocol.Position;
import strive.protocol.RunState;
import strive.study.LiveRun;
import strive.study.LiveStudy;
import strive.study.RunCounts;
import strive.study.StudyId;
import strive.study.StudyState;
import strive.study.StudySummary;

class OverviewViewModelTest {

  private static final Instant NOW = Instant.parse("2026-11-21T14:31:07Z");

  @Test
  void whoeverIsSilentForMoreThanFiveMinutesNeedsALook() {
    var model =
        model(
            run("P-001", RunState.RUNNING, Duration.ofMinutes(18), 0, 0.5),
            run("P-002", RunState.RUNNING, Duration.ofMinutes(5), 0, 0.5));

    assertThat(model.looks())
        .extracting(OverviewViewModel.Look::title)
        .containsExactly("P-001 has been silent for 18 min");
    assertThat(model.figures())
        .contains(
            new OverviewViewModel.KeyFigure("1", "working now"),
            new OverviewViewModel.KeyFigure("1", "silent over 5 minutes"));
  }

  @Test
  void irregularEventsAndFullEffortThroughoutNeedALook() {
    var model =
        model(
            run("P-001", RunState.FINISHED, Duration.ZERO, 2, 0.5),
            run("P-002", RunState.FINISHED, Duration.ZERO, 0, 1));

    assertThat(model.looks())
        .extracting(OverviewViewModel.Look::title)
        .containsExactly(
            "P-001 has 2 irregular events", "P-002 chose full effort in 10 of 10 blocks");
  }

  @Test
  void peopleStandInTheGroupOfTheirState() {
    var model =
        model(
            run("P-001", RunState.STOPPED, Duration.ZERO, 0, 0.5),
            run("P-002", RunState.FINISHED, Duration.ZERO, 0, 0.5),
            run("P-003", RunState.RUNNING, Duration.ZERO, 0, 0.5));

    assertThat(model.heat().groups())
        .extracting(OverviewViewModel.Group::title)
        .containsExactly("Working now", "Finished", "Stopped");
    assertThat(model.heat().episodes()).containsExactly(10);
  }

  private static OverviewViewModel model(LiveRun... runs) {
    var counts = new RunCounts(runs.length, runs.length, 0, 0);
    var summary =
        new StudySummary(
            new StudyId(1),
            "A study",
            StudyState.OPEN,
            "abcd",
            "Learning",
            "00",
            true,
            NOW,
            counts,
            new RunCounts(0, 0, 0, 0));
    return OverviewViewModel.of(new LiveStudy(summary, List.of(runs), 1, NOW));
  }

  private static LiveRun run(
      String id, RunState state, Duration silent, int irregular, double effort) {
    var efforts =
        new LiveRun.EpisodeEfforts(1, false, Collections.nCopies(10, OptionalDouble.of(effort)));
    return new LiveRun(
        id,
        Origin.PERSON,
        "all",
        state,
        new Position(0, Position.Phase.DONE, 0, 0, 1, 0, 0, 900, 0, null),
        "episode 1, block 10",
        1,
        10,
        NOW.minus(Duration.ofMinutes(40)),
        NOW.minus(silent),
        10,
        10,
        262,
        irregular,
        900,
        List.of(efforts));
  }
}
