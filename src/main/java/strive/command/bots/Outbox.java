package strive.command.bots;

import java.util.ArrayDeque;
import java.util.Deque;
import strive.command.CommandFault;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Events of one run that the server has not acknowledged yet, in the order of their numbers.
final class Outbox {

  /// A batch goes out when so many events wait, as on the page.
  private static final int ENOUGH = 20;

  /// Most events of one batch.
  private static final int BATCH = 200;

  private final ParticipantApi api;
  private final String token;
  private final long writer;
  private final Deque<ObjectNode> waiting = new ArrayDeque<>();
  private long acknowledged;
  private long known;

  /// @param writer number that the server gave to this claim
  /// @param acknowledged number of the newest event that the server holds
  Outbox(ParticipantApi api, String token, long writer, long acknowledged) {
    this.api = api;
    this.token = token;
    this.writer = writer;
    this.acknowledged = acknowledged;
    known = acknowledged;
  }

  /// Takes the next event of the run, from the first on: those that the server holds are known.
  void add(ObjectNode event) throws InterruptedException {
    if (known > 0) {
      known--;
      return;
    }
    waiting.add(event);
    if (waiting.size() >= ENOUGH) {
      flush();
    }
  }

  /// Sends until the server holds everything.
  void flush() throws InterruptedException {
    while (!waiting.isEmpty()) {
      Reply reply = api.events(token, batch());
      if (reply.isSuccess()) {
        drop(reply.body().path("acknowledged").asLong(-1));
      } else if (reply.isProblem("gap")) {
        drop(reply.body().path("expected").asLong(-1) - 1);
      } else {
        throw new CommandFault("the server refused a batch of events: " + reply.words());
      }
    }
  }

  /// Asks for the end of the run; the answer carries the completion code.
  Reply finish() throws InterruptedException {
    flush();
    ObjectNode end = JsonNodeFactory.instance.objectNode();
    return api.finish(token, end.put("writer", writer).put("events", acknowledged));
  }

  long acknowledged() {
    return acknowledged;
  }

  private ObjectNode batch() {
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    batch.put("writer", writer).put("first", acknowledged + 1);
    ArrayNode events = batch.putArray("events");
    waiting.stream().limit(BATCH).forEach(events::add);
    return batch;
  }

  private void drop(long stored) {
    if (stored < acknowledged || stored > acknowledged + waiting.size()) {
      throw new CommandFault(
          "the server speaks of event %d, but %d to %d were sent"
              .formatted(stored, acknowledged + 1, acknowledged + waiting.size()));
    }
    while (acknowledged < stored) {
      waiting.remove();
      acknowledged++;
    }
  }
}
