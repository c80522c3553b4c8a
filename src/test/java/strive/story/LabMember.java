package strive.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A member of the laboratory at the lab's pages.
public final class LabMember {

  private final Page page;
  private final URI server;

  /// Somebody at a page.
  public LabMember(Page page, URI server) {
    this.page = page;
    this.server = server;
  }

  /// Signs in.
  public void signIn(String password) {
    page.navigate(server + "/sign-in");
    page.locator("input[name=username]").fill("admin");
    page.locator("input[name=password]").fill(password);
    button("Sign in").click();
    page.waitForURL(address -> !address.contains("/sign-in"));
  }

  /// Replaces the one-time password, which comes before anything else.
  public void choosePassword(String present, String wanted) {
    page.getByLabel("Present password").fill(present);
    page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true)).fill(wanted);
    page.getByLabel("New password again").fill(wanted);
    button("Change password").click();
    assertThat(heading("Studies")).isVisible();
  }

  /// Creates a study from a protocol's text and returns its link.
  public String createStudy(String name, String protocol) {
    button("Create a study").click();
    page.getByLabel("Name of the study").fill(name);
    page.getByLabel("Protocol (YAML)").fill(protocol);
    button("Create the study").click();
    assertThat(heading(name)).isVisible();
    return page.locator(".strive-link-field").textContent();
  }

  /// Opens a study from the list.
  public void openStudy(String name) {
    page.navigate(server.toString());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    assertThat(heading(name)).isVisible();
  }

  /// Opens a page of the study by its tab.
  public void open(String tab) {
    page.locator(".strive-tabs")
        .getByText(tab, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  /// Waits until the page, by itself, shows something.
  public void sees(String text) {
    assertThat(page.getByText(Pattern.compile(text)).first()).isVisible();
  }

  /// Asks for a fit and waits for its verdict.
  public void fit() {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Fit \\d+")))
        .click();
    assertThat(page.locator(".strive-verdict")).isVisible();
  }

  /// Downloads the workbook.
  public void downloadWorkbook(Path to) {
    Download download = page.waitForDownload(() -> page.getByText("Download workbook").click());
    download.saveAs(to);
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator heading(String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
