package strive.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import strive.inference.Correlation;
import strive.inference.Estimates;
import strive.policy.Parameter;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// Each two parameters of one model against each other, a dot a person, with the correlation of the
/// estimates over people.
public final class PairsFigure {

  private static final double WIDTH = 130;
  private static final double HEIGHT = 96;

  private PairsFigure() {}

  /// The figure.
  ///
  /// @param estimates of a model with at least two parameters, for somebody
  /// @param finding in a sentence
  public static FigureSpec of(Estimates estimates, String finding) {
    List<Parameter> parameters = estimates.parameters();
    List<PanelRow> rows = new ArrayList<>();
    List<List<Cell>> table = new ArrayList<>();
    for (int i = 1; i < parameters.size(); i++) {
      Parameter y = parameters.get(i);
      List<Panel> panels = new ArrayList<>();
      for (Parameter x : parameters.subList(0, i)) {
        List<Mark.Point> points = points(estimates, x, y);
        Correlation correlation =
            estimates.varies(x) && estimates.varies(y)
                ? correlation(points)
                : Correlation.none(points.size());
        panels.add(panel(estimates, x, points, correlation));
        table.add(row(x, y, correlation));
      }
      rows.add(new PanelRow("", axis(estimates, y).named(y.symbol()), HEIGHT, panels));
    }
    return new FigureSpec(
        finding,
        WIDTH,
        rows,
        "",
        "Above each panel its horizontal parameter, and the correlation r of the estimates over people, errors included; none where people hardly differ. Each dot is a person.",
        new Table(COLUMNS, table));
  }

  private static Panel panel(
      Estimates estimates, Parameter x, List<Mark.Point> points, Correlation correlation) {
    Panel.Heading heading =
        new Panel.Heading(
            x.symbol(),
            "",
            "",
            correlation.value().isPresent()
                ? "r = " + FigureNumbers.fixed2(correlation.value().getAsDouble())
                : "",
            Panel.Trust.SOUND);
    return Panel.of(
        "",
        heading,
        axis(estimates, x).besideAnother().thinned(WIDTH),
        List.of(new Mark.Dots(Role.OBSERVED, Mark.Shape.CIRCLE, points, "")));
  }

  private static Axis axis(Estimates estimates, Parameter parameter) {
    double[] values =
        estimates.of(parameter).stream().mapToDouble(Estimates.Value::value).sorted().toArray();
    return Axis.over("", values[0], values[values.length - 1]);
  }

  private static List<Mark.Point> points(Estimates estimates, Parameter x, Parameter y) {
    Map<String, Double> across = new LinkedHashMap<>();
    estimates.of(x).forEach(one -> across.put(one.fit().participant(), one.value()));
    return estimates.of(y).stream()
        .map(
            one ->
                new Mark.Point(
                    across.getOrDefault(one.fit().participant(), Double.NaN), one.value()))
        .filter(point -> !Double.isNaN(point.x()))
        .toList();
  }

  private static Correlation correlation(List<Mark.Point> points) {
    return Correlation.of(
        points.stream().mapToDouble(Mark.Point::x).toArray(),
        points.stream().mapToDouble(Mark.Point::y).toArray());
  }

  private static List<Cell> row(Parameter x, Parameter y, Correlation correlation) {
    return List.of(
        Cell.of(x.name()),
        Cell.of(y.name()),
        Cell.of(correlation.people()),
        Cell.of(correlation.value()),
        Cell.of(correlation.low()),
        Cell.of(correlation.high()));
  }

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("first", "One parameter."),
          Column.text("second", "The other parameter."),
          Column.whole("people", "people", ">= 0", "People with both estimates."),
          Column.number("correlation", "", "-1..1", "Of the estimates over people."),
          Column.number("low", "", "-1..1", "Lower end of its 95 % interval."),
          Column.number("high", "", "-1..1", "Upper end of its 95 % interval."));
}
