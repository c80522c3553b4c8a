package strive.benchmark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.protocol.Trial;
import strive.story.Participant;
import strive.story.ShortStudy;
import strive.story.StoryBrowser;
import strive.story.StriveServer;

/// What the participants' page weighs over the wire, when its first button can be pressed, and how
/// exactly it keeps its times. Its name keeps it out of the ordinary tests.
class ParticipantPageBenchmark {

  private static final int OPENINGS = 11;
  private static final int RUNS = 3;
  private static final double CARD_MS = 300;
  private static final double QUIET_MS = 400;

  /// Notes when the start button is there, in ms since the navigation began.
  private static final String WATCH =
      """
      new MutationObserver((_, watch) => {
        if (document.querySelector('main button.go') === null) return;
        window.interactive = performance.now();
        watch.disconnect();
      }).observe(document, { childList: true, subtree: true });
      """;

  @TempDir private Path folder;

  @Test
  void measure() throws IOException {
    try (StriveServer server = StriveServer.start(folder);
        StoryBrowser browser = new StoryBrowser()) {
      ShortStudy study = ShortStudy.on(server, "Opened");
      weigh(browser, study);
      open(browser, study);
      for (int run = 1; run <= RUNS; run++) {
        takePart(browser, ShortStudy.on(server, "Run " + run));
      }
    }
  }

  private static void weigh(StoryBrowser browser, ShortStudy study) {
    Page page = browser.newPerson(1280, 800);
    var requests = new ArrayList<Request>();
    page.onRequestFinished(requests::add);
    page.navigate(study.link());
    page.locator("main button.go").waitFor();
    int sum = 0;
    for (Request request : requests) {
      int bytes = request.sizes().responseBodySize;
      String type = request.resourceType();
      sum += type.equals("script") || type.equals("stylesheet") ? bytes : 0;
      System.out.printf(
          Locale.ROOT, "%-10s %6d bytes  %s%n", type, bytes, Path.of(request.url()).getFileName());
    }
    System.out.printf(Locale.ROOT, "script and style over the wire: %.1f kB%n", sum / 1000.0);
    page.context().close();
  }

  /// Each time with an empty cache; the first opening also warms the server.
  private static void open(StoryBrowser browser, ShortStudy study) {
    var times = new ArrayList<Double>();
    for (int i = 0; i < OPENINGS; i++) {
      Page page = browser.newPerson(1280, 800);
      page.addInitScript(WATCH);
      page.navigate(study.link());
      page.locator("main button.go").waitFor();
      times.add(((Number) page.evaluate("window.interactive")).doubleValue());
      page.context().close();
    }
    spread("start button after", times);
  }

  private static void takePart(StoryBrowser browser, ShortStudy study) {
    var person = new Participant(browser.newPerson(1280, 800), study.plan(1), List.of(5, 5));
    person.open(study.link());
    person.code();
    List<Trial> trials = study.run().trials();
    List<Trial> cards = trials.stream().filter(one -> one.kind() == Trial.Kind.CARD).toList();
    spread(
        "a card is shown longer than asked by",
        cards.stream().map(card -> card.durationMs().orElseThrow() - CARD_MS).toList());
    spread("from one card to the next", gaps(cards, 0));
    spread(
        "from an answer and its quiet to the next question",
        gaps(trials.stream().filter(one -> one.kind() == Trial.Kind.TEST).toList(), QUIET_MS));
    System.out.printf(
        Locale.ROOT, "late frames: %d%n", trials.stream().mapToInt(Trial::droppedFrames).sum());
    person.page().context().close();
  }

  private static List<Double> gaps(List<Trial> trials, double quiet) {
    return IntStream.range(1, trials.size())
        .filter(i -> trials.get(i).block() == trials.get(i - 1).block())
        .mapToObj(
            i -> {
              Trial before = trials.get(i - 1);
              double end = before.onsetMs().orElseThrow() + before.durationMs().orElseThrow();
              return trials.get(i).onsetMs().orElseThrow() - end - quiet;
            })
        .toList();
  }

  private static void spread(String what, List<Double> ms) {
    List<Double> sorted = ms.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, from %.1f to %.1f ms (n = %d)%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.getFirst(),
        sorted.getLast(),
        sorted.size());
  }
}
