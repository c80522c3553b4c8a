package strive;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The one entry: the server, and before it the command line.
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
public class Application implements AppShellConfigurator {

  /// Starts the server with the arguments of Spring Boot.
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }
}
