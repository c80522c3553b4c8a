package strive.report.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// One panel of a figure.
///
/// @param key what a click on it opens, such as a participant's id; empty for nothing
/// @param heading the words above it
/// @param x its horizontal axis
/// @param marks in any order; they are drawn in the order of their roles
/// @param leftOut why its data are not counted, empty if they are; the panel then is hatched
/// @param rows which rows of the figure's table say what it shows
public record Panel(
    String key, Heading heading, Axis x, List<Mark> marks, String leftOut, Rows rows) {

  /// Some rows of a table, one after the other.
  ///
  /// @param first from 0
  /// @param count at least 0
  public record Rows(int first, int count) {
    /// No row.
    public static final Rows NONE = new Rows(0, 0);
  }

  /// The words above a panel; each may be empty.
  ///
  /// @param name what is shown: a condition, an episode, a person
  /// @param note beside the name, such as the number of people
  /// @param finding below them, what the panel shows
  /// @param corner at the right, such as a person's bias
  /// @param trust of the fit behind it, shown as a shape in the corner
  public record Heading(String name, String note, String finding, String corner, Trust trust) {

    /// A name alone.
    public static Heading of(String name) {
      return new Heading(name, "", "", "", Trust.SOUND);
    }

    int lines() {
      return (name.isEmpty() && note.isEmpty() && corner.isEmpty() ? 0 : 1)
          + (finding.isEmpty() ? 0 : 1);
    }
  }

  /// How far the fit behind a panel can be trusted.
  public enum Trust {
    SOUND,
    /// Shown as a half disc.
    WEAK,
    /// Shown as a cross; nothing fitted is drawn.
    FAILED
  }

  public Panel {
    marks = List.copyOf(marks);
  }

  /// A panel whose data count.
  public static Panel of(String key, Heading heading, Axis x, List<Mark> marks) {
    return new Panel(key, heading, x, marks, "", Rows.NONE);
  }

  /// The same panel, described by these rows of the figure's table.
  public Panel describedBy(Rows described) {
    return new Panel(key, heading, x, marks, leftOut, described);
  }

  /// Whether it shows a matrix, which has no grid.
  boolean isMatrix() {
    return marks.stream().anyMatch(Mark.Cells.class::isInstance);
  }

  /// All places that the marks take.
  Stream<Mark.Point> places() {
    return marks.stream().flatMap(Panel::places);
  }

  /// The places that a mark takes.
  static Stream<Mark.Point> places(Mark mark) {
    return switch (mark) {
      case Mark.Band(var _, var intervals) -> ends(intervals);
      case Mark.Whiskers(var _, var intervals) -> ends(intervals);
      case Mark.Line line -> known(line.points());
      case Mark.Dots dots -> known(dots.points());
      case Mark.Reference(var from, var to, var _) -> Stream.of(from, to);
      case Mark.Cells(var _, var cells) -> cells.stream().map(Mark.Cell::at);
      case Mark.Flag _ -> Stream.of();
    };
  }

  private static Stream<Mark.Point> known(List<Mark.Point> points) {
    return points.stream().filter(point -> !Double.isNaN(point.y()));
  }

  private static Stream<Mark.Point> ends(List<Mark.Interval> intervals) {
    return intervals.stream()
        .filter(i -> !Double.isNaN(i.low()) && !Double.isNaN(i.high()))
        .flatMap(i -> DoubleStream.of(i.low(), i.high()).mapToObj(y -> new Mark.Point(i.x(), y)));
  }
}
