package strive.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
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
  /// What a page says while a story keeps the server stopped, or the network cut.
  private static final List<String> UNREACHED =
      List.of("ERR_CONNECTION_REFUSED", "ERR_INTERNET_DISCONNECTED");

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
    return open(new Browser.NewContextOptions().setViewportSize(width, height));
  }

  /// A page of a new person on the smallest phone, who asked for less motion.
  public Page newPhone() {
    return open(
        new Browser.NewContextOptions()
            .setViewportSize(320, 640)
            .setHasTouch(true)
            .setIsMobile(true)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private Page open(Browser.NewContextOptions options) {
    var context = browser.newContext(options.setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE_MS);
    context.onWebError(fault -> complaints.add(fault.error()));
    context.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && UNREACHED.stream().noneMatch(message.text()::contains)) {
            complaints.add(message.text() + " " + message.location());
          }
        });
    return context.newPage();
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
