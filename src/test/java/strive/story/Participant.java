package strive.story;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import strive.protocol.Plan;

/// Somebody who takes part: reads the rules, learns from the cards, answers what
/// was learned, and remembers what was done.
public final class Participant {

  /// An answer that was given: a word, and what was said to go with it.
  public record Answer(String cue, String target) {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(25);

  private final Hand hand;
  private final Map<String, String> rules = new HashMap<>();
  private final Map<String, String> learned = new HashMap<>();
  private final List<Integer> wishes;
  private final List<Integer> chosen = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private Page page;
  private @Nullable Screen acted;

  /// Somebody at the keyboard.
  ///
  /// @param plan any plan of the protocol, for the right answers about the rules
  /// @param wishes how many cards to practise in each block
  public Participant(Page page, Plan plan, List<Integer> wishes) {
    this(page, Hand.KEYBOARD, plan, wishes);
  }

  /// Somebody who handles the page in this way.
  public Participant(Page page, Hand hand, Plan plan, List<Integer> wishes) {
    this.page = page;
    this.hand = hand;
    this.wishes = List.copyOf(wishes);
    for (Plan.Step step : plan.steps()) {
      if (step instanceof Plan.Quiz quiz) {
        quiz.questions()
            .forEach(asked -> rules.put(asked.text(), asked.options().get(asked.right())));
      }
    }
  }

  /// Follows the link.
  public void open(String url) {
    page.navigate(url);
    acted = null;
  }

  /// Loads the page again, at whatever it shows.
  public void reload() {
    page.reload();
    acted = null;
  }

  /// Leaves the page by the browser's button, and comes back.
  public void goBackAndForward() {
    page.goBack();
    page.goForward();
    acted = null;
  }

  /// Closes the tab and follows the link in a new one.
  public void closeAndOpen(String url) {
    openInAnotherTab(url).close();
  }

  /// Follows the link in another tab and goes on there; the answer is the tab that was left.
  public Page openInAnotherTab(String url) {
    Page left = page;
    page = left.context().newPage();
    open(url);
    return left;
  }

  /// Goes on in a tab that is open already.
  public void turnTo(Page tab) {
    page = tab;
    acted = null;
  }

  /// The tab in which this person takes part now.
  public Page page() {
    return page;
  }

  /// Takes part until a screen is reached, and leaves that screen as it is.
  public Screen until(Predicate<Screen> reached) {
    while (true) {
      Screen now = next();
      if (reached.test(now)) {
        return now;
      }
      act(now);
      acted = now;
    }
  }

  /// The number of cards chosen, one after the other.
  public List<Integer> chosen() {
    return List.copyOf(chosen);
  }

  /// The answers given, one after the other.
  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  /// The completion code, at the end.
  public String code() {
    until(screen -> screen.kind() == Screen.Kind.CODE);
    return page.locator("#code").textContent();
  }

  /// Points of a set as the page itself has counted them; it shows them at the end, if they are the
  /// server's.
  public int pointsOfSet(int set) {
    String row =
        page.locator("main tr", new Page.LocatorOptions().setHasText("Set " + set)).innerText();
    return Integer.parseInt(row.replaceAll("^Set \\d+|\\D", ""));
  }

  /// The next screen that waits for something.
  private Screen next() {
    return await()
        .pollInSameThread()
        .pollInterval(GLANCE)
        .atMost(PATIENCE)
        .until(
            () -> Screen.of(page),
            screen -> screen.kind() != Screen.Kind.WAIT && !screen.equals(acted));
  }

  private void act(Screen screen) {
    switch (screen.kind()) {
      case READ -> hand.goOn(page);
      case QUIZ -> hand.say(page, Objects.requireNonNull(rules.get(screen.title())));
      case PROBE -> hand.expect(page);
      case EFFORT -> {
        int cards = wishes.get(chosen.size());
        hand.choose(page, cards);
        chosen.add(cards);
      }
      case CARD -> learned.put(screen.cue(), screen.target());
      case RECALL -> answer(screen);
      case CODE, WAIT -> throw new IllegalStateException("nothing to do at " + screen);
    }
  }

  private void answer(Screen screen) {
    int known = screen.options().indexOf(learned.get(screen.cue()));
    int place = Math.max(known, 0);
    hand.answer(page, place);
    answers.add(new Answer(screen.cue(), screen.options().get(place)));
  }
}
