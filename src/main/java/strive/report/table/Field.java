package strive.report.table;

import java.util.function.Function;

/// A column and how its cell is taken from a row's object.
///
/// @param <R> what a row is about
public record Field<R>(Column column, Function<R, Cell> cell) {}
