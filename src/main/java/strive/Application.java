package strive;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import strive.command.ProtocolCommand;
import strive.command.ServeCommand;
import strive.command.StriveCommand;
import strive.command.bots.BotsCommand;

/// The one entry: the command line, one of whose commands is the server.
@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
public class Application implements AppShellConfigurator {

  /// Runs a command and exits with its code; a server that has started keeps the process alive.
  public static void main(String[] arguments) {
    int code = StriveCommand.execute(commands(), arguments);
    boolean serving = code == 0 && arguments.length > 0 && arguments[0].equals("run");
    if (!serving) {
      System.exit(code);
    }
  }

  /// Every subcommand, in the order of the help page.
  private static List<?> commands() {
    return List.of(
        new ServeCommand(Application::serve), //
        new ProtocolCommand(),
        new BotsCommand());
  }

  private static int serve(ServeCommand.Settings settings) {
    SpringApplication.run(
        Application.class,
        "--server.port=" + settings.port(),
        "--strive.data=" + settings.data(),
        "--strive.demo=" + settings.demo());
    return 0;
  }
}
