package strive.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import strive.behaviour.Episode;
import strive.protocol.EventJson;
import strive.protocol.EventJson.WellFormed;
import strive.protocol.PlanJson;
import strive.protocol.RecordedEvent;
import strive.protocol.RunRecord;
import strive.story.ParticipantCalls.Answer;
import strive.study.CreateResult;
import strive.study.Include;
import strive.study.Laboratory;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.StudyId;
import strive.study.StudyState;
import tools.jackson.databind.JsonNode;

/// What the participants' calls answer to whatever may be sent to them, over HTTP: each refusal is
/// a problem in words, and what is refused leaves nothing behind.
class ParticipantApiTest {

  private static final int LIMIT = 256 * 1024;

  @TempDir private static Path folder;
  private static StriveServer server;
  private static ParticipantCalls calls;
  private static final SplittableRandom RANDOM = new SplittableRandom(4);
  private StudyId study;
  private String link;

  @BeforeAll
  static void aServer() {
    server = StriveServer.start(folder);
    calls = new ParticipantCalls(server.address());
  }

  @AfterAll
  static void stop() {
    calls.close();
    server.close();
  }

  @BeforeEach
  void aStudy() {
    var created =
        (CreateResult.Created)
            studies().create("Any answer", "demo.yaml", Laboratory.yaml("[all]"));
    study = created.id();
    link = studies().find(study).orElseThrow().linkCode();
  }

  private static Studies studies() {
    return server.service(Studies.class);
  }

  private static String aToken() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private String aRun() throws Exception {
    String token = aToken();
    assertThat(calls.start(link, token).status()).isEqualTo(201);
    return token;
  }

  private static List<WellFormed> way(String token) throws Exception {
    return Laboratory.wholeWay(
        PlanJson.readPlan(calls.view(token).json().path("plan").toString()), 2);
  }

  private static Answer send(String token, List<WellFormed> way, int from, int to)
      throws Exception {
    return calls.events(token, 1, from, way.subList(from - 1, to));
  }

  private static WellFormed event(String json) {
    return (WellFormed) EventJson.parse(json);
  }

  private RunRecord stored() {
    return server.service(StudyData.class).run(study, "P-001").orElseThrow();
  }

  private long eventsStored() {
    return server.service(StudyData.class).size(study, Include.EVERYBODY).events();
  }

  private int runsStarted() {
    return studies().find(study).orElseThrow().people().started();
  }

  private static void acknowledged(Answer answer, long number) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("acknowledged").asLong()).isEqualTo(number);
  }

  /// A problem of this name, in a sentence that a person can read and that tells nothing of the
  /// server's inside.
  private static JsonNode problem(Answer answer, int status, String name) {
    JsonNode problem = problem(answer, status);
    assertThat(problem.path("type").asString()).isEqualTo("urn:strive:problem:" + name);
    return problem;
  }

  private static JsonNode problem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString())
        .matches("(?s)[A-Z\"].+\\.")
        .doesNotContain("Exception", "java", "strive.");
    return problem;
  }

  @Test
  void anUnknownLinkIsSaidToBeUnknownAndStartsNothing() throws Exception {
    problem(calls.landing("nosuchlink"), 404, "unknown-link");
    problem(calls.start("nosuchlink", aToken()), 404, "unknown-link");
  }

  @Test
  void lookingAtALinkStartsNoRun() throws Exception {
    Answer landing = calls.landing(link);
    Answer page = calls.send(calls.request("/p/" + link).GET());
    Answer preview =
        calls.send(calls.request("/p/" + link).method("HEAD", BodyPublishers.noBody()));
    Answer guess =
        calls.send(
            calls
                .request("/api/p/links/" + link + "/runs")
                .header("Authorization", "Bearer " + aToken())
                .GET());

    assertThat(landing.json().path("open").asBoolean()).isTrue();
    assertThat(page.status()).isEqualTo(200);
    assertThat(preview.status()).isEqualTo(200);
    problem(guess, 404);
    assertThat(runsStarted()).isZero();
    assertThat(studies().find(study).orElseThrow().frozen()).isFalse();
  }

  @Test
  void aStartSentTwiceIsOneRun() throws Exception {
    String token = aToken();

    Answer first = calls.start(link, token);
    Answer second = calls.start(link, token);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(runsStarted()).isEqualTo(1);
    assertThat(studies().find(study).orElseThrow().frozen()).isTrue();
  }

  @Test
  void aClosedStudySaysSo() throws Exception {
    studies().change(study, StudyState.CLOSED);

    assertThat(calls.landing(link).json().path("message").asString()).contains("has ended");
    JsonNode problem = problem(calls.start(link, aToken()), 409, "study-closed");
    assertThat(problem.path("detail").asString()).contains("has ended");
    assertThat(runsStarted()).isZero();
  }

  @Test
  void aTokenOfAnotherStudyStartsNothing() throws Exception {
    String token = aRun();
    aStudy();

    problem(calls.start(link, token), 400, "malformed");
    assertThat(runsStarted()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer ",
        "Bearer 00000000000000000000000000000000",
        "Bearer ABCDEF00000000000000000000000000",
        "Bearer 0",
        "Basic YWRtaW46YWRtaW4="
      })
  void whoeverHasNoRunHearsThatWhateverTheySend(String shown) throws Exception {
    for (String path : List.of("/api/p/run/claim", "/api/p/run/events", "/api/p/run/finish")) {
      for (String body : List.of("{}", "not JSON", "{\"writer\":1,\"events\":0}")) {
        var post =
            calls
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        Answer answer =
            calls.send(shown.isEmpty() ? post : post.header("Authorization", shown.strip()));
        problem(answer, 401, "unknown-run");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
      }
    }
    problem(calls.send(calls.request("/api/p/run").GET()), 401, "unknown-run");
  }

  @Test
  void aReplayedBatchIsAcknowledgedAndStoredOnce() throws Exception {
    String token = aRun();
    List<WellFormed> way = way(token);

    acknowledged(send(token, way, 1, 5), 5);
    acknowledged(send(token, way, 1, 5), 5);
    acknowledged(send(token, way, 3, 4), 5);
    acknowledged(send(token, way, 4, 8), 8);

    assertThat(eventsStored()).isEqualTo(8);
    assertThat(stored().irregulars()).isEmpty();
  }

  @Test
  void aBatchThatBeginsTooLateHearsWhereToBegin() throws Exception {
    String token = aRun();
    List<WellFormed> way = way(token);
    send(token, way, 1, 2);

    JsonNode problem = problem(send(token, way, 4, 6), 409, "gap");

    assertThat(problem.path("expected").asLong()).isEqualTo(3);
    assertThat(eventsStored()).isEqualTo(2);
    acknowledged(send(token, way, 3, 6), 6);
  }

  @Test
  void otherContentUnderAStoredNumberIsRefusedWhole() throws Exception {
    String token = aRun();
    List<WellFormed> way = way(token);
    send(token, way, 1, 3);
    var other = List.of(way.get(1), event("{\"type\":\"hidden\",\"at\":5}"), way.get(3));

    JsonNode problem = problem(calls.events(token, 1, 2, other), 409, "content-conflict");

    assertThat(problem.path("seq").asLong()).isEqualTo(3);
    assertThat(problem.path("acknowledged").asLong()).isEqualTo(3);
    assertThat(eventsStored()).isEqualTo(3);
    acknowledged(send(token, way, 2, 4), 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not JSON",
        "[]",
        "null",
        "{\"writer\":1,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1}]",
        "{\"writer\":1,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1}]} {}",
        "{\"writer\":1,\"writer\":1,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1}]}",
        "{\"writer\":1,\"first\":1}",
        "{\"writer\":1,\"first\":1,\"events\":[]}",
        "{\"writer\":1,\"first\":1,\"events\":{}}",
        "{\"writer\":\"1\",\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1}]}",
        "{\"writer\":1.5,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1}]}",
        "{\"writer\":0,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1}]}",
        "{\"writer\":1,\"first\":0,\"events\":[{\"type\":\"hidden\",\"at\":1}]}",
        "{\"writer\":1,\"first\":9223372036854775807,\"events\":[{\"type\":\"hidden\",\"at\":1}]}",
        "{\"writer\":1,\"first\":1e400,\"events\":[{\"type\":\"hidden\",\"at\":1}]}",
        "{\"writer\":1,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1},null]}",
        "{\"writer\":1,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1},{\"at\":1}]}",
        "{\"writer\":1,\"first\":1,\"events\":[{\"type\":\"hidden\"}]}",
        "{\"writer\":1,\"first\":1,\"events\":[{\"type\":\"\",\"at\":1}]}",
        "{\"writer\":1,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1,\"ms\":1e999}]}",
        "{\"writer\":1,\"first\":1,\"events\":[{\"type\":\"hidden\",\"at\":1,\"ms\":NaN}]}"
      })
  void aMalformedBatchStoresNothing(String body) throws Exception {
    String token = aRun();

    problem(calls.post("/api/p/run/events", token, body), 400, "malformed");

    assertThat(eventsStored()).isZero();
    acknowledged(send(token, way(token), 1, 2), 2);
  }

  @Test
  void aBatchNestedWithoutEndIsMalformed() throws Exception {
    String token = aRun();
    String event =
        "{\"type\":\"hidden\",\"at\":1,\"deep\":%s%s}"
            .formatted("[".repeat(5_000), "]".repeat(5_000));
    String batch = "{\"writer\":1,\"first\":1,\"events\":[%s]}".formatted(event);

    problem(calls.post("/api/p/run/events", token, "[".repeat(100_000)), 400, "malformed");
    problem(calls.post("/api/p/run/events", token, batch), 400, "malformed");
    assertThat(eventsStored()).isZero();
  }

  @Test
  void moreEventsThanABatchHoldsAreRefusedWhole() throws Exception {
    String token = aRun();
    List<WellFormed> many =
        Stream.generate(() -> event("{\"type\":\"hidden\",\"at\":1}")).limit(201).toList();

    problem(calls.events(token, 1, 1, many), 400, "malformed");
    acknowledged(calls.events(token, 1, 1, many.subList(0, 200)), 200);
  }

  @Test
  void anEventLargerThanAllowedIsMalformedAndAnEventOfTheLargestSizeIsStored() throws Exception {
    String token = aRun();
    int around = event("{\"at\":1,\"note\":\"\",\"type\":\"hidden\"}").canonical().length();
    int room = EventJson.MAX_BYTES - around;

    problem(calls.post("/api/p/run/events", token, batchWithNote(room + 1)), 400, "malformed");
    acknowledged(calls.post("/api/p/run/events", token, batchWithNote(room)), 1);
  }

  private static String batchWithNote(int length) {
    return "{\"writer\":1,\"first\":1,\"events\":[{\"at\":1,\"note\":\"%s\",\"type\":\"hidden\"}]}"
        .formatted("x".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBodyOver256KilobytesIsRefused(boolean saysItsLength) throws Exception {
    String token = aRun();
    byte[] large = " ".repeat(LIMIT + 1).getBytes(StandardCharsets.US_ASCII);
    var body =
        saysItsLength
            ? BodyPublishers.ofByteArray(large)
            : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

    Answer answer =
        calls.send(
            calls
                .request("/api/p/run/events")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(body));

    problem(answer, 413, "too-large");
    assertThat(eventsStored()).isZero();
  }

  @Test
  void aBodyOf256KilobytesIsRead() throws Exception {
    String token = aRun();
    String batch = ParticipantCalls.batch(1, 1, way(token).subList(0, 2));

    acknowledged(
        calls.post("/api/p/run/events", token, batch + " ".repeat(LIMIT - batch.length())), 2);
  }

  @Test
  void aNewTabTakesOverAndTheOlderOneIsToldSo() throws Exception {
    String token = aRun();
    List<WellFormed> way = way(token);
    send(token, way, 1, 2);

    Answer claimed = calls.claim(token);
    JsonNode events = problem(send(token, way, 3, 4), 409, "other-tab");
    problem(calls.finish(token, 1, 2), 409, "other-tab");

    assertThat(claimed.json().path("writer").asLong()).isEqualTo(2);
    assertThat(claimed.json().path("acknowledged").asLong()).isEqualTo(2);
    assertThat(events.path("writer").asLong()).isEqualTo(2);
    assertThat(events.path("title").asString()).contains("another tab");
    assertThat(eventsStored()).isEqualTo(2);
    acknowledged(calls.events(token, 2, 3, way.subList(2, 4)), 4);
  }

  @Test
  void anEventThatTheProtocolDoesNotAllowIsKeptApartAndTheRunGoesOn() throws Exception {
    String token = aRun();
    List<WellFormed> way = way(token);
    int half = way.size() / 2;
    var foreign =
        event("{\"type\":\"block-done\",\"at\":1,\"episode\":9,\"block\":9,\"points\":1}");
    send(token, way, 1, half);

    acknowledged(calls.events(token, 1, half + 1, List.of(foreign)), half + 1);
    acknowledged(calls.events(token, 1, half + 2, way.subList(half, way.size())), way.size() + 1);

    assertThat(calls.finish(token, 1, way.size() + 1).status()).isEqualTo(200);
    assertThat(stored().irregulars())
        .singleElement()
        .satisfies(event -> assertThat(event.irregular()).isPresent())
        .extracting(RecordedEvent::seq)
        .isEqualTo(half + 1L);
    assertThat(stored().person().episodes())
        .singleElement()
        .extracting(Episode::blocks)
        .satisfies(blocks -> assertThat(blocks).hasSize(5));
  }

  @Test
  void theCodeIsReleasedWhenEverythingIsStoredAndStaysTheSame() throws Exception {
    String token = aRun();
    List<WellFormed> way = way(token);
    send(token, way, 1, way.size() - 1);

    JsonNode early = problem(calls.finish(token, 1, way.size()), 409, "not-all-stored");
    problem(calls.finish(token, 1, way.size() - 1), 409, "not-at-end");
    assertThat(calls.view(token).json().path("code").isNull()).isTrue();
    acknowledged(send(token, way, way.size(), way.size()), way.size());
    Answer finished = calls.finish(token, 1, way.size());

    assertThat(early.path("acknowledged").asLong()).isEqualTo(way.size() - 1);
    assertThat(finished.json().path("code").asString()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
    assertThat(calls.finish(token, 1, way.size()).json()).isEqualTo(finished.json());
    assertThat(calls.view(token).json().path("code")).isEqualTo(finished.json().path("code"));
  }

  @Test
  void aFinishedRunAcknowledgesRepeatsAndTakesNothingNew() throws Exception {
    String token = aRun();
    List<WellFormed> way = way(token);
    send(token, way, 1, way.size());
    calls.finish(token, 1, way.size());

    acknowledged(send(token, way, way.size() - 1, way.size()), way.size());
    JsonNode problem =
        problem(
            calls.events(
                token, 1, way.size() + 1, List.of(event("{\"type\":\"hidden\",\"at\":1}"))),
            409,
            "run-ended");

    assertThat(problem.path("acknowledged").asLong()).isEqualTo(way.size());
    assertThat(eventsStored()).isEqualTo(way.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "?"})
  void aBodyOfAnotherTypeIsRefused(String type) throws Exception {
    String token = aRun();
    String batch = ParticipantCalls.batch(1, 1, way(token).subList(0, 2));

    Answer answer =
        calls.send(
            calls
                .request("/api/p/run/events")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(batch)));

    problem(answer, 415, "not-json");
    assertThat(eventsStored()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/p/run/events",
    "PUT, /api/p/run/events",
    "DELETE, /api/p/run",
    "POST, /api/p/run",
    "PATCH, /api/p/run/finish",
    "GET, /api/p/",
    "GET, /api/p/nothing",
    "POST, /api/p/run/events/",
    "GET, /api/p/links",
    "GET, /api/p/links/a/b/c"
  })
  void aCallThatDoesNotExistIsSaidNotToExist(String method, String path) throws Exception {
    Answer answer = calls.send(calls.request(path).method(method, BodyPublishers.ofString("{}")));

    problem(answer, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/p/links/a;b=c", "/api/p//run", "/api/p/links/%25%0a"})
  void aPathWithForbiddenSignsIsAProblemToo(String path) throws Exception {
    problem(calls.send(calls.request(path).GET()), 400);
  }

  /// The web server refuses these before anything of ours sees them.
  @ParameterizedTest
  @ValueSource(strings = {"/api/p/links/%2e%2e%2fx", "/api/p/links/%00"})
  void aPathThatIsNoneIsRefusedAndTellsNothing(String path) throws Exception {
    Answer answer = calls.send(calls.request(path).GET());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).doesNotContain("Exception", "Tomcat", "java");
  }
}
