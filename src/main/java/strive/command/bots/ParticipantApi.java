package strive.command.bots;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import strive.command.CommandFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The participants' interface of a server. Calls may be repeated without harm, so a call that
/// fails on the way, or that the server is too busy for, is tried again with growing pauses.
final class ParticipantApi implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  /// With pauses that double up to the longest one this is a little over two minutes.
  private static final int TRIES = 20;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI server;
  private final String address;

  /// @param server such as `http://localhost:8080`, or `https://lab.example/strive` behind a proxy
  ParticipantApi(URI server) {
    this.server = server;
    address = server.toString().replaceFirst("/+$", "");
  }

  /// What stands behind a link; asked once, so that a wrong address is told at once.
  Reply landing(String link) throws InterruptedException {
    HttpRequest request = request("/api/p/links/" + link).GET().build();
    try {
      return sent(request);
    } catch (IOException e) {
      throw new CommandFault("no server answers at " + server + ": start one with ./strive run");
    }
  }

  Reply start(String link, String token) throws InterruptedException {
    return post("/api/p/links/" + link + "/runs", token, "{\"origin\":\"simulated\"}");
  }

  Reply claim(String token) throws InterruptedException {
    return post("/api/p/run/claim", token, "{}");
  }

  Reply events(String token, JsonNode batch) throws InterruptedException {
    return post("/api/p/run/events", token, JSON.writeValueAsString(batch));
  }

  Reply finish(String token, JsonNode end) throws InterruptedException {
    return post("/api/p/run/finish", token, JSON.writeValueAsString(end));
  }

  @Override
  public void close() {
    http.close();
  }

  private Reply post(String path, String token, String body) throws InterruptedException {
    HttpRequest request =
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    String lastWords = "";
    Duration pause = FIRST_PAUSE;
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        Reply reply = sent(request);
        if (!reply.isPassing()) {
          return reply;
        }
        lastWords = reply.words();
      } catch (IOException e) {
        lastWords = "the connection failed";
      }
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
    throw new CommandFault("the server at " + server + " does not take part: " + lastWords);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }

  private Reply sent(HttpRequest request) throws IOException, InterruptedException {
    var response = http.send(request, BodyHandlers.ofString());
    return new Reply(response.statusCode(), json(response.body()));
  }

  /// A proxy in between may answer in other words than JSON.
  private static JsonNode json(String text) {
    try {
      JsonNode body = text.isBlank() ? null : JSON.readTree(text);
      return body != null && body.isObject() ? body : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }
}
