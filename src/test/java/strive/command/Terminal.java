package strive.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/// Somebody who types commands and reads what comes back.
public final class Terminal {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /// Types one line and returns the exit code.
  public int type(Object command, List<String> arguments) {
    CommandLine line = StriveCommand.line(List.of(command));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments.toArray(String[]::new));
  }

  /// Everything on standard output so far.
  public String out() {
    return out.toString();
  }

  /// Everything on standard error so far.
  public String err() {
    return err.toString();
  }
}
