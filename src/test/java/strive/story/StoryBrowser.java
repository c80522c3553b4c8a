package strive.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A real Chromium, the one that `./strive test` found, and everything its pages complained about.
public final class StoryBrowser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  /// What a page says while a story keeps the server stopped.
  private static final String STOPPED = "ERR_CONNECTION_REFUSED";

  private static final double PATIENCE_MS = 60_000;

  private final Playwright playwright = Playwright.create();
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  /// Starts it.
  public StoryBrowser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /// A page of a person who has never been here, with a window of this size.
  public Page newPerson(int width, int height) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE_MS);
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains(STOPPED)) {
            complaints.add(message.text() + " " + message.location());
          }
        });
    return page;
  }

  /// Errors of scripts, and of the console.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path executable() {
    String chosen = System.getenv("STRIVE_CHROMIUM");
    if (chosen != null) {
      return Path.of(chosen);
    }
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException("no Chromium found: install it or set STRIVE_CHROMIUM"));
  }
}
