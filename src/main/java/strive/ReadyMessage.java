package strive;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import strive.study.Accounts;

/// Tells whoever started the server where it is, and at the first start how to sign in.
@Component
class ReadyMessage {

  private final Accounts accounts;

  ReadyMessage(Accounts accounts) {
    this.accounts = accounts;
  }

  @EventListener
  @Order(0)
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext context
        && context.getWebServer() != null) {
      System.out.println(
          "Strive is ready: http://localhost:" + context.getWebServer().getPort() + "/");
    }
    accounts
        .createAdministrator()
        .ifPresent(
            password ->
                System.out.printf(
                    "Sign in as %s with the one-time password %s (shown only now).%n",
                    Accounts.ADMINISTRATOR, password));
  }
}
