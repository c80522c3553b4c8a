package strive.theory.schedule;

/// Follows a long computation and may end it.
@FunctionalInterface
public interface Watcher {

  /// Lets every computation run to its end.
  Watcher NONE = (_, _, _) -> true;

  /// Called now and then by the computing thread.
  ///
  /// @param evaluations of the value and its gradient so far
  /// @param value the best so far
  /// @param remaining largest projected component of the gradient, in units of what is asked for: 1
  ///     or less is the end
  /// @return whether to go on
  boolean goOn(int evaluations, double value, double remaining);
}
