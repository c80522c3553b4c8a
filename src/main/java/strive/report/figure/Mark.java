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

  /// A short upright stroke with a word beside it: here something happens.
  record Flag(double x, String text) implements Mark {}
}
