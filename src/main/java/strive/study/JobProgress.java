package strive.study;

/// What a job says while it works, and hears.
public interface JobProgress {

  /// Says how far it is, in units of its own and in words.
  void at(int done, int total, String message);

  /// Whether it should stop now: somebody cancelled it, or the server is stopping.
  boolean shouldStop();
}
