package strive.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import strive.protocol.EventJson.WellFormed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The participants' calls with nothing in between: no repeat, no queue, no mercy. For tests that
/// look at the bare answers.
public final class ParticipantCalls implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI server;

  /// Calls to the server at this address.
  public ParticipantCalls(URI server) {
    this.server = server;
  }

  /// What came back.
  public record Answer(int status, HttpHeaders headers, String text) {

    /// The JSON of the answer.
    public JsonNode json() {
      return JsonMapper.shared().readTree(text);
    }

    /// A header, empty when it is missing.
    public String header(String name) {
      return String.join(", ", headers.allValues(name));
    }
  }

  /// The first page of a link.
  public Answer landing(String link) throws IOException, InterruptedException {
    return send(request("/api/p/links/" + link).GET());
  }

  /// Asks for a person's run.
  public Answer start(String link, String token) throws IOException, InterruptedException {
    return post("/api/p/links/" + link + "/runs", token, "{\"origin\":\"person\"}");
  }

  /// Where the run is.
  public Answer view(String token) throws IOException, InterruptedException {
    return send(request("/api/p/run").header("Authorization", "Bearer " + token).GET());
  }

  /// Claims the run for one more tab.
  public Answer claim(String token) throws IOException, InterruptedException {
    return post("/api/p/run/claim", token, "{}");
  }

  /// Sends events that begin with number `first`.
  public Answer events(String token, long writer, long first, List<WellFormed> events)
      throws IOException, InterruptedException {
    return post("/api/p/run/events", token, batch(writer, first, events));
  }

  /// Asks for the completion code.
  public Answer finish(String token, long writer, long events)
      throws IOException, InterruptedException {
    return post(
        "/api/p/run/finish", token, "{\"writer\":%d,\"events\":%d}".formatted(writer, events));
  }

  /// Posts a body as it is.
  public Answer post(String path, String token, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /// A request that a test completes itself.
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
  }

  /// Sends it.
  public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /// The body of a batch.
  public static String batch(long writer, long first, List<WellFormed> events) {
    return "{\"writer\":%d,\"first\":%d,\"events\":[%s]}"
        .formatted(
            writer,
            first,
            events.stream().map(WellFormed::canonical).collect(Collectors.joining(",")));
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
