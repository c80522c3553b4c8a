package strive.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import strive.story.ParticipantCalls.Answer;

/// What stands open and what does not: headers, cookies, caches, sign-in.
class DoorsTest {

  private static final String STRICT =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  private static final Pattern APP_FILE = Pattern.compile("/app/[^\"]+");

  @TempDir private static Path folder;
  private static StriveServer server;
  private static ParticipantCalls calls;

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

  private static Answer get(String path) throws Exception {
    return calls.send(calls.request(path).GET());
  }

  private static void isGuarded(Answer answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'")
        .contains("form-action 'self'", "frame-ancestors 'none'");
  }

  @Test
  void everyPageHasTheSameIconWithoutACookie() throws Exception {
    Answer icon = get("/favicon.ico");

    assertThat(icon.status()).isEqualTo(200);
    assertThat(icon.header("Content-Type")).contains("icon");
    assertThat(icon.header("Set-Cookie")).isEmpty();
    assertThat(get("/p/somelink").text()).contains("href=\"/favicon.ico\"");
    assertThat(get("/sign-in").text()).contains("favicon.ico");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/p/somelink",
        "/p/some/where",
        "/api/p/links/somelink",
        "/api/p/run",
        "/app/nothing.js",
        "/actuator/health"
      })
  void participantsMeetAStrictPolicyAndNoCookie(String path) throws Exception {
    Answer answer = get(path);

    isGuarded(answer);
    assertThat(answer.header("Content-Security-Policy")).isEqualTo(STRICT);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void thePageIsAskedForAgainAndItsFilesAreKeptForEver() throws Exception {
    Answer page = get("/p/somelink");
    List<String> files =
        APP_FILE.matcher(page.text()).results().map(found -> found.group()).toList();

    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(files).hasSizeGreaterThan(2);
    for (String file : files) {
      Answer answer = get(file);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Cache-Control"))
          .contains("max-age=31536000", "public", "immutable");
      assertThat(answer.header("Pragma")).isEmpty();
      assertThat(answer.header("Set-Cookie")).isEmpty();
      isGuarded(answer);
    }
  }

  @Test
  void aFileThatIsNotThereAndAnswersOfCallsAreNotKept() throws Exception {
    assertThat(get("/app/nothing.js").header("Cache-Control")).contains("no-store");
    assertThat(get("/api/p/run").header("Cache-Control")).contains("no-store");
  }

  @Test
  void healthSaysUpAndNothingElse() throws Exception {
    assertThat(get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
    assertThat(get("/actuator/health").json().has("components")).isFalse();
    assertThat(get("/actuator/health/readiness").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/studies/1",
        "/studies/1/comparison",
        "/account/password",
        "/actuator/env",
        "/nowhere"
      })
  void theLaboratorysPagesNeedASignIn(String path) throws Exception {
    Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/sign-in");
    isGuarded(answer);
  }

  @Test
  void theSignInPageIsGuardedAndItsCookieIsForThisSiteAlone() throws Exception {
    Answer page = get("/sign-in");

    assertThat(page.status()).isEqualTo(200);
    isGuarded(page);
    assertThat(page.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/logout", "/studies/1"})
  void aFormOfAnotherSiteDoesNothing(String path) throws Exception {
    Answer answer =
        calls.send(
            calls
                .request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("state=closed")));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void theOneTimePasswordOpensThePageWhereItIsChangedAndNoOther() {
    try (var browser = new StoryBrowser()) {
      Page page = browser.newPerson(1280, 800);
      Page elsewhere = browser.newPerson(1280, 800);
      var lab = new LabMember(page, server.address());
      lab.signIn(server.oneTimePassword());
      new LabMember(elsewhere, server.address()).signIn(server.oneTimePassword());

      page.navigate(server.address() + "/studies/1/comparison");
      lab.sees("You signed in with a one-time password");
      lab.choosePassword(server.oneTimePassword(), "a good long password");

      elsewhere.navigate(server.address().toString());
      elsewhere.waitForURL(address -> address.endsWith("/sign-in"));
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
