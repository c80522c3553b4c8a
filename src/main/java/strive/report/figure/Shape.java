package strive.report.figure;

/// A shape inside a panel, in pixels from its upper left corner, without any style.
sealed interface Shape {

  /// A path in SVG's path language.
  record Path(String d) implements Shape {}

  /// A circle.
  record Circle(double x, double y, double radius) implements Shape {}

  /// A straight line.
  record Line(double x1, double y1, double x2, double y2) implements Shape {}
}
