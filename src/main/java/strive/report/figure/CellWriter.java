package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Writes the cells of a matrix: plain rectangles in the ramp of amounts, with what stands in them.
final class CellWriter {

  private static final double GAP = 1;
  private static final double OUTLINE = 2.5;

  private static final List<Tone> RAMP =
      List.of(Tone.HEAT_1, Tone.HEAT_2, Tone.HEAT_3, Tone.HEAT_4, Tone.HEAT_5);
  private static final List<Tone> WORDS =
      List.of(
          Tone.HEAT_1_TEXT, Tone.HEAT_2_TEXT, Tone.HEAT_3_TEXT, Tone.HEAT_4_TEXT, Tone.HEAT_5_TEXT);

  private final SvgWriter svg;
  private final Scheme scheme;
  private final double width;
  private final double height;

  /// A writer of cells of one size, in pixels.
  CellWriter(SvgWriter svg, Scheme scheme, double width, double height) {
    this.svg = svg;
    this.scheme = scheme;
    this.width = width;
    this.height = height;
  }

  /// Writes cells whose places `x` and `y` turn into pixels.
  void write(Mark.Cells cells, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    svg.open("g", MarkStyle.of(cells, scheme));
    for (Mark.Cell cell : cells.cells()) {
      write(cell, x.applyAsDouble(cell.at().x()), y.applyAsDouble(cell.at().y()));
    }
    svg.close();
  }

  private void write(Mark.Cell cell, double x, double y) {
    int step = step(cell.amount());
    svg.open("g", List.of("data-step", Integer.toString(step)));
    if (!cell.note().isEmpty()) {
      svg.title(cell.note());
    }
    rectangle(cell, step, x, y);
    if (!cell.text().isEmpty()) {
      svg.text(
          cell.text(),
          List.of(
              "x", SvgWriter.number(x),
              "y", SvgWriter.number(y + 4),
              "text-anchor", "middle",
              "font-size", SvgWriter.number(Words.TICK),
              "fill", (step == 0 ? Tone.INK : WORDS.get(step - 1)).in(scheme)));
    }
    svg.close();
  }

  private void rectangle(Mark.Cell cell, int step, double x, double y) {
    double line = cell.marked() ? OUTLINE : step == 0 ? 1 : 0;
    double inset = GAP / 2 + line / 2;
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "x", SvgWriter.number(x - width / 2 + inset),
                "y", SvgWriter.number(y - height / 2 + inset),
                "width", SvgWriter.number(width - 2 * inset),
                "height", SvgWriter.number(height - 2 * inset),
                "fill", (step == 0 ? Tone.SURFACE : RAMP.get(step - 1)).in(scheme)));
    if (line > 0) {
      Tone tone = cell.marked() ? Tone.INK : Tone.HEAT_2;
      attributes.addAll(List.of("stroke", tone.in(scheme), "stroke-width", SvgWriter.number(line)));
    }
    svg.element("rect", attributes);
  }

  /// 0 for nothing, then five steps of equal length.
  private static int step(double amount) {
    return (int) Math.min(RAMP.size(), Math.ceil(amount * RAMP.size()));
  }
}
