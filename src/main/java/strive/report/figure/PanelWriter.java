package strive.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes one panel: its heading, grid, axes and marks.
final class PanelWriter {

  private static final double HATCH = 9;

  private final SvgWriter svg;
  private final Scheme scheme;
  private final FigureLayout.Row row;
  private final Panel panel;
  private final boolean first;
  private final double left;
  private final double width;
  private final double height;

  PanelWriter(SvgWriter svg, Scheme scheme, FigureLayout.Row row, int place, double width) {
    this.svg = svg;
    this.scheme = scheme;
    this.row = row;
    this.panel = row.spec().panels().get(place);
    this.first = place == 0;
    this.left = row.lefts().get(place);
    this.width = width;
    this.height = row.spec().height();
  }

  void write(int number) {
    svg.open(
        "g",
        List.of(
            "data-panel", Integer.toString(number),
            "data-key", panel.key(),
            "data-from", SvgWriter.number(panel.x().from()),
            "data-to", SvgWriter.number(panel.x().to()),
            "data-rows", panel.rows().first() + " " + panel.rows().count(),
            "transform",
                "translate(" + SvgWriter.number(left) + " " + SvgWriter.number(row.top()) + ")"));
    svg.element(
        "rect",
        List.of(
            "width",
            SvgWriter.number(width),
            "height",
            SvgWriter.number(height),
            "fill",
            "none",
            "pointer-events",
            "all"));
    new PanelHeading(svg, scheme, panel.heading()).write(width);
    grid();
    if (panel.leftOut().isEmpty()) {
      marks();
    } else {
      hatch();
    }
    xAxis();
    svg.close();
  }

  private double x(double value) {
    return panel.x().share(value) * width;
  }

  private double y(double value) {
    return row.y(value) - row.top();
  }

  private void grid() {
    for (Tick tick : row.spec().y().ticks()) {
      double at = y(tick.at());
      if (!panel.isMatrix()) {
        svg.line(0, at, width, at, List.of("stroke", Tone.LINE.in(scheme)));
      }
      if (first) {
        svg.text(tick.text(), tickWords(-7, at + 4, "end"));
      }
    }
  }

  private void xAxis() {
    if (!panel.isMatrix()) {
      svg.line(0, height, width, height, List.of("stroke", Tone.CONTROL.in(scheme)));
    }
    boolean slanted = TickRoom.areSlanted(panel.x(), width);
    for (Tick tick : panel.x().ticks()) {
      double at = x(tick.at());
      if (!panel.isMatrix()) {
        svg.line(
            at,
            height,
            at,
            height + FigureLayout.TICK_LENGTH,
            List.of("stroke", Tone.CONTROL.in(scheme)));
      }
      if (slanted) {
        svg.text(tick.text(), slanted(at + 4, height + 12));
      } else {
        svg.text(tick.text(), tickWords(at, height + 17, "middle"));
      }
    }
  }

  private List<String> slanted(double x, double y) {
    List<String> style = new ArrayList<>(tickWords(x, y, "end"));
    style.addAll(
        List.of(
            "transform", "rotate(-45 " + SvgWriter.number(x) + " " + SvgWriter.number(y) + ")"));
    return style;
  }

  private void marks() {
    List<Mark> inOrder =
        panel.marks().stream().sorted(Comparator.comparingInt(PanelWriter::rank)).toList();
    Axis x = panel.x();
    Axis y = row.spec().y();
    List<List<Shape>> drawn = LetsPlotPanel.draw(inOrder, x, y, width, height);
    CellWriter cells = new CellWriter(svg, scheme, width / x.length(), height / y.length());
    for (int i = 0; i < inOrder.size(); i++) {
      if (inOrder.get(i) instanceof Mark.Cells row) {
        cells.write(row, this::x, this::y);
      }
      if (!drawn.get(i).isEmpty()) {
        svg.open("g", MarkStyle.of(inOrder.get(i), scheme));
        drawn.get(i).forEach(svg::shape);
        svg.close();
      }
      if (inOrder.get(i) instanceof Mark.Flag(var at, var text)) {
        svg.text(text, overLines(tickWords(x(at) + 5, height * 0.87, "start")));
      }
    }
  }

  /// References and bands first, then the roles in their order, each role's lines before its dots.
  private static int rank(Mark mark) {
    return switch (mark) {
      case Mark.Reference _, Mark.Cells _ -> 0;
      case Mark.Band _ -> 1;
      case Mark.Line(var role, var weight, var _, var _) ->
          weight == Mark.Weight.FAINT || weight == Mark.Weight.WIDE ? 2 : 10 * (role.ordinal() + 1);
      case Mark.Whiskers(var role, var _) -> 10 * (role.ordinal() + 1) + 1;
      case Mark.Dots(var _, var shape, var _, var _)
          when shape == Mark.Shape.SPOT || shape == Mark.Shape.RING ->
          900;
      case Mark.Dots dots -> 10 * (dots.role().ordinal() + 1) + 2;
      case Mark.Flag _ -> 1_000;
    };
  }

  private void hatch() {
    svg.open("g", List.of("stroke", Tone.LINE.in(scheme)));
    for (double from = -height + HATCH; from < width; from += HATCH) {
      double x1 = Math.max(0, from);
      double x2 = Math.min(width, from + height);
      svg.line(x1, height - (x1 - from), x2, height - (x2 - from), List.of());
    }
    svg.close();
    List<String> reason = Words.wrapped(panel.leftOut(), width);
    double y = height / 2 + 4 - FigureLayout.LINE * (reason.size() - 1) / 2;
    for (String line : reason) {
      svg.text(Words.cut(line, Words.TICK, width), tickWords(width / 2, y, "middle"));
      y += FigureLayout.LINE;
    }
  }

  /// Words that lines may cross, with a rim in the colour of the surface.
  private List<String> overLines(List<String> style) {
    List<String> rimmed = new ArrayList<>(style);
    rimmed.addAll(
        List.of(
            "stroke",
            Tone.SURFACE.in(scheme),
            "stroke-width",
            "4",
            "stroke-linejoin",
            "round",
            "paint-order",
            "stroke"));
    return rimmed;
  }

  private List<String> tickWords(double x, double y, String anchor) {
    return List.of(
        "x", SvgWriter.number(x),
        "y", SvgWriter.number(y),
        "text-anchor", anchor,
        "font-size", SvgWriter.number(Words.TICK),
        "fill", Tone.MUTED.in(scheme));
  }
}
