package strive.web.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import strive.study.Accounts;

/// Leads whoever still has a one-time password to the page where it is changed, whatever page was
/// asked for.
@Component
public class OwnPasswordFirst implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1;

  private final transient Accounts accounts;
  private final transient AuthenticationContext authentication;

  /// A guard that asks these.
  public OwnPasswordFirst(Accounts accounts, AuthenticationContext authentication) {
    this.accounts = accounts;
    this.authentication = authentication;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            ui ->
                ui.getUI()
                    .addBeforeEnterListener(
                        enter -> {
                          boolean elsewhere =
                              enter.getNavigationTarget() != PasswordView.class
                                  && enter.getNavigationTarget() != SignInView.class;
                          if (elsewhere
                              && authentication
                                  .getPrincipalName()
                                  .map(accounts::mustChange)
                                  .orElse(false)) {
                            enter.forwardTo(PasswordView.class);
                          }
                        }));
  }
}
