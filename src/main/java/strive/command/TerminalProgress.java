package strive.command;

import java.io.Console;
import java.io.PrintStream;
import strive.inference.FitProgress;

/// Progress of a long command: one line on a terminal that rewrites itself, silence in a pipe.
public final class TerminalProgress implements FitProgress {

  private static final String CLEAR = "\u001b[K";

  private final String what;
  private final PrintStream terminal;

  private TerminalProgress(String what, PrintStream terminal) {
    this.what = what;
    this.terminal = terminal;
  }

  /// One for this process.
  ///
  /// @param what is counted, such as "Person"
  public static FitProgress of(String what) {
    Console console = System.console();
    return console != null && console.isTerminal()
        ? new TerminalProgress(what, System.err)
        : FitProgress.SILENT;
  }

  @Override
  public void fitted(int people, int of) {
    terminal.print("\r" + what + " " + people + " of " + of + (people == of ? "\n" : ""));
    terminal.flush();
  }

  @Override
  public void working(int done, int of, String words) {
    terminal.print(
        "\r" + words + ", " + 100L * done / of + " %" + CLEAR + (done == of ? "\n" : ""));
    terminal.flush();
  }

  @Override
  public boolean cancelled() {
    return false;
  }
}
