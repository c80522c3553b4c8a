package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// A matrix of shares or probabilities: a cell for each row and column, its value printed in it and
/// shown as a step of the ramp of amounts. Where there are no data, there is no cell.
public final class MatrixFigure {

  private static final double CELL_WIDTH = 46;
  private static final double CELL_HEIGHT = 30;

  /// One side of the matrix.
  ///
  /// @param name what the things have in common, beside or below their names
  /// @param things from top to bottom or from left to right, at least one
  /// @param column how the figure's table describes them
  public record Side(String name, List<String> things, Column column) {
    public Side {
      things = List.copyOf(things);
    }
  }

  /// The numbers.
  ///
  /// @param values a list for each row with a value for each column, 0 to 1; NaN where there is
  ///     none
  /// @param column how the figure's table describes them
  public record Matrix(Side rows, Side columns, List<List<Double>> values, Column column) {
    public Matrix {
      values = values.stream().map(List::copyOf).toList();
      if (values.size() != rows.things().size()
          || values.stream().anyMatch(row -> row.size() != columns.things().size())) {
        throw new IllegalArgumentException(
            "a matrix of %d rows and %d columns needs as many values"
                .formatted(rows.things().size(), columns.things().size()));
      }
    }

    double value(int row, int column) {
      return values.get(row).get(column);
    }
  }

  private MatrixFigure() {}

  /// The figure.
  ///
  /// @param finding what the matrix shows, in a sentence
  /// @param caption how to read it, empty for none
  public static FigureSpec of(Matrix matrix, String finding, String caption) {
    List<String> across = matrix.columns().things();
    Axis y = Axis.names(matrix.rows().name(), matrix.rows().things().reversed());
    Panel panel =
        Panel.of(
            "",
            Panel.Heading.of(""),
            Axis.names("", across),
            List.of(new Mark.Cells("", cells(matrix))));
    return new FigureSpec(
        description(matrix, finding),
        CELL_WIDTH * across.size(),
        List.of(new PanelRow("", y, CELL_HEIGHT * matrix.rows().things().size(), List.of(panel))),
        matrix.columns().name(),
        caption,
        table(matrix));
  }

  private static List<Mark.Cell> cells(Matrix matrix) {
    int rows = matrix.rows().things().size();
    List<Mark.Cell> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < matrix.columns().things().size(); j++) {
        double value = matrix.value(i, j);
        if (!Double.isNaN(value)) {
          String number = FigureNumbers.fixed2(value);
          String note =
              "%s %s, %s %s: %s"
                  .formatted(
                      matrix.rows().name(),
                      matrix.rows().things().get(i),
                      matrix.columns().name(),
                      matrix.columns().things().get(j),
                      number);
          cells.add(new Mark.Cell(new Mark.Point(j + 1, rows - i), value, number, note, false));
        }
      }
    }
    return cells;
  }

  private static String description(Matrix matrix, String finding) {
    double[] known =
        matrix.values().stream()
            .flatMapToDouble(row -> row.stream().mapToDouble(value -> value))
            .filter(value -> !Double.isNaN(value))
            .toArray();
    String range =
        known.length == 0
            ? "no values"
            : "values from %s to %s"
                .formatted(
                    FigureNumbers.fixed2(DoubleStream.of(known).min().orElseThrow()),
                    FigureNumbers.fixed2(DoubleStream.of(known).max().orElseThrow()));
    return "%s. A matrix of %d rows (%s) and %d columns (%s), %s"
        .formatted(
            finding,
            matrix.rows().things().size(),
            matrix.rows().name(),
            matrix.columns().things().size(),
            matrix.columns().name(),
            range);
  }

  private static Table table(Matrix matrix) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < matrix.rows().things().size(); i++) {
      for (int j = 0; j < matrix.columns().things().size(); j++) {
        rows.add(
            List.of(
                Cell.of(matrix.rows().things().get(i)),
                Cell.of(matrix.columns().things().get(j)),
                Cell.of(matrix.value(i, j))));
      }
    }
    return new Table(
        List.of(matrix.rows().column(), matrix.columns().column(), matrix.column()), rows);
  }
}
