package strive.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import strive.command.Terminal;
import strive.command.theory.TheoryCommand;
import strive.report.figure.FigureNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody without an account plays with the theory: the curves follow the slider, their numbers
/// are the command's, and a link brings somebody else to the same place.
class TheoryLabStoryTest {

  @TempDir private Path folder;
  private StriveServer server;
  private StoryBrowser browser;

  @BeforeEach
  void start() {
    server = StriveServer.start(folder);
    browser = new StoryBrowser();
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  private static Locator result(Page page, String name) {
    return page.locator(".strive-theory-results > div")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator(".strive-bold");
  }

  private static Locator slider(Page page, String label) {
    return page.locator("strive-slider input[type=range][aria-label='" + label + "']");
  }

  private static String curve(Page page) {
    return page.locator("strive-figure svg")
        .first()
        .locator("g[data-role=optimum]")
        .first()
        .innerHTML();
  }

  private static JsonNode command(String... more) {
    var terminal = new Terminal();
    var arguments = new java.util.ArrayList<>(List.of("theory", "schedule"));
    arguments.addAll(List.of(more));
    int code = terminal.type(new TheoryCommand(), arguments);
    assertThat(code).as(terminal.err()).isZero();
    return JsonMapper.builder().build().readTree(terminal.out());
  }

  private static String four(JsonNode json, String name) {
    return FigureNumbers.fixed(json.path(name).asDouble(), 4);
  }

  @Test
  void aSliderMovesTheCurveToTheNumbersOfTheCommandAndALinkKeepsThem() {
    Page page = browser.newPerson(1440, 1000);
    page.navigate(server.address() + "/theory");
    assertThat(result(page, "optimal value V")).hasText("−0.7368");
    String before = curve(page);

    Locator cost = slider(page, "Cost of effort");
    cost.focus();
    for (int i = 0; i < 30; i++) {
      cost.press("ArrowRight");
    }

    String value = cost.getAttribute("aria-valuetext");
    JsonNode expected =
        command("--cost", value, "--horizon", "4", "--curvature", "1", "--distance", "1.5");
    assertThat(Double.parseDouble(value)).isGreaterThan(0.6);
    assertThat(result(page, "optimal value V")).hasText(four(expected, "value"));
    assertThat(result(page, "final performance")).hasText(four(expected, "final_performance"));
    assertThat(curve(page)).isNotEqualTo(before);
    JsonNode numerical =
        command("--cost", value, "--horizon", "4", "--distance", "1.5", "--method", "numerical");
    assertThat(result(page, "numerical optimum")).hasText(four(numerical, "value"));
    JsonNode biased =
        command("--cost", value, "--horizon", "4", "--distance", "1.5", "--bias", "-0.3");
    assertThat(result(page, "with b = −0.30"))
        .hasText(
            Pattern.compile(
                "quits at " + FigureNumbers.fixed2(biased.path("quit_time").asDouble()) + ",.*"));

    page.waitForURL(Pattern.compile(".*cost=" + Pattern.quote(value) + "&.*"));
    Page other = browser.newPerson(1000, 800);
    other.navigate(page.url());
    assertThat(result(other, "optimal value V")).hasText(four(expected, "value"));
    assertThat(slider(other, "Cost of effort")).hasAttribute("aria-valuetext", value);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void everyTabIsReachedByItsLinkAndWhatIsComputedComesByItself() {
    Page page = browser.newPerson(1440, 1000);
    page.navigate(server.address() + "/theory");

    open(page, "Episodic memory");
    assertThat(page.locator("strive-figure svg")).isVisible();
    assertThat(result(page, "optimistic prior")).isVisible();
    open(page, "Rival schedules");
    assertThat(page.locator(".strive-table tbody tr")).hasCount(9);
    open(page, "Block task");
    assertThat(result(page, "theta law")).isVisible();
    page.goBack();
    assertThat(page.locator(".strive-tabs a[aria-current]")).hasText("Rival schedules");
    assertThat(browser.complaints()).isEmpty();
  }

  private static void open(Page page, String tab) {
    page.locator(".strive-tabs").getByText(tab).click();
    assertThat(page.locator(".strive-tabs a[aria-current]")).hasText(tab);
  }

  @Test
  void whoeverWasAtTheTheoryCanSignIn() {
    Page page = browser.newPerson(1440, 900);
    page.navigate(server.address() + "/theory");
    assertThat(result(page, "optimal value V")).isVisible();

    page.getByText("Sign in").click();
    page.waitForURL("**/sign-in");
    var lab = new LabMember(page, server.address());
    lab.signIn(server.oneTimePassword());
    lab.choosePassword(server.oneTimePassword(), "a good long password");

    page.getByText("Theory Lab").click();
    assertThat(result(page, "optimal value V")).isVisible();
    assertThat(page.getByText("Signed in as admin")).isVisible();
    assertThat(browser.complaints()).isEmpty();
  }
}
