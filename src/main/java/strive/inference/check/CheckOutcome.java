package strive.inference.check;

/// How checking a fit ended.
///
/// @param <R> what it gives
public sealed interface CheckOutcome<R> {

  /// It is done.
  record Finished<R>(R result) implements CheckOutcome<R> {}

  /// It was cancelled.
  record Cancelled<R>() implements CheckOutcome<R> {}
}
