package strive.inference.recovery;

/// How a recovery study ended.
///
/// @param <R> what it finds
public sealed interface Recovery<R> {

  /// It is done.
  record Finished<R>(R result) implements Recovery<R> {}

  /// It was cancelled.
  record Cancelled<R>() implements Recovery<R> {}
}
