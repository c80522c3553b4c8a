package strive.report.table;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The content of one cell. An undefined number is [Empty], never NaN.
public sealed interface Cell {

  /// Nothing: not asked, not defined, not applicable.
  record Empty() implements Cell {}

  /// Words.
  record Text(String value) implements Cell {}

  /// A whole number.
  record Whole(long value) implements Cell {}

  /// A finite number.
  record Number(double value) implements Cell {
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number cell must be finite, got " + value);
      }
    }
  }

  /// true or false.
  record Truth(boolean value) implements Cell {}

  /// A moment.
  record Moment(Instant value) implements Cell {}

  /// The one empty cell.
  Cell EMPTY = new Empty();

  /// Words; an empty text is an empty cell.
  static Cell of(String value) {
    return value.isEmpty() ? EMPTY : new Text(value);
  }

  /// A whole number.
  static Cell of(long value) {
    return new Whole(value);
  }

  /// A number; NaN and the infinities are undefined and give an empty cell, and there is no
  /// negative zero.
  static Cell of(double value) {
    return Double.isFinite(value) ? new Number(value + 0.0) : EMPTY;
  }

  /// true or false.
  static Cell of(boolean value) {
    return new Truth(value);
  }

  /// A moment.
  static Cell of(Instant value) {
    return new Moment(value);
  }

  /// A number, or an empty cell.
  static Cell of(OptionalDouble value) {
    return value.isPresent() ? of(value.getAsDouble()) : EMPTY;
  }

  /// A whole number, or an empty cell.
  static Cell of(OptionalInt value) {
    return value.isPresent() ? of((long) value.getAsInt()) : EMPTY;
  }

  /// A moment, or an empty cell.
  static Cell ofMoment(Optional<Instant> value) {
    return value.<Cell>map(Moment::new).orElse(EMPTY);
  }
}
