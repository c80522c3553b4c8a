package strive.study;

/// The database cannot take a write now. Nothing is wrong with the write; it may be repeated.
public final class StorageBusyException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// `message` says why.
  public StorageBusyException(String message) {
    super(message);
  }
}
