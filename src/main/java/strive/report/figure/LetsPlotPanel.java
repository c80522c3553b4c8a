package strive.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;

/// Lets Lets-Plot draw the inside of one panel: marks become layers of a bare plot whose scales are
/// the panel's axes. What comes back are shapes in pixels of the panel; colours and dashes are not
/// Lets-Plot's, see [MarkStyle]. Cells are plain rectangles and not drawn here, see [CellWriter].
final class LetsPlotPanel {

  // Lets-Plot keeps this much free around a bare plot.
  private static final double PADDING = 10;

  private static final double DISC_SIZE = 2.5;

  private LetsPlotPanel() {}

  /// The shapes of each mark, in the order of `marks`; none for a mark without a place.
  ///
  /// @param width of the panel, in pixels
  static List<List<Shape>> draw(List<Mark> marks, Axis x, Axis y, double width, double height) {
    // Lets-Plot makes no layer for data without a row.
    List<Mark> visible = marks.stream().filter(LetsPlotPanel::isVisible).toList();
    List<List<Shape>> drawn = drawVisible(visible, x, y, width, height);
    return marks.stream()
        .map(
            mark -> {
              int place = visible.indexOf(mark);
              return place < 0 ? List.<Shape>of() : drawn.get(place);
            })
        .toList();
  }

  private static boolean isVisible(Mark mark) {
    return switch (mark) {
      case Mark.Flag _ -> true;
      case Mark.Cells _ -> false;
      default -> Panel.places(mark).findAny().isPresent();
    };
  }

  private static List<List<Shape>> drawVisible(
      List<Mark> marks, Axis x, Axis y, double width, double height) {
    if (marks.isEmpty()) {
      return List.of();
    }
    Map<String, Object> plot =
        map(
            "kind", "plot",
            "layers", marks.stream().map(mark -> layer(mark, y)).toList(),
            "scales", List.of(scale("x", x), scale("y", y)),
            "theme", BARE,
            "ggsize", map("width", width + 2 * PADDING, "height", height + 2 * PADDING));
    String svg = PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(plot, null, false);
    List<List<Shape>> shapes = DrawnSvg.layers(svg, width, height);
    if (shapes.size() != marks.size()) {
      throw new IllegalStateException(
          "Lets-Plot drew " + shapes.size() + " layers of " + marks.size());
    }
    return shapes;
  }

  private static final Map<String, Object> BARE =
      map(
          "name", "none",
          "axis", "blank",
          "axis_title", "blank",
          "panel_grid", "blank",
          "plot_margin", map("t", 0.0, "r", 0.0, "b", 0.0, "l", 0.0));

  private static Map<String, Object> scale(String aesthetic, Axis axis) {
    return map(
        "aesthetic", aesthetic,
        "limits", List.of(axis.from(), axis.to()),
        "expand", List.of(0.0, 0.0));
  }

  private static Map<String, Object> layer(Mark mark, Axis y) {
    return switch (mark) {
      case Mark.Band(var _, var intervals) -> ribbon(intervals(intervals, y));
      case Mark.Whiskers(var _, var intervals) ->
          layer(
              "segment",
              intervals(intervals, y),
              map("x", "x", "y", "low", "xend", "x", "yend", "high"));
      case Mark.Line line ->
          layer("path", runs(line.points()), map("x", "x", "y", "y", "group", "run"));
      case Mark.Dots dots -> dots(dots);
      case Mark.Reference(var from, var to, var _) ->
          layer("path", runs(List.of(from, to)), map("x", "x", "y", "y", "group", "run"));
      case Mark.Cells cells -> throw new IllegalArgumentException("not for Lets-Plot: " + cells);
      case Mark.Flag(var at, var _) -> {
        double foot = y.from() + 0.03 * (y.to() - y.from());
        double head = y.from() + 0.2 * (y.to() - y.from());
        yield layer(
            "segment",
            intervals(List.of(new Mark.Interval(at, foot, head)), y),
            map("x", "x", "y", "low", "xend", "x", "yend", "high"));
      }
    };
  }

  /// A ribbon whose edges have no width, see [DrawnSvg].
  private static Map<String, Object> ribbon(Map<String, Object> data) {
    Map<String, Object> layer =
        layer("ribbon", data, map("x", "x", "ymin", "low", "ymax", "high", "group", "run"));
    layer.put("size", 0.0);
    return layer;
  }

  private static Map<String, Object> dots(Mark.Dots dots) {
    Map<String, Object> layer = layer("point", runs(dots.points()), map("x", "x", "y", "y"));
    switch (dots.shape()) {
      case DISC -> layer.putAll(map("shape", 16, "size", DISC_SIZE));
      case SPOT -> layer.putAll(map("shape", 16, "size", 2 * DISC_SIZE));
      case DIAMOND -> layer.putAll(map("shape", 5, "size", 4.0));
      case RING -> layer.putAll(map("shape", 1, "size", 4.0));
      case CIRCLE -> layer.putAll(map("shape", 1, "size", DISC_SIZE));
      case CROSS -> layer.putAll(map("shape", 4, "size", 3.0));
    }
    return layer;
  }

  private static Map<String, Object> layer(
      String geometry, Map<String, Object> data, Map<String, Object> mapping) {
    return map("geom", geometry, "data", data, "mapping", mapping, "tooltips", "none");
  }

  /// The points that can be drawn; `run` counts the pieces that missing blocks leave.
  private static Map<String, Object> runs(List<Mark.Point> points) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    List<String> run = new ArrayList<>();
    int runs = 0;
    for (Mark.Point point : points) {
      if (Double.isNaN(point.y())) {
        runs++;
      } else {
        x.add(point.x());
        y.add(point.y());
        run.add("run " + runs);
      }
    }
    return map("x", x, "y", y, "run", run);
  }

  private static Map<String, Object> intervals(List<Mark.Interval> intervals, Axis y) {
    List<Double> x = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    List<String> run = new ArrayList<>();
    int runs = 0;
    for (Mark.Interval interval : intervals) {
      if (Double.isNaN(interval.low()) || Double.isNaN(interval.high())) {
        runs++;
      } else {
        x.add(interval.x());
        low.add(y.within(interval.low()));
        high.add(y.within(interval.high()));
        run.add("run " + runs);
      }
    }
    return map("x", x, "low", low, "high", high, "run", run);
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
