package strive.story;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.inference.check.CheckSettings;
import strive.protocol.ParsedProtocol;
import strive.protocol.PlanDrawer;
import strive.protocol.ProtocolReader;
import strive.study.Checks;
import strive.study.CreateResult;
import strive.study.DesignChecks;
import strive.study.FitRequest;
import strive.study.Fits;
import strive.study.JobId;
import strive.study.Recoveries;
import strive.study.RecoveryRequest;
import strive.study.StoredFit;
import strive.study.Studies;
import strive.study.StudyId;

/// Takes the pictures of every page that stand in `docs/screens`. Its name keeps it out of the
/// ordinary tests; `docs/take-screens` runs it.
class Screenshots {

  /// A protocol's page is longer than anybody wants to see.
  private static final int TALLEST = 1_800;

  private static final Path TO = Path.of("docs/screens");
  private static final String PASSWORD = "a good long password";
  private static final Duration A_DEMONSTRATION = Duration.ofMinutes(5);

  private static final List<String> TABS =
      List.of(
          "",
          "/people",
          "/people/P-001",
          "/comparison",
          "/models",
          "/parameters",
          "/checks",
          "/recovery",
          "/fits",
          "/data",
          "/protocol",
          "/protocol/design");

  @TempDir private Path folder;
  private final StoryBrowser browser = new StoryBrowser();

  @AfterEach
  void stop() {
    browser.close();
  }

  @Test
  void ofTheLaboratory() throws IOException {
    Files.createDirectories(TO);
    try (StriveServer server = StriveServer.start(folder, "--strive.demo=true")) {
      Page page = browser.newPerson(1440, 900);
      page.navigate(server.address() + "/sign-in");
      save(page, "lab-sign-in");
      var lab = new LabMember(page, server.address());
      lab.signIn(server.oneTimePassword());
      page.getByLabel("Present password").waitFor();
      save(page, "lab-password");
      lab.choosePassword(server.oneTimePassword(), PASSWORD);
      await()
          .atMost(A_DEMONSTRATION)
          .until(() -> server.service(Fits.class).latest(new StudyId(1)).isPresent());
      everythingOf(new StudyId(1), server);
      for (String tab : TABS) {
        page.navigate(server.address() + "/studies/1" + tab);
        save(page, "lab-" + name(tab));
      }
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      page.navigate(server.address() + "/studies/1/comparison");
      save(page, "lab-comparison-dark");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      page.navigate(server.address() + "/studies/999999");
      save(page, "lab-not-found");
      page.navigate(server.address() + "/jobs");
      save(page, "lab-jobs");
      page.navigate(server.address() + "/studies");
      save(page, "lab-studies");
      page.getByText("Create a study").click();
      page.getByLabel("Protocol (YAML)").waitFor();
      save(page, "lab-new-study");
    }
  }

  private static String name(String tab) {
    return switch (tab) {
      case "" -> "overview";
      case "/people/P-001" -> "person";
      case "/protocol/design" -> "design";
      default -> tab.substring(1);
    };
  }

  /// A hierarchical fit, and what is asked of it and of the design.
  private static void everythingOf(StudyId study, StriveServer server) {
    Fits fits = server.service(Fits.class);
    FitRequest usual = fits.usual(study);
    JobId job =
        fits.submit(
            study,
            new FitRequest(usual.settings().withMethod(Method.HIERARCHICAL), usual.include()));
    await().atMost(A_DEMONSTRATION).until(() -> fits.of(job).isPresent());
    StoredFit fit = fits.of(job).orElseThrow();
    Checks checks = server.service(Checks.class);
    checks.submit(fit, CheckSettings.defaults());
    checks.submitValidation(fit);
    Recoveries recoveries = server.service(Recoveries.class);
    FitSettings settings = recoveries.usual(study);
    recoveries.submitParameters(
        study,
        new RecoveryRequest(
            settings.withModels(List.of("miscalibrated")), 100, 1, Optional.empty()));
    recoveries.submitModels(study, new RecoveryRequest(settings, 20, 1, Optional.empty()));
    DesignChecks designs = server.service(DesignChecks.class);
    designs.submit(study, designs.usual(study));
    await().atMost(A_DEMONSTRATION).until(() -> designs.latest(study).isPresent());
  }

  @Test
  void ofTheTheoryLab() throws IOException {
    Files.createDirectories(TO);
    try (StriveServer server = StriveServer.start(folder)) {
      for (int width : new int[] {1440, 1000, 390}) {
        Page page = browser.newPerson(width, 900);
        for (String tab : List.of("schedule", "memory", "rivals", "block")) {
          theory(page, server, tab, width, ColorScheme.LIGHT);
        }
        theory(page, server, "schedule", width, ColorScheme.DARK);
      }
    }
  }

  private static void theory(
      Page page, StriveServer server, String tab, int width, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.navigate(server.address() + "/theory?tab=" + tab);
    page.locator("strive-figure svg").first().waitFor();
    String dark = scheme == ColorScheme.DARK ? "-dark" : "";
    save(page, "theory-" + tab + "-" + width + dark);
  }

  @Test
  void ofAParticipant() throws IOException {
    Files.createDirectories(TO);
    try (StriveServer server = StriveServer.start(folder)) {
      Path protocol = Path.of("protocols/demo.yaml");
      String text = Files.readString(protocol);
      var studies = server.service(Studies.class);
      var created = (CreateResult.Created) studies.create("Short", "demo.yaml", text);
      String link = server.address() + "/p/" + studies.find(created.id()).orElseThrow().linkCode();
      var parsed = (ParsedProtocol.Valid) ProtocolReader.read(protocol.toString(), text);
      var plan = PlanDrawer.draw(parsed.protocol(), parsed.hash(), "all", 1);
      for (int width : new int[] {1280, 390}) {
        Page page = browser.newPerson(width, width == 390 ? 844 : 800);
        takePart(new Participant(page, plan, List.of(4, 3, 0, 0, 0)), page, link, width);
      }
    }
  }

  private static void takePart(Participant person, Page page, String link, int width) {
    person.open(link);
    Set<Screen.Kind> seen = EnumSet.of(Screen.Kind.READ);
    person.until(screen -> true);
    save(page, "participant-landing-" + width);
    while (!seen.contains(Screen.Kind.CODE)) {
      Screen screen = person.until(next -> !seen.contains(next.kind()));
      seen.add(screen.kind());
      save(page, "participant-" + screen.kind().name().toLowerCase(Locale.ROOT) + "-" + width);
    }
  }

  private static void save(Page page, String name) {
    page.locator("h1").first().waitFor();
    // Pictures may be taken of a page at rest only; fills fade for 120 ms (design guide, 8).
    page.waitForTimeout(1_000);
    ViewportSize window = page.viewportSize();
    page.setViewportSize(window.width, Math.clamp(height(page), window.height, TALLEST));
    page.waitForTimeout(1_000);
    page.screenshot(new Page.ScreenshotOptions().setPath(TO.resolve(name + ".png")));
    page.setViewportSize(window.width, window.height);
  }

  /// The laboratory's pages scroll inside their frame, so a window must be as tall as they are.
  private static int height(Page page) {
    return ((Number)
            page.evaluate(
                "() => document.querySelector('.strive-page')?.scrollHeight"
                    + " ?? document.documentElement.scrollHeight"))
        .intValue();
  }
}
