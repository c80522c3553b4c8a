package strive.web.theory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "strive.web.theory")
class WishTest extends BrowserlessTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final SpareTime spareTime = new SpareTime(() -> 0);
  private final Div page = new Div();
  private final Wish wish = new Wish(page, spareTime);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<String> shown = new ArrayList<>();

  @AfterEach
  void stop() {
    gate.countDown();
    spareTime.stop();
  }

  private boolean ask(String words, CompletableFuture<Boolean> dropped) {
    return wish.ask(
        LONG,
        computation -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          dropped.complete(computation.isDropped());
          return words;
        },
        shown::add);
  }

  /// Waits until everything that was asked before has been handed to the page.
  private void settle() {
    var done = new CompletableFuture<Void>();
    spareTime.begin(LONG, _ -> done.complete(null));
    done.join();
    VaadinSession session = UI.getCurrent().getSession();
    session.getService().runPendingAccessTasks(session);
  }

  @Test
  void anAnswerIsShownOnThePage() {
    UI.getCurrent().add(page);
    var dropped = new CompletableFuture<Boolean>();
    assertThat(ask("found", dropped)).isTrue();

    gate.countDown();
    settle();

    assertThat(shown).containsExactly("found");
    assertThat(dropped.join()).isFalse();
  }

  @Test
  void aNewWishDropsTheOneBefore() {
    UI.getCurrent().add(page);
    ask("first", new CompletableFuture<>());
    ask("second", new CompletableFuture<>());

    gate.countDown();
    settle();

    assertThat(shown).containsExactly("second");
  }

  @Test
  void leavingThePageDropsWhatIsComputedForIt() {
    UI.getCurrent().add(page);
    var begun = new CompletableFuture<Void>();
    var dropped = new CompletableFuture<Boolean>();
    wish.ask(
        LONG,
        computation -> {
          begun.complete(null);
          try {
            gate.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          dropped.complete(!computation.goesOn());
          return "too late";
        },
        shown::add);
    begun.join();

    UI.getCurrent().remove(page);
    gate.countDown();
    settle();

    assertThat(dropped.join()).isTrue();
    assertThat(shown).isEmpty();
  }

  @Test
  void whatIsNotOnAPageAsksForNothing() {
    assertThat(ask("nothing", new CompletableFuture<>())).isFalse();
  }
}
