package strive.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A member compares models on the demonstration study by a group method, thinks better of a long
/// fit, and sees another one end although the server was killed under it.
class FitsStoryTest {

  private static final String PASSWORD = "a good long password";

  @TempDir private Path folder;
  private final int port = ServerProcess.freePort();
  private ServerProcess server;
  private StoryBrowser browser;
  private Page page;
  private LabMember lab;

  @BeforeEach
  void start() throws Exception {
    server = ServerProcess.start(folder, port, "--demo");
    browser = new StoryBrowser();
    page = browser.newPerson(1440, 1000);
    lab = new LabMember(page, server.address());
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  @Test
  void aHierarchicalComparisonIsLaunchedOneIsCancelledAndOneOutlivesTheServer() throws Exception {
    String oneTime = server.oneTimePassword().orElseThrow();
    lab.signIn(oneTime);
    lab.choosePassword(oneTime, PASSWORD);
    server.await("Demonstration: ready");
    lab.openStudy("Demonstration");

    lab.open("Fits");
    ask("Hierarchical", "miscalibrated", "trend");
    assertThat(row("Hierarchical").getByText("done", exactly())).isVisible();
    openComparison();
    String found = page.locator(".strive-verdict").textContent();
    assertThat(found).startsWith("These 24 people");

    lab.open("Fits");
    page.getByLabel("Most starts of a search").fill("1000");
    page.getByRole(AriaRole.BUTTON, named("All models")).click();
    method("Hierarchical Bayesian inference");
    startFit();
    assertThat(page.locator(".strive-progress [role=status]"))
        .hasText(Pattern.compile("All models: .*"));
    page.locator(".strive-progress").getByText("Cancel").click();
    assertThat(page.locator(".strive-progress [role=status]"))
        .hasText("The last fit was cancelled. The earlier result is unchanged.");
    assertThat(row("Hierarchical Bayesian inference").getByText("cancelled", exactly()))
        .isVisible();
    lab.open("Comparison");
    assertThat(page.locator(".strive-verdict")).hasText(found);

    lab.open("Fits");
    ask("Hierarchical", "miscalibrated", "episodic-memory", "adaptive");
    assertThat(row("adaptive").getByText("at work", exactly())).isVisible();
    server.kill();
    server = ServerProcess.start(folder, port);
    lab.signIn(PASSWORD);
    lab.openStudy("Demonstration");
    lab.open("Fits");
    assertThat(row("adaptive").getByText("done", exactly())).isVisible();

    openComparison();
    assertThat(page.locator(".strive-status"))
        .hasText(Pattern.compile("Fitted .*: 24 people \\(24 simulated\\), hierarchical .*"));
    assertThat(page.locator("strive-figure svg")).hasCount(2);
    assertThat(page.locator(".strive-models").getByText("adaptive")).isVisible();
    lab.open("Models");
    assertThat(page.locator(".strive-verdict")).containsText("protected exceedance");
    assertThat(page.locator("strive-figure svg")).not().hasCount(0);
    lab.open("Parameters");
    assertThat(page.locator("strive-figure svg").first()).isVisible();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aFitIsCheckedAndTheDesignIsAskedWhatItCanTell() throws Exception {
    String oneTime = server.oneTimePassword().orElseThrow();
    lab.signIn(oneTime);
    lab.choosePassword(oneTime, PASSWORD);
    server.await("Demonstration: ready");
    lab.openStudy("Demonstration");

    lab.open("Checks");
    page.getByLabel("Simulations a person").fill("20");
    press("Check 24 people");
    assertThat(page.locator(".strive-verdict")).isVisible();
    assertThat(page.locator("strive-figure svg")).hasCount(3);

    lab.open("Recovery");
    page.getByLabel("People", new Page.GetByLabelOptions().setExact(true)).fill("1");
    press("Recover parameters");
    assertThat(page.getByText("From 2 to 10,000").first()).isVisible();
    page.getByLabel("People", new Page.GetByLabelOptions().setExact(true)).fill("8");
    press("Recover parameters");
    assertThat(page.locator("strive-figure svg").first()).isVisible();
    int scatters = page.locator("strive-figure svg").count();
    page.getByLabel("People of each model").fill("2");
    press("Recover models");
    assertThat(page.locator("strive-figure svg")).hasCount(scatters + 2);

    lab.open("Protocol");
    page.getByText("Check the design").click();
    page.getByLabel("People", new Page.GetByLabelOptions().setExact(true)).fill("8");
    page.getByLabel("Simulated studies").fill("10");
    press("Check the design");
    assertThat(page.locator(".strive-verdict")).containsText("With 8 people this study finds");
    assertThat(page.locator("strive-figure svg")).isVisible();
    assertThat(browser.complaints()).isEmpty();
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).click();
  }

  /// Asks for a fit by this method of these models.
  private void ask(String name, String... models) {
    method(name);
    page.getByRole(AriaRole.BUTTON, named("None")).click();
    assertThat(page.locator(".strive-choices vaadin-checkbox[checked]")).hasCount(0);
    for (String model : models) {
      page.getByRole(AriaRole.CHECKBOX, named(model)).check();
    }
    startFit();
  }

  private void method(String name) {
    page.getByRole(
            AriaRole.RADIO,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\. ")))
        .check();
  }

  private void startFit() {
    page.getByRole(AriaRole.BUTTON, named("Start the fit")).click();
  }

  /// The newest fit in the history with these words.
  private Locator row(String words) {
    return page.locator(".strive-table tbody tr")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first();
  }

  private void openComparison() {
    page.locator(".strive-table tbody tr").first().getByText("Comparison").click();
    assertThat(page.locator("strive-figure svg").first()).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
