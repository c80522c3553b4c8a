package strive.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Events as a server holds them, and events that no page would send.
final class SomeEvents {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final List<String> TYPES =
      List.of(
          "consent",
          "page-read",
          "quiz-answer",
          "quiz-again",
          "episode-started",
          "choice",
          "card",
          "answer",
          "probe",
          "block-done",
          "debriefed",
          "hidden",
          "no-such");

  private static final List<String> NAMES =
      List.of(
          "agreed",
          "episode",
          "block",
          "trial",
          "card",
          "option",
          "cards",
          "page",
          "question",
          "pair",
          "expectation",
          "ms",
          "onset",
          "rt",
          "moves",
          "start",
          "dropped",
          "input");

  private SomeEvents() {}

  static Event event(String json) {
    return ((EventJson.WellFormed) EventJson.parse(json)).event();
  }

  static RunHeader header(Plan plan) {
    return new RunHeader(
        "P-001",
        "neutral",
        Origin.PERSON,
        RunState.RUNNING,
        plan.seed(),
        plan.protocolHash(),
        "test",
        NOON,
        Optional.empty());
  }

  /// Numbered from 1, all received at noon.
  static List<RecordedEvent> recorded(List<Event> events) {
    var recorded = new ArrayList<RecordedEvent>();
    for (Event event : events) {
      recorded.add(new RecordedEvent(recorded.size() + 1, NOON, event, Optional.empty()));
    }
    return recorded;
  }

  /// A well-formed event of a random type with random fields, most of them nonsense.
  static Event noise(RandomGenerator random) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("type", TYPES.get(random.nextInt(TYPES.size()))).put("at", random.nextLong());
    for (String name : NAMES) {
      switch (random.nextInt(8)) {
        case 0, 1 -> body.put(name, random.nextInt(-3, 12));
        case 2 -> body.put(name, "text");
        case 3 -> body.put(name, 1e300);
        case 4 -> body.put(name, random.nextBoolean());
        case 5 -> body.putArray(name).add(1);
        default -> {}
      }
    }
    return event(body.toString());
  }
}
