package strive.analysis.theory;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Field;

/// Columns of result tables with where their cells come from. Everything in the theory is without
/// a unit.
final class Fields {

  private Fields() {}

  /// A column of numbers.
  static <R> Field<R> number(String name, String meaning, ToDoubleFunction<R> value) {
    return new Field<>(
        Column.number(name, "", "", meaning), row -> Cell.of(value.applyAsDouble(row)));
  }

  /// A column of words.
  static <R> Field<R> text(String name, String meaning, Function<R, String> value) {
    return new Field<>(Column.text(name, meaning), row -> Cell.of(value.apply(row)));
  }

  /// A column of whole numbers.
  static <R> Field<R> whole(String name, String meaning, ToLongFunction<R> value) {
    return new Field<>(Column.whole(name, "", "", meaning), row -> Cell.of(value.applyAsLong(row)));
  }

  /// A column of true and false.
  static <R> Field<R> truth(String name, String meaning, Predicate<R> value) {
    return new Field<>(Column.truth(name, meaning), row -> Cell.of(value.test(row)));
  }
}
