package strive.command.bots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.policy.ParameterValues;
import strive.policy.Policies;
import strive.policy.SimulatedPerson;
import strive.protocol.Event;
import strive.protocol.Origin;
import strive.protocol.ParsedProtocol;
import strive.protocol.Plan;
import strive.protocol.PlanDrawer;
import strive.protocol.Position;
import strive.protocol.ProtocolReader;
import strive.protocol.RecordedEvent;
import strive.protocol.RunHeader;
import strive.protocol.RunRecord;
import strive.protocol.RunState;
import strive.protocol.Walk;

/// What simulated people do, read back by the function that reads what real people did.
class ConductTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void goesThroughTheDefaultProtocolWithoutAnIrregularEvent() throws Exception {
    RunRecord run = run(values(0), 1);

    assertThat(run.irregulars()).isEmpty();
    assertThat(run.position().phase()).isEqualTo(Position.Phase.DONE);
    assertThat(run.person().episodes())
        .extracting(e -> e.blocks().size())
        .containsExactly(6, 10, 10, 10, 10);
  }

  @Test
  void practisesEverythingInTheFullEffortEpisode() throws Exception {
    Episode forced = run(values(0), 1).person().episodes().getFirst();

    assertThat(forced.blocks()).allMatch(block -> block.forced() && block.effort() == 1);
  }

  @Test
  void learnsAsItsParametersSay() throws Exception {
    Episode forced = run(values(0), 2).person().episodes().getFirst();

    double last = forced.blocks().getLast().correct() / 12.0;
    // p after six blocks at full effort is .90; one test of 12 pairs has a standard error of .09.
    assertThat(last).isBetween(0.63, 1.0);
    assertThat(forced.blocks().getFirst().correct())
        .isLessThan(forced.blocks().getLast().correct());
  }

  @Test
  void overconfidentPeopleWorkMoreAndExpectMoreThanUnderconfidentOnes() throws Exception {
    RunRecord over = run(values(0.2), 3);
    RunRecord under = run(values(-0.2), 3);

    assertThat(meanEffort(over)).isGreaterThan(meanEffort(under) + 0.1);
    assertThat(over.probes().getFirst().expectation())
        .isGreaterThan(under.probes().getFirst().expectation());
  }

  @Test
  void theSameSeedDoesTheSame() throws Exception {
    assertThat(run(values(0.1), 4).person()).isEqualTo(run(values(0.1), 4).person());
  }

  private static double meanEffort(RunRecord run) {
    return run.person().episodes().stream()
        .flatMap(episode -> episode.blocks().stream())
        .filter(block -> !block.forced())
        .mapToDouble(Block::effort)
        .average()
        .orElseThrow();
  }

  private static ParameterValues values(double bias) {
    return new ParameterValues(
        Map.of("p0", 0.25, "pmax", 0.92, "kappa", 0.5, "beta", 0.8, "b", bias, "sigma", 0.1));
  }

  private static RunRecord run(ParameterValues values, long seed) throws Exception {
    Path file = Path.of("protocols/paired-associates.yaml");
    var parsed =
        (ParsedProtocol.Valid) ProtocolReader.read(file.toString(), Files.readString(file));
    Plan plan = PlanDrawer.draw(parsed.protocol(), parsed.hash(), "all", seed);
    var conduct =
        new Conduct(SimulatedPerson.of(Policies.MISCALIBRATED, values), new SplittableRandom(seed));
    List<RecordedEvent> events = new ArrayList<>();
    Position at = Position.start(plan);
    Instant now = NOON;
    while (!at.phase().isEnd()) {
      Conduct.Deed deed = conduct.at(plan, at);
      now = now.plus(deed.took());
      var body = deed.fields().put("type", deed.type()).put("at", now.toEpochMilli());
      var event = new Event(deed.type(), now.toEpochMilli(), body);
      events.add(new RecordedEvent(events.size() + 1, now, event, Optional.empty()));
      at = ((Walk.Moved) Walk.after(plan, at, event)).position();
    }
    assertThat(Duration.between(NOON, now).toMinutes()).isBetween(20L, 60L);
    var header =
        new RunHeader(
            "P-001",
            "all",
            Origin.SIMULATED,
            RunState.FINISHED,
            seed,
            parsed.hash(),
            "test",
            NOON,
            Optional.of(now));
    return RunRecord.of(header, plan, events);
  }
}
