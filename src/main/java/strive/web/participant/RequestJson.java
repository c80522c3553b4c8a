package strive.web.participant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import strive.protocol.EventJson;
import strive.protocol.Origin;
import strive.study.Batch;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Bodies of requests as values. JSON is read strictly: what two programs could read differently (a
/// key twice, text after the end, a number beyond all numbers, half a character) is refused.
final class RequestJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RequestJson() {}

  /// What became of a body.
  sealed interface Read<T> {}

  /// The value of the body.
  record Value<T>(T value) implements Read<T> {}

  /// The body is refused.
  record Refused<T>(Problem problem) implements Read<T> {}

  /// A wish to finish.
  ///
  /// @param writer number of the tab
  /// @param events how many events the page has made
  record Finish(long writer, long events) {}

  /// A refusal that carries its detail to the one place that answers.
  private static final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    private final String detail;

    Malformed(String detail) {
      super(detail, null, false, false);
      this.detail = detail;
    }
  }

  /// From a JSON object to a value.
  @FunctionalInterface
  private interface Reader<T> {
    T read(ObjectNode object) throws Malformed;
  }

  /// `{"origin":"person"|"simulated"}`
  static Read<Origin> origin(Optional<byte[]> body) {
    return read(
        body,
        object -> {
          JsonNode origin = object.get("origin");
          for (Origin known : Origin.values()) {
            if (origin != null && origin.isString() && origin.stringValue().equals(known.json())) {
              return known;
            }
          }
          throw new Malformed("\"origin\" must be \"person\" or \"simulated\".");
        });
  }

  /// `{}`
  static Read<Boolean> empty(Optional<byte[]> body) {
    return read(body, _ -> true);
  }

  /// `{"writer":3,"events":1203}`
  static Read<Finish> finish(Optional<byte[]> body) {
    return read(body, object -> new Finish(whole(object, "writer", 1), whole(object, "events", 0)));
  }

  /// `{"writer":3,"first":17,"events":[Event,…]}`
  static Read<Batch> batch(Optional<byte[]> body) {
    return read(body, RequestJson::batch);
  }

  private static Batch batch(ObjectNode object) throws Malformed {
    long writer = whole(object, "writer", 1);
    long first = whole(object, "first", 1);
    JsonNode events = object.get("events");
    if (events == null || !events.isArray() || events.isEmpty()) {
      throw new Malformed("\"events\" must be a list of at least one event.");
    }
    if (events.size() > Batch.MAX_EVENTS) {
      throw new Malformed(
          "A batch holds at most %d events, got %d.".formatted(Batch.MAX_EVENTS, events.size()));
    }
    if (first > Batch.MAX_SEQ - events.size()) {
      throw new Malformed("A run holds at most %d events.".formatted(Batch.MAX_SEQ));
    }
    var wellFormed = new ArrayList<EventJson.WellFormed>();
    for (JsonNode event : events) {
      wellFormed.add(event(event, first + wellFormed.size()));
    }
    return new Batch(writer, first, wellFormed);
  }

  private static EventJson.WellFormed event(JsonNode node, long seq) throws Malformed {
    if (!isFinite(node)) {
      throw new Malformed("Event " + seq + ": all numbers must be finite.");
    }
    return switch (EventJson.parse(node)) {
      case EventJson.Malformed(String reason) ->
          throw new Malformed("Event " + seq + ": " + reason + ".");
      case EventJson.WellFormed event -> {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(event.canonical())) {
          throw new Malformed("Event " + seq + ": a text has half a character in it.");
        }
        yield event;
      }
    };
  }

  private static boolean isFinite(JsonNode node) {
    if (node.isContainer()) {
      return node.valueStream().allMatch(RequestJson::isFinite);
    }
    return !node.isFloatingPointNumber() || Double.isFinite(node.doubleValue());
  }

  private static long whole(ObjectNode object, String name, long least) throws Malformed {
    JsonNode node = object.get(name);
    if (node == null
        || !node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < least) {
      throw new Malformed("\"%s\" must be a whole number, at least %d.".formatted(name, least));
    }
    return node.longValue();
  }

  private static <T> Read<T> read(Optional<byte[]> body, Reader<T> reader) {
    if (body.isEmpty()) {
      return new Refused<>(Problem.tooLarge());
    }
    try {
      return MAPPER.readTree(body.get()) instanceof ObjectNode object
          ? new Value<>(reader.read(object))
          : new Refused<>(Problem.malformed("The body must be a JSON object."));
    } catch (JacksonException fault) {
      return new Refused<>(Problem.malformed("The body must be JSON."));
    } catch (Malformed fault) {
      return new Refused<>(Problem.malformed(fault.detail));
    }
  }
}
