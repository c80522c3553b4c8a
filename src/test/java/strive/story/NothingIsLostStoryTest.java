package strive.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import strive.protocol.Choice;
import strive.protocol.RunState;

/// Whatever happens to a participant's page, everything that was done is stored, once, and the
/// person goes on where they were.
class NothingIsLostStoryTest {

  private static final Set<Screen.Kind> TIMED = EnumSet.of(Screen.Kind.CARD, Screen.Kind.RECALL);

  /// What a console says of an answer that some stories ask for, such as 409 for an elder tab.
  private static final String REFUSED = "Failed to load resource: the server responded with";

  @TempDir private static Path folder;
  private static StriveServer server;
  private static StoryBrowser browser;
  private ShortStudy study;
  private Participant person;

  @BeforeAll
  static void start() {
    server = StriveServer.start(folder.resolve("data"));
    browser = new StoryBrowser();
  }

  @AfterAll
  static void stop() {
    browser.close();
    server.close();
  }

  @BeforeEach
  void somebodyFollowsTheLink(TestInfo story) throws IOException {
    study = ShortStudy.on(server, story.getDisplayName());
    person = new Participant(browser.newPerson(1280, 800), study.plan(1), List.of(4, 2));
    person.open(study.link());
  }

  @AfterEach
  void close() {
    person.page().context().close();
    assertThat(browser.complaints()).allMatch(complaint -> complaint.startsWith(REFUSED));
  }

  @Test
  void aReloadOfAnyScreenShowsItAgain() {
    var seen = new HashSet<String>();
    person.until(screen -> screen.title().equals("Taking part"));
    Screen screen;
    do {
      screen = person.until(next -> seen.add(next.kind() + next.title().replaceAll("\\d", "")));
      person.reload();
      assertThat(person.until(any -> true).title())
          .isEqualTo(TIMED.contains(screen.kind()) ? "Welcome back" : screen.title());
    } while (screen.kind() != Screen.Kind.CODE);

    study.holdsOnce(person);
  }

  @Test
  void aClosedTabIsOpenedAgainAtTheWordWhereItWasClosed() {
    person.until(at(1, "Word 3 of 4"));
    person.closeAndOpen(study.link());

    assertThat(person.until(any -> true).title()).isEqualTo("Welcome back");
    person.until(at(1, "Word 3 of 4"));
    person.code();
    study.holdsOnce(person);
  }

  @Test
  void theBackButtonLeadsOutAndTheForwardButtonInAgain() {
    person.until(at(1, "Card 3 of 4"));
    person.goBackAndForward();

    assertThat(person.until(any -> true).title()).isEqualTo("Welcome back");
    person.code();
    study.holdsOnce(person);
  }

  @Test
  void aCutNetworkStopsNobodyBeforeTheCode() {
    person.until(at(1, "Card 2 of 4"));
    network(false);
    person.until(at(1, "Word 3 of 4"));
    assertThat(footer())
        .hasText(
            "Your answers are safe on this device. We will send them when you are online again.");
    person.until(at(2, "Word 2 of 4"));
    long before = study.run().events();
    network(true);
    assertThat(footer()).hasText("All answers saved");
    assertThat(study.run().events()).isGreaterThan(before + 10);

    network(false);
    person.until(screen -> screen.title().equals("What this was about"));
    person.page().locator("main button.go").click();
    assertThat(person.page().getByText("Saving your last")).isVisible();
    assertThat(person.page().locator("#code")).hasCount(0);
    network(true);

    assertThat(person.code()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
    study.holdsOnce(person);
  }

  @Test
  void aServerThatIsRestartedUnderACardIsNotNoticed() {
    person.until(at(1, "Card 2 of 4"));
    server.restart();

    person.code();
    study.holdsOnce(person);
  }

  @Test
  void aSecondTabTakesOverAndTheFirstSaysSo() {
    person.until(at(1, "Card 2 of 4"));
    Page first = person.openInAnotherTab(study.link());
    assertThat(first.locator("h1")).hasText("This study is open in another tab");
    person.until(at(1, "Word 2 of 4"));

    Page second = person.page();
    first.locator("main button.go").click();
    person.turnTo(first);
    assertThat(second.locator("h1")).hasText("This study is open in another tab");

    person.until(at(1, "Word 2 of 4"));
    person.code();
    study.holdsOnce(person);
  }

  @Test
  void aDoubleClickIsOne() {
    doubleClick("Start");
    assertThat(person.until(any -> true).title()).isEqualTo("Taking part");
    doubleClick("I agree to take part");
    assertThat(person.until(any -> true).title()).isEqualTo("What you will do");
    doubleClick("Go on");
    assertThat(person.until(any -> true).title()).isEqualTo("Points");

    person.code();
    study.holdsOnce(person);
  }

  @Test
  void whereTheFirstArrowKeyPutTheMarkerIsDrawnFromTheSeedAndKept() {
    person.code();

    var plan = study.plan(study.run().header().seed());
    assertThat(study.run().choices())
        .extracting(Choice::start)
        .extracting(start -> start.getAsInt())
        .isEqualTo(plan.episode(1).startCards());
  }

  @Test
  void whoStopsIsAskedOnceAndHasStoppedForGood() {
    person.until(at(1, "Word 2 of 4"));
    stopButton().click();
    person.page().getByText("Keep going").click();
    person.until(at(1, "Word 3 of 4"));
    stopButton().click();
    person.page().locator("dialog").getByText("Stop taking part").last().click();

    assertThat(person.page().locator("h1")).hasText("You have stopped taking part");
    await().until(() -> study.run().header().state() == RunState.STOPPED);
    person.reload();
    assertThat(person.page().locator("h1")).hasText("You have stopped taking part");
    assertThat(study.run().irregulars()).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereSaysSo() {
    person.page().navigate(server.address() + "/p/nosuchlink");

    assertThat(person.page().locator("h1")).hasText("This link does not lead to a study");
  }

  private static Predicate<Screen> at(int round, String count) {
    return screen ->
        screen.where().contains("round " + round + " ") && screen.count().equals(count);
  }

  private void network(boolean on) {
    person.page().context().setOffline(!on);
  }

  private Locator footer() {
    return person.page().locator("footer .saved");
  }

  private Locator stopButton() {
    return person.page().locator("footer .stop");
  }

  /// As people do it: the second press comes when the next screen may be there already.
  private void doubleClick(String button) {
    person.page().getByText(button).dblclick(new Locator.DblclickOptions().setDelay(80));
  }
}
