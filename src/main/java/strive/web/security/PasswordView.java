package strive.web.security;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import strive.study.Accounts;
import strive.study.PasswordChange;

/// Where a member chooses a password: on the first sign-in before anything else, later at will.
@Route(value = PasswordView.ROUTE, autoLayout = false)
@PageTitle("Choose a password · Strive")
@PermitAll
public final class PasswordView extends Main {

  /// Path of this page.
  public static final String ROUTE = "account/password";

  private static final long serialVersionUID = 1;

  private final transient Accounts accounts;
  private final transient SessionRegistry sessions;
  private final String name;
  private final PasswordField present = new PasswordField("Present password");
  private final PasswordField wanted = new PasswordField("New password");
  private final PasswordField repeated = new PasswordField("New password again");

  /// The page for whoever is signed in.
  public PasswordView(
      Accounts accounts, AuthenticationContext authentication, SessionRegistry sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.name = authentication.getPrincipalName().orElseThrow();
    addClassName("strive-sign-in");
    wanted.setHelperText("At least " + Accounts.MIN_PASSWORD + " characters");
    wanted.setMaxLength(Accounts.MAX_PASSWORD);
    present.setAutofocus(true);
    var save = new Button("Change password", _ -> change());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER);
    String why =
        accounts.mustChange(name)
            ? "You signed in with a one-time password. Choose your own before you go on."
            : "After the change you stay signed in here and are signed out elsewhere.";
    var card =
        new Div(new H1("Choose a password"), new Paragraph(why), present, wanted, repeated, save);
    card.addClassNames("strive-card", "strive-form");
    add(card);
  }

  private void change() {
    present.setInvalid(false);
    wanted.setInvalid(false);
    repeated.setInvalid(false);
    if (!wanted.getValue().equals(repeated.getValue())) {
      refuse(repeated, "The two new passwords are not the same.");
      return;
    }
    switch (accounts.change(name, present.getValue(), wanted.getValue())) {
      case PasswordChange.Changed _ -> {
        endOtherSessions();
        UI.getCurrent().getPage().setLocation(".");
      }
      case PasswordChange.Refused(String reason) ->
          refuse(reason.startsWith("The present") ? present : wanted, reason);
    }
  }

  private void endOtherSessions() {
    String own = VaadinServletRequest.getCurrent().getHttpServletRequest().getSession().getId();
    sessions.getAllSessions(name, false).stream()
        .filter(session -> !session.getSessionId().equals(own))
        .forEach(SessionInformation::expireNow);
  }

  private static void refuse(PasswordField field, String reason) {
    field.setErrorMessage(reason);
    field.setInvalid(true);
    field.focus();
  }
}
