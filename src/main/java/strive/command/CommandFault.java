package strive.command;

/// A command cannot do what was asked because its input is at fault. The message is the one line
/// (or, for files with several faults, the lines) that the person reads on standard error; the exit
/// code is 1.
public final class CommandFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// `message` says what is wrong, where, and what to do.
  public CommandFault(String message) {
    super(message);
  }
}
