package strive.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import strive.study.Accounts;
import strive.web.lab.LabPages;

class SignInTest extends LabPages {

  @Autowired private Accounts accounts;

  @Test
  void whoeverIsNotSignedInIsAskedToSignIn() {
    SecurityContextHolder.clearContext();

    navigate("studies", SignInView.class);

    assertThat(find(LoginForm.class).single().isError()).isFalse();
    sees("A laboratory for effort and learning");
  }

  @Test
  void aOneTimePasswordIsChangedBeforeAnythingElse() {
    signIn("newcomer", true);
    navigate("studies", PasswordView.class);
    sees("You signed in with a one-time password.");

    change(ONE_TIME, "a good long password", "another long password");
    assertThat(field("New password again").getErrorMessage())
        .isEqualTo("The two new passwords are not the same.");
    change("not the one", "a good long password", "a good long password");
    assertThat(field("Present password").isInvalid()).isTrue();
    change(ONE_TIME, "a good long password", "a good long password");

    assertThat(accounts.mustChange("newcomer")).isFalse();
  }

  private void change(String present, String wanted, String repeated) {
    test(field("Present password")).setValue(present);
    test(field("New password")).setValue(wanted);
    test(field("New password again")).setValue(repeated);
    test(find(Button.class).withText("Change password").single()).click();
  }

  private PasswordField field(String caption) {
    return find(PasswordField.class).withCaption(caption).single();
  }
}
