package strive.web.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Where members of the laboratory sign in.
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Strive")
@AnonymousAllowed
public final class SignInView extends Main implements BeforeEnterObserver {

  private static final long serialVersionUID = 1;

  private final LoginForm form = new LoginForm(words());

  /// The page with its form.
  public SignInView() {
    addClassName("strive-sign-in");
    form.setAction("sign-in");
    form.setForgotPasswordButtonVisible(false);
    form.getElement().setAttribute("no-autofocus", false);
    var card =
        new Div(new H1("Strive"), new Paragraph("A laboratory for effort and learning"), form);
    card.addClassName("strive-card");
    add(card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
  }

  private static LoginI18n words() {
    var words = LoginI18n.createDefault();
    words.getForm().setTitle("Sign in");
    words.getForm().setUsername("Name");
    words.getForm().setPassword("Password");
    words.getForm().setSubmit("Sign in");
    words.getErrorMessage().setTitle("That did not work");
    words
        .getErrorMessage()
        .setMessage(
            "Check the name and the password. After ten tries in a row, wait half a minute.");
    return words;
  }
}
