package strive.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.protocol.Choice;
import strive.protocol.Trial;

/// Each kind of screen, looked at as somebody with a small phone, a screen reader or large letters
/// meets it. The rules are those of axe-core for WCAG 2.2 AA.
class EverybodyCanTakePartStoryTest {

  private static final Path AXE = Path.of("frontend/node_modules/axe-core/axe.min.js");
  private static final String FAULTS =
      """
      async () => {
        const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html));
      }
      """;

  @TempDir private Path folder;
  private StriveServer server;
  private StoryBrowser browser;
  private ShortStudy study;

  @BeforeEach
  void start() throws IOException {
    server = StriveServer.start(folder.resolve("data"));
    browser = new StoryBrowser();
    study = ShortStudy.on(server, "A study for everybody");
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  @Test
  void byTouchOnTheSmallestPhone() throws IOException {
    Page phone = browser.newPhone();
    var person = new Participant(phone, Hand.FINGER, study.plan(1), List.of(2, 0));
    person.open(study.link());

    everyScreenIsGoodFor(person);

    study.holdsOnce(person);
    assertThat(study.run().choices()).extracting(Choice::input).containsOnly("touch");
    assertThat(study.run().trials())
        .filteredOn(Trial::kind, Trial.Kind.TEST)
        .extracting(Trial::input)
        .containsOnly("touch");
  }

  /// A window of 1280 by 800 at twice its size.
  @Test
  void byKeyboardWithLettersTwiceAsLarge() throws IOException {
    var person = new Participant(browser.newPerson(640, 400), study.plan(1), List.of(2, 0));
    person.open(study.link());

    everyScreenIsGoodFor(person);

    study.holdsOnce(person);
    assertThat(study.run().choices()).extracting(Choice::input).containsOnly("key");
  }

  private void everyScreenIsGoodFor(Participant person) throws IOException {
    Page page = person.page();
    page.evaluate(Files.readString(AXE));
    var seen = new HashSet<String>();
    Screen screen;
    do {
      screen = person.until(next -> seen.add(next.kind() + next.title().replaceAll("\\d", "")));
      assertThat((List<?>) page.evaluate(FAULTS)).as(screen.title()).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("no sideways scrolling of " + screen.title())
          .isEqualTo(true);
      assertThat(page.evaluate("document.activeElement.tagName"))
          .as("focus of " + screen.title())
          .isEqualTo("H1");
    } while (screen.kind() != Screen.Kind.CODE);
    assertThat(browser.complaints()).isEmpty();
  }
}
