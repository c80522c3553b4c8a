package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static strive.protocol.SomeEvents.event;

import java.io.IOException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WalkTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// The contract that the page's reducer is held to as well: after each event the position, and
  /// whether the event was irregular.
  @Test
  void theWalkOfTheContractIsWalkedToItsEnd() throws IOException {
    JsonNode contract = WalkContract.walk();
    assertThat(MAPPER.readTree(PlanJson.write(Position.start(WalkContract.plan()))))
        .isEqualTo(contract.get("start"));

    Position end = walked(contract.get("walk"));

    assertThat(end.phase()).isEqualTo(Position.Phase.DONE);
    assertThat(end.step()).isEqualTo(WalkContract.plan().steps().size());
  }

  @Test
  void theRunsOfTheContractThatEndBeforeStopWhereItSays() throws IOException {
    JsonNode ends = WalkContract.ends();

    assertThat(ends.propertyNames()).contains("declined", "stopped", "quiz not passed");
    for (String name : ends.propertyNames()) {
      assertThat(walked(ends.get(name)).phase()).isEqualTo(Position.Phase.STOPPED);
    }
  }

  private static Position walked(JsonNode steps) throws IOException {
    Plan plan = WalkContract.plan();
    Position at = Position.start(plan);
    for (JsonNode step : steps) {
      Walk.Result result = Walk.after(plan, at, event(step.get("event").toString()));
      if (result instanceof Walk.Moved(Position next)) {
        at = next;
      }
      assertThat(result instanceof Walk.Irregular).isEqualTo(step.get("irregular").booleanValue());
      assertThat(MAPPER.readTree(PlanJson.write(at))).isEqualTo(step.get("position"));
    }
    return at;
  }

  /// Otherwise the contract would hold the page to less than all there is.
  @Test
  void theContractMeetsEveryPhaseAndEveryKindOfIrregularity() throws IOException {
    Set<String> phases = new TreeSet<>();
    int irregular = 0;
    for (JsonNode step : WalkContract.walk().get("walk")) {
      phases.add(step.get("position").get("phase").stringValue());
      irregular += step.get("irregular").booleanValue() ? 1 : 0;
    }

    assertThat(phases)
        .containsExactly(
            "again",
            "answer",
            "choose",
            "done",
            "intro",
            "points",
            "practise",
            "probe",
            "read",
            "test");
    assertThat(irregular).isGreaterThan(20);
  }

  @Test
  void noEventAnywhereBreaksTheWalkAndOnlyWhatIsAskedMovesIt() throws IOException {
    for (long seed = 0; seed < 30; seed++) {
      Plan plan = WalkContract.drawn(seed);
      var random = new SplittableRandom(seed);
      Position at = Position.start(plan);
      for (int i = 0; i < 300; i++) {
        boolean asked = !at.phase().isEnd() && random.nextInt(3) > 0;
        Event next = asked ? SomeRun.next(plan, at, random, 4) : SomeEvents.noise(random);
        Walk.Result result = Walk.after(plan, at, next);
        if (asked) {
          assertThat(result).isInstanceOf(Walk.Moved.class);
        }
        if (result instanceof Walk.Moved(Position moved)) {
          at = moved;
        }
        assertThat(PlanJson.readPosition(PlanJson.write(at))).isEqualTo(at);
      }
    }
  }

  @Test
  void nothingMovesARunThatHasEndedButRemarksAreWelcome() throws IOException {
    Plan plan = WalkContract.plan();
    Walk.Result stop =
        Walk.after(plan, Position.start(plan), event("{\"type\":\"stopped\",\"at\":1}"));
    Position stopped = ((Walk.Moved) stop).position();

    assertThat(stopped.phase()).isEqualTo(Position.Phase.STOPPED);
    assertThat(Walk.after(plan, stopped, event("{\"type\":\"consent\",\"at\":1,\"agreed\":true}")))
        .isEqualTo(new Walk.Irregular("the run has ended"));
    assertThat(Walk.after(plan, stopped, event("{\"type\":\"hidden\",\"at\":1}")))
        .isEqualTo(new Walk.Moved(stopped));
  }

  /// Reasons are shown to the lab and logged; types come from outside.
  @Test
  void aReasonRepeatsNoTypeThatIsNotPlain() throws IOException {
    Plan plan = WalkContract.plan();

    Walk.Result result =
        Walk.after(plan, Position.start(plan), event("{\"type\":\"<b>\\n=1+1\",\"at\":1}"));

    assertThat(((Walk.Irregular) result).reason()).endsWith(": an unknown type");
  }
}
