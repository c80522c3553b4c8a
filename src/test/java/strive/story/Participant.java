package strive.story;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import strive.protocol.Plan;

/// Somebody who takes part at the keyboard: reads the rules, learns from the cards, answers what
/// was learned, and remembers what was done.
public final class Participant {

  /// An answer that was given: a word, and what was said to go with it.
  public record Answer(String cue, String target) {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(25);

  private final Page page;
  private final Map<String, String> rules = new HashMap<>();
  private final Map<String, String> learned = new HashMap<>();
  private final List<Integer> wishes;
  private final List<Integer> chosen = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private @Nullable Screen acted;

  /// @param plan any plan of the protocol, for the right answers about the rules
  /// @param wishes how many cards to practise in each block
  public Participant(Page page, Plan plan, List<Integer> wishes) {
    this.page = page;
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
      case READ -> page.locator("main button.go").click();
      case QUIZ -> {
        page.getByText(rules.get(screen.title()), new Page.GetByTextOptions().setExact(true))
            .click();
        page.locator("main button.go").click();
      }
      case PROBE -> press("PageUp", "Enter");
      case EFFORT -> choose(wishes.get(chosen.size()));
      case CARD -> learned.put(screen.cue(), screen.target());
      case RECALL -> answer(screen);
      case CODE, WAIT -> throw new IllegalStateException("nothing to do at " + screen);
    }
  }

  private void choose(int cards) {
    press("Home");
    for (int card = 0; card < cards; card++) {
      press("ArrowRight");
    }
    press("Enter");
    chosen.add(cards);
  }

  private void answer(Screen screen) {
    int known = screen.options().indexOf(learned.get(screen.cue()));
    int place = Math.max(known, 0);
    page.keyboard().press(Integer.toString(place + 1));
    answers.add(new Answer(screen.cue(), screen.options().get(place)));
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.locator("main input[type=range]").press(key);
    }
  }
}
