package strive.report.figure;

import java.util.List;

/// Something that is drawn inside a panel, in the units of its axes.
public sealed interface Mark {

  /// A place. A line breaks where `y` is NaN.
  record Point(double x, double y) {}

  /// A range of values at one place.
  record Interval(double x, double low, double high) {}

  /// How much a line matters.
  enum Weight {
    /// The role's own width.
    FULL,
    /// A prediction beside the main thing.
    THIN,
    /// One of many, such as a single episode: a hairline, nearly transparent.
    FAINT,
    /// A wide, pale line that marks a whole range of values.
    WIDE,
    /// Round dots: what is expected, in the colour of whose expectation it is.
    DOTTED
  }

  /// What a dot looks like.
  enum Shape {
    DISC,
    /// A larger disc, for one value that is marked on a curve.
    SPOT,
    /// A hollow diamond, for reported expectations.
    DIAMOND,
    /// A ring, for one value that is marked on a curve.
    RING,
    /// A small ring, one of many that lie over a curve.
    CIRCLE,
    /// A small cross, where an episode was broken off.
    CROSS
  }

  /// A band of intervals, in the role's colour without outline.
  record Band(Role role, List<Interval> intervals) implements Mark {
    public Band {
      intervals = List.copyOf(intervals);
    }
  }

  /// A line through points, in the order of x; it breaks where a block is missing.
  ///
  /// @param label the words at its right end, empty for none
  record Line(Role role, Weight weight, List<Point> points, String label) implements Mark {
    public Line {
      points = List.copyOf(points);
    }
  }

  /// Dots.
  ///
  /// @param label the words at the right edge, beside the last dot; empty for none
  record Dots(Role role, Shape shape, List<Point> points, String label) implements Mark {
    public Dots {
      points = List.copyOf(points);
    }
  }

  /// Thin upright lines that show how uncertain single dots are.
  record Whiskers(Role role, List<Interval> intervals) implements Mark {
    public Whiskers {
      intervals = List.copyOf(intervals);
    }
  }

  /// A dashed line to compare with, such as guessing or a diagonal.
  record Reference(Point from, Point to, String label) implements Mark {}

  /// One cell of a matrix, half a unit of both axes around its place.
  ///
  /// @param amount its step on the ramp of amounts, 0 to 1; 0 is an outlined cell
  /// @param text what stands in it, empty for nothing
  /// @param note what a pointer that rests on it is told, empty for nothing
  /// @param marked whether it stands out in its row, shown as a thick outline
  record Cell(Point at, double amount, String text, String note, boolean marked) {
    public Cell {
      if (!(amount >= 0 && amount <= 1)) {
        throw new IllegalArgumentException("the amount of a cell is 0 to 1, got " + amount);
      }
    }
  }

  /// Cells of a matrix. A panel with cells has no grid, so that a place without a cell is empty.
  ///
  /// @param key what a click on one of them opens, empty for nothing
  record Cells(String key, List<Cell> cells) implements Mark {
    public Cells {
      cells = List.copyOf(cells);
    }
  }

  /// A short upright stroke with a word beside it: here something happens.
  record Flag(double x, String text) implements Mark {}
}
