package strive.web.theory;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import strive.Application;

/// The page as somebody sees it who is not signed in, over the real application, without a browser.
@SpringBootTest(classes = Application.class)
class TheoryViewTest extends SpringBrowserlessTest {

  @DynamicPropertySource
  static void ownDatabase(DynamicPropertyRegistry properties) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "theory-view");
    properties.add("strive.data", folder::toString);
  }

  @BeforeEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  private String page() {
    return words(UI.getCurrent());
  }

  private static String words(Component component) {
    String inside =
        component.getChildren().map(TheoryViewTest::words).collect(Collectors.joining(" "));
    return inside.isBlank() ? component.getElement().getTextRecursively() : inside;
  }

  private void open(String address) {
    String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    UI.getCurrent().navigate("theory", QueryParameters.fromString(query));
    roundTrip();
  }

  @Test
  void isOpenToWhoeverIsNotSignedIn() {
    open("theory");

    assertThat(page())
        .contains("Theory Lab", "optimal value V −0.7368", "quits at 0.69, loses 0.79", "Sign in")
        .doesNotContain("Sign out", "Studies");
  }

  @Test
  void anAddressOpensItsState() {
    open("theory?tab=block&p0=0.25&pmax=0.95&kappa=0.4&beta=0.667&blocks=10&bias=0.1&opposite=no");

    assertThat(page()).contains("optimal value V 6.4544", "with b = +0.10").doesNotContain("−0.10");
  }

  @Test
  void aBadAddressFallsBackWithASentence() {
    open("theory?cost=abc&problem=nothing");

    assertThat(page())
        .contains(
            "“cost” in the link must be a number from 0.01 to 10, got “abc”; 0.3 is used.",
            "There is no problem “nothing” as the link says; “single-neuron” is used.",
            "optimal value V −0.7368");
  }

  @Test
  @SuppressWarnings({"rawtypes", "unchecked"}) // a class has no type arguments
  void anotherProblemBringsItsOwnDials() {
    open("theory");

    test(find(Select.class).withCaption("Problem").single()).selectItem("Gain-modulated neuron");
    roundTrip();

    assertThat(page()).contains("No closed form holds");
    assertThat(find(Select.class).withCaption("Cost family").all()).isEmpty();
    assertThat(find(SliderElement.class).all())
        .extracting(slider -> slider.getElement().getProperty("label"))
        .contains("Mean of inputs")
        .doesNotContain("Curvature");
  }

  @Test
  void theOppositeBiasCanBeLeftOut() {
    open("theory");

    test(find(Checkbox.class).withCaption("show the opposite bias too").single()).click();
    roundTrip();

    assertThat(page()).contains("with b = −0.30").doesNotContain("with b = +0.30");
  }

  @Test
  void everyTabOpens() {
    for (Tab tab : Tab.values()) {
      open("theory?tab=" + tab.id());

      assertThat(page()).contains(tab.words());
    }
  }
}
