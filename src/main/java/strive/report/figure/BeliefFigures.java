package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;
import strive.theory.schedule.ConfidenceTrap;
import strive.theory.schedule.Schedule;

/// What a wrong belief does: the value that it loses, and the trap that it is. Section 2 of the
/// effort-performance model.
public final class BeliefFigures {

  private BeliefFigures() {}

  /// Value lost against the bias of the expectation.
  ///
  /// @param curve over biases on both sides of 0
  /// @param value V of the optimum
  /// @param beliefs those that are marked, with what they hold
  public static FigureSpec loss(ConfidenceTrap curve, double value, List<Course> beliefs) {
    List<Mark.Point> points =
        curve.points().stream()
            .map(
                point ->
                    new Mark.Point(point.expectation() - curve.optimum(), value - point.value()))
            .toList();
    List<Mark> marks = new ArrayList<>();
    marks.add(side(Role.UNDERCONFIDENT, points.stream().filter(point -> point.x() <= 0)));
    marks.add(side(Role.OVERCONFIDENT, points.stream().filter(point -> point.x() >= 0)));
    double most = points.stream().mapToDouble(Mark.Point::y).max().orElse(1);
    for (Course belief : beliefs) {
      double lost = value - belief.schedule().value();
      most = Math.max(most, lost);
      marks.add(ring(belief, bias(belief, curve), lost, FigureNumbers.fixed2(lost) + " lost"));
    }
    double reach = reach(points);
    Axis y = Axis.over("value lost", 0, most);
    return new FigureSpec(
        lossWords(beliefs, curve, value),
        TheoryFigures.WIDTH,
        List.of(
            new PanelRow(
                "",
                y,
                TheoryFigures.HEIGHT,
                List.of(
                    Panel.of(
                        "",
                        Panel.Heading.of(""),
                        Axis.within("", -reach, reach),
                        marks.stream().map(mark -> above(mark, y.from())).toList())))),
        "bias b of the expectation",
        "",
        table(
            "bias",
            "Bias b of the expectation.",
            "lost",
            "Value lost against the optimum.",
            points));
  }

  private static double reach(List<Mark.Point> points) {
    return points.stream().mapToDouble(point -> Math.abs(point.x())).max().orElseThrow();
  }

  /// Rounding and steps may leave a loss just below 0.
  private static Mark above(Mark mark, double least) {
    return switch (mark) {
      case Mark.Line(var role, var weight, var points, var label) ->
          new Mark.Line(role, weight, above(points, least), label);
      case Mark.Dots(var role, var shape, var points, var label) ->
          new Mark.Dots(role, shape, above(points, least), label);
      default -> mark;
    };
  }

  private static List<Mark.Point> above(List<Mark.Point> points, double least) {
    return points.stream()
        .map(point -> new Mark.Point(point.x(), Math.max(least, point.y())))
        .toList();
  }

  private static Mark side(Role role, Stream<Mark.Point> points) {
    return new Mark.Line(role, Mark.Weight.FULL, points.toList(), "");
  }

  private static double bias(Course belief, ConfidenceTrap curve) {
    return belief.schedule().expectation(0) - curve.optimum();
  }

  private static Mark ring(Course belief, double x, double y, String label) {
    return new Mark.Dots(belief.role(), Mark.Shape.RING, List.of(new Mark.Point(x, y)), label);
  }

  private static String lossWords(List<Course> beliefs, ConfidenceTrap curve, double value) {
    return beliefs.stream()
        .map(
            belief ->
                "a bias of %s loses %s"
                    .formatted(
                        FigureNumbers.signed2(bias(belief, curve)),
                        FigureNumbers.fixed2(value - belief.schedule().value())))
        .reduce("Value lost by a wrong belief", (all, one) -> all + "; " + one);
  }

  /// Performance reached against performance expected.
  ///
  /// @param curve from the performance at the beginning upwards
  /// @param beliefs those that are marked
  public static FigureSpec trap(ConfidenceTrap curve, List<Course> beliefs) {
    List<Mark.Point> points =
        curve.points().stream()
            .map(point -> new Mark.Point(point.expectation(), point.reached()))
            .toList();
    Axis axis = Axis.over("", least(curve, beliefs), most(curve, beliefs));
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Reference(
            new Mark.Point(axis.from(), axis.from()), new Mark.Point(axis.to(), axis.to()), ""));
    marks.add(
        new Mark.Line(
            Role.UNDERCONFIDENT,
            Mark.Weight.WIDE,
            List.of(
                new Mark.Point(curve.start(), curve.start()),
                new Mark.Point(curve.optimum(), curve.optimum())),
            ""));
    marks.add(new Mark.Line(Role.PERFORMANCE, Mark.Weight.FULL, points, ""));
    marks.add(
        new Mark.Dots(
            Role.OPTIMUM,
            Mark.Shape.SPOT,
            List.of(new Mark.Point(curve.optimum(), curve.optimum())),
            "largest that comes true"));
    for (Course belief : beliefs) {
      Schedule schedule = belief.schedule();
      boolean under = belief.role() == Role.UNDERCONFIDENT;
      marks.add(
          ring(
              belief,
              schedule.expectation(0),
              schedule.finalPerformance(),
              under ? "too little: comes true" : "too much: disappointed"));
    }
    return new FigureSpec(
        trapWords(curve, beliefs),
        TheoryFigures.HEIGHT,
        List.of(
            new PanelRow(
                "",
                axis.named("performance reached"),
                TheoryFigures.HEIGHT,
                List.of(Panel.of("", Panel.Heading.of(""), axis, marks)))),
        "expectation F",
        "",
        table("expected", "Expectation F.", "reached", "Performance in the end.", points));
  }

  private static double least(ConfidenceTrap curve, List<Course> beliefs) {
    return ends(curve, beliefs).min().orElseThrow();
  }

  private static double most(ConfidenceTrap curve, List<Course> beliefs) {
    return ends(curve, beliefs).max().orElseThrow();
  }

  private static DoubleStream ends(ConfidenceTrap curve, List<Course> beliefs) {
    return DoubleStream.concat(
        curve.points().stream()
            .flatMapToDouble(point -> DoubleStream.of(point.expectation(), point.reached())),
        beliefs.stream()
            .flatMapToDouble(
                belief ->
                    DoubleStream.of(
                        belief.schedule().expectation(0), belief.schedule().finalPerformance())));
  }

  private static String trapWords(ConfidenceTrap curve, List<Course> beliefs) {
    return beliefs.stream()
        .map(
            belief ->
                "expecting %s reaches %s"
                    .formatted(
                        FigureNumbers.fixed2(belief.schedule().expectation(0)),
                        FigureNumbers.fixed2(belief.schedule().finalPerformance())))
        .reduce(
            "The confidence trap: %s is the largest expectation that comes true"
                .formatted(FigureNumbers.fixed2(curve.optimum())),
            (all, one) -> all + "; " + one);
  }

  private static Table table(
      String x, String meaningOfX, String y, String meaningOfY, List<Mark.Point> points) {
    return new Table(
        List.of(Column.number(x, "", "", meaningOfX), Column.number(y, "", "", meaningOfY)),
        points.stream().map(point -> List.of(Cell.of(point.x()), Cell.of(point.y()))).toList());
  }
}
