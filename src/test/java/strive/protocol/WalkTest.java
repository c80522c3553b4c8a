package strive.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class WalkTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static Event event(String json) {
    return ((EventJson.WellFormed) EventJson.parse(json)).event();
  }

  private static RunHeader header(Plan plan) {
    return new RunHeader(
        "P-001",
        "all",
        Origin.PERSON,
        RunState.RUNNING,
        plan.seed(),
        plan.protocolHash(),
        "test",
        NOON,
        Optional.empty());
  }

  private static List<RecordedEvent> recorded(List<Event> events) {
    var recorded = new ArrayList<RecordedEvent>();
    for (Event event : events) {
      recorded.add(new RecordedEvent(recorded.size() + 1, NOON, event, Optional.empty()));
    }
    return recorded;
  }

  /// The contract that the page's reducer is held to as well: after each event the position, or the
  /// reason.
  @Test
  void theWalkOfTheContractIsWalked() throws IOException {
    JsonNode contract = MAPPER.readTree(Path.of("src/test/resources/contract/walk.json").toFile());
    Plan plan = PlanJson.readPlan(contract.get("plan").toString());
    Position at = Position.start(plan);
    assertThat(MAPPER.readTree(PlanJson.write(at))).isEqualTo(contract.get("start"));
    for (JsonNode step : contract.get("walk")) {
      Walk.Result result = Walk.after(plan, at, event(step.get("event").toString()));
      if (result instanceof Walk.Moved(Position next)) {
        at = next;
      }
      assertThat(result instanceof Walk.Irregular).isEqualTo(step.get("irregular").booleanValue());
      assertThat(MAPPER.readTree(PlanJson.write(at))).isEqualTo(step.get("position"));
    }
    assertThat(at.phase()).isEqualTo(Position.Phase.DONE);
  }

  @Test
  void blocksTrialsAndPointsComeFromTheEventsOfTheContract() throws IOException {
    JsonNode contract = MAPPER.readTree(Path.of("src/test/resources/contract/walk.json").toFile());
    Plan plan = PlanJson.readPlan(contract.get("plan").toString());
    var events = new ArrayList<Event>();
    contract.get("walk").forEach(step -> events.add(event(step.get("event").toString())));

    RunRecord run = RunRecord.of(header(plan), plan, recorded(events));

    var block = run.person().episodes().getFirst().blocks().getFirst();
    assertThat(block.effort()).isEqualTo(0.2);
    assertThat(block.effortStep()).isEqualTo(0.1);
    assertThat(block.tests()).isEqualTo(4);
    assertThat(block.expectation()).isEqualTo(OptionalDouble.of(0.75));
    assertThat(run.person().episodes().getFirst().imposedCost()).isEqualTo(0.5);
    assertThat(run.person().chance()).isEqualTo(0.25);
    assertThat(run.trials()).filteredOn(trial -> trial.kind() == Trial.Kind.CARD).isNotEmpty();
    assertThat(run.blocksDone()).isEqualTo(5);
    assertThat(run.points()).isEqualTo(run.blocks().stream().mapToInt(TestedBlock::points).sum());
    assertThat(run.irregulars()).isNotEmpty();
  }

  @Test
  void aBlockLeftBeforeItsTestEndedIsNoBlockButItsChoiceAndCardsStand() throws IOException {
    Plan plan = PlanDrawerTest.plan("demo.yaml", 3);
    var events = new ArrayList<Event>();
    Position at = Position.start(plan);
    while (!(at.phase() == Position.Phase.TEST && at.block() == 2 && at.item() == 2)) {
      Event next = SomeRun.next(plan, at, new SplittableRandom(5), 3);
      at = ((Walk.Moved) Walk.after(plan, at, next)).position();
      events.add(next);
    }

    RunRecord run = RunRecord.of(header(plan), plan, recorded(events));

    assertThat(run.person().episodes().getFirst().blocks()).hasSize(1);
    assertThat(run.person().episodes().getFirst().horizon()).isEqualTo(5);
    assertThat(run.choices()).hasSize(2);
    assertThat(run.trials()).hasSize(3 + 4 + 3 + 2);
  }

  @Test
  void noEventAnywhereBreaksTheWalkAndIrregularOnesNeverMoveIt() throws IOException {
    Plan plan = PlanDrawerTest.plan("demo.yaml", 3);
    var random = new SplittableRandom(11);
    for (int run = 0; run < 30; run++) {
      Position at = Position.start(plan);
      var events = new ArrayList<Event>();
      for (int i = 0; i < 300; i++) {
        Event next =
            random.nextInt(3) == 0 || at.phase().isEnd()
                ? noise(random)
                : SomeRun.next(plan, at, random, 10);
        events.add(next);
        if (Walk.after(plan, at, next) instanceof Walk.Moved(Position moved)) {
          at = moved;
        }
      }
      RunRecord record = RunRecord.of(header(plan), plan, recorded(events));
      assertThat(record.position()).isEqualTo(at);
      assertThat(PlanJson.readPosition(PlanJson.write(at))).isEqualTo(at);
    }
  }

  @Test
  void nothingMovesARunThatHasEndedButRemarksAreWelcome() throws IOException {
    Plan plan = PlanDrawerTest.plan("demo.yaml", 3);
    Position stopped =
        ((Walk.Moved)
                Walk.after(plan, Position.start(plan), event("{\"type\":\"stopped\",\"at\":1}")))
            .position();

    assertThat(stopped.phase()).isEqualTo(Position.Phase.STOPPED);
    assertThat(Walk.after(plan, stopped, event("{\"type\":\"consent\",\"at\":1,\"agreed\":true}")))
        .isInstanceOf(Walk.Irregular.class);
    assertThat(Walk.after(plan, stopped, event("{\"type\":\"hidden\",\"at\":1}")))
        .isEqualTo(new Walk.Moved(stopped));
  }

  @Test
  void theSameEventHasTheSameCanonicalTextHoweverItsKeysAreOrdered() {
    var one =
        (EventJson.WellFormed)
            EventJson.parse("{\"type\":\"a\",\"at\":1,\"x\":{\"c\":1,\"b\":[2]}}");
    var other =
        (EventJson.WellFormed)
            EventJson.parse("{\"x\":{\"b\":[2],\"c\":1},\"at\":1,\"type\":\"a\"}");

    assertThat(one.canonical()).isEqualTo(other.canonical());
  }

  @Test
  void whatIsNoEventIsMalformedWithAReason() {
    for (String text :
        List.of(
            "7",
            "{",
            "{}",
            "{\"type\":\"a\"}",
            "{\"type\":\"\",\"at\":1}",
            "{\"type\":\"a\",\"at\":1.5}",
            "{\"type\":\"" + "a".repeat(41) + "\",\"at\":1}",
            "{\"type\":\"a\",\"at\":1,\"x\":\"" + "y".repeat(17_000) + "\"}")) {
      assertThat(EventJson.parse(text)).isInstanceOf(EventJson.Malformed.class);
    }
  }

  private static Event noise(SplittableRandom random) {
    ObjectNode body = MAPPER.createObjectNode();
    List<String> types =
        List.of(
            "consent",
            "page-read",
            "quiz-answer",
            "choice",
            "card",
            "answer",
            "probe",
            "block-done",
            "debriefed",
            "no-such");
    body.put("type", types.get(random.nextInt(types.size()))).put("at", random.nextLong());
    for (String name :
        List.of(
            "episode",
            "block",
            "trial",
            "card",
            "option",
            "cards",
            "page",
            "question",
            "pair",
            "expectation")) {
      switch (random.nextInt(4)) {
        case 0 -> body.put(name, random.nextInt(-3, 12));
        case 1 -> body.put(name, "text");
        case 2 -> body.put(name, 1e300);
        default -> {}
      }
    }
    return event(body.toString());
  }

  /// Writes `contract/walk.json` anew; run by hand when the contract changes:
  /// `java ... strive.protocol.WalkTest`.
  public static void main(String[] arguments) throws IOException {
    Plan plan = PlanDrawerTest.plan("demo.yaml", 42);
    ObjectNode contract = MAPPER.createObjectNode();
    contract.set("plan", MAPPER.readTree(PlanJson.write(plan)));
    Position at = Position.start(plan);
    contract.set("start", MAPPER.readTree(PlanJson.write(at)));
    var walk = contract.putArray("walk");
    var random = new SplittableRandom(42);
    int cards = 2;
    while (at.phase() != Position.Phase.DONE) {
      if (random.nextInt(6) == 0) {
        at = write(walk, plan, at, noise(random));
      }
      at = write(walk, plan, at, SomeRun.next(plan, at, random, cards));
      cards = at.block() == 3 ? 0 : at.block() == 4 ? 10 : 2;
    }
    Files.writeString(
        Path.of("src/test/resources/contract/walk.json"),
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(contract) + "\n");
  }

  private static Position write(ArrayNode walk, Plan plan, Position at, Event event) {
    Walk.Result result = Walk.after(plan, at, event);
    Position next = result instanceof Walk.Moved(Position moved) ? moved : at;
    ObjectNode step = walk.addObject();
    step.set("event", event.body());
    step.put("irregular", result instanceof Walk.Irregular);
    step.set("position", MAPPER.readTree(PlanJson.write(next)));
    return next;
  }
}
