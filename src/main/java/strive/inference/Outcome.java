package strive.inference;

import java.util.function.Function;

/// How a computation ended that somebody could cancel.
///
/// @param <R> what it gives
public sealed interface Outcome<R> {

  /// It is done.
  record Finished<R>(R result) implements Outcome<R> {}

  /// It was cancelled.
  record Cancelled<R>() implements Outcome<R> {}

  /// The same of what is made of the result.
  default <S> Outcome<S> map(Function<R, S> change) {
    return switch (this) {
      case Finished<R>(R result) -> new Finished<>(change.apply(result));
      case Cancelled<R> _ -> new Cancelled<>();
    };
  }

  /// The result, for whoever leaves nobody a way to cancel.
  ///
  /// @throws IllegalStateException if it was cancelled all the same
  default R uncancelled() {
    return switch (this) {
      case Finished<R>(R result) -> result;
      case Cancelled<R> _ ->
          throw new IllegalStateException("nobody could cancel, but somebody did");
    };
  }
}
