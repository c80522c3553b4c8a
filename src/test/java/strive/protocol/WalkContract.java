package strive.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The contract between the two reducers, `strive.protocol.Walk` and the page's `walk.ts`: the plan
/// of a small protocol with every key, and the position after each event of a run that goes to the
/// end (`walk.json`) and of runs that end before (`ends.json`).
final class WalkContract {

  static final long SEED = 42;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Path FOLDER = Path.of("src/test/resources/contract");

  private WalkContract() {}

  static ParsedProtocol.Valid protocol() throws IOException {
    String text = Files.readString(FOLDER.resolve("protocol.yaml"));
    return (ParsedProtocol.Valid) ProtocolReader.read("protocol.yaml", text);
  }

  static Plan drawn(long seed) throws IOException {
    var valid = protocol();
    return PlanDrawer.draw(valid.protocol(), valid.hash(), "neutral", seed);
  }

  static JsonNode walk() throws IOException {
    return MAPPER.readTree(Files.readString(FOLDER.resolve("walk.json")));
  }

  static JsonNode ends() throws IOException {
    return MAPPER.readTree(Files.readString(FOLDER.resolve("ends.json")));
  }

  static Plan plan() throws IOException {
    return PlanJson.readPlan(walk().get("plan").toString());
  }

  static List<Event> events() throws IOException {
    var events = new ArrayList<Event>();
    walk().get("walk").forEach(step -> events.add(SomeEvents.event(step.get("event").toString())));
    return events;
  }

  /// Writes both files anew; run by hand when the contract changes.
  public static void main(String[] arguments) throws IOException {
    Plan plan = drawn(SEED);
    ObjectNode contract = MAPPER.createObjectNode();
    contract.set("plan", MAPPER.readTree(PlanJson.write(plan)));
    contract.set("start", MAPPER.readTree(PlanJson.write(Position.start(plan))));
    toTheEnd(plan, contract.putArray("walk"));
    write("walk.json", contract);
    ObjectNode ends = MAPPER.createObjectNode();
    before(plan, ends.putArray("declined"), 0, "{\"type\":\"consent\",\"at\":1,\"agreed\":false}");
    before(plan, ends.putArray("stopped"), 30, "{\"type\":\"stopped\",\"at\":1,\"reason\":\"\"}");
    quizNotPassed(plan, ends.putArray("quiz not passed"));
    write("ends.json", ends);
  }

  private static void toTheEnd(Plan plan, ArrayNode walk) {
    var random = new SplittableRandom(SEED);
    Position at = Position.start(plan);
    while (at.phase() != Position.Phase.DONE) {
      if (random.nextInt(4) == 0) {
        at = step(walk, plan, at, SomeEvents.noise(random));
      }
      int cards = at.block() == 1 ? 2 : at.block() == 2 ? 0 : 4;
      Event next = SomeRun.next(plan, at, random, cards);
      at = step(walk, plan, at, next);
      if (random.nextInt(5) == 0) {
        at = step(walk, plan, at, next);
      }
    }
    step(walk, plan, at, SomeEvents.event("{\"type\":\"shown\",\"at\":1}"));
    step(walk, plan, at, SomeEvents.event("{\"type\":\"debriefed\",\"at\":1}"));
  }

  private static void before(Plan plan, ArrayNode walk, int steps, String last) {
    var random = new SplittableRandom(SEED);
    Position at = Position.start(plan);
    for (int i = 0; i < steps; i++) {
      at = step(walk, plan, at, SomeRun.next(plan, at, random, 3));
    }
    at = step(walk, plan, at, SomeEvents.event(last));
    step(walk, plan, at, SomeEvents.event("{\"type\":\"consent\",\"at\":2,\"agreed\":true}"));
  }

  private static void quizNotPassed(Plan plan, ArrayNode walk) {
    var random = new SplittableRandom(SEED);
    Position at = Position.start(plan);
    while (!at.phase().isEnd()) {
      Event next =
          at.phase() == Position.Phase.ANSWER
              ? SomeEvents.event(
                  "{\"type\":\"quiz-answer\",\"at\":1,\"question\":%d,\"option\":0}"
                      .formatted(at.item()))
              : SomeRun.next(plan, at, random, 3);
      at = step(walk, plan, at, next);
    }
  }

  private static Position step(ArrayNode walk, Plan plan, Position at, Event event) {
    Walk.Result result = Walk.after(plan, at, event);
    Position next = result instanceof Walk.Moved(Position moved) ? moved : at;
    ObjectNode step = walk.addObject();
    step.set("event", event.body());
    step.put("irregular", result instanceof Walk.Irregular);
    step.set("position", MAPPER.readTree(PlanJson.write(next)));
    return next;
  }

  private static void write(String name, ObjectNode content) throws IOException {
    Files.writeString(
        FOLDER.resolve(name),
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
  }
}
