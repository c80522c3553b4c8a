package strive.report.figure;

import java.util.List;

/// Writes what stands around the panels: names of axes, direct labels, caption.
final class FigureWords {

  // A label that was moved further than this is tied to its line.
  private static final double MOVED = 3;

  private static final double NAME_AT = 11;
  private static final double HALF_A_LETTER = 4;

  private final SvgWriter svg;
  private final Scheme scheme;
  private final FigureSpec figure;
  private final FigureLayout layout;

  FigureWords(SvgWriter svg, Scheme scheme, FigureSpec figure, FigureLayout layout) {
    this.svg = svg;
    this.scheme = scheme;
    this.figure = figure;
    this.layout = layout;
  }

  /// The heading of a row and the name of its vertical axis.
  void besideRow(FigureLayout.Row row) {
    if (!row.spec().heading().isEmpty()) {
      svg.text(
          row.spec().heading(),
          List.of(
              "x", SvgWriter.number(row.lefts().getFirst()),
              "y", SvgWriter.number(row.heading() - 6),
              "font-size", SvgWriter.number(Words.LABEL),
              "font-weight", "600",
              "fill", Tone.INK.in(scheme)));
    }
    String name = row.spec().y().name();
    if (!name.isEmpty()) {
      double middle = (row.top() + row.bottom()) / 2;
      svg.text(
          name,
          List.of(
              "transform",
              "translate("
                  + SvgWriter.number(NAME_AT)
                  + " "
                  + SvgWriter.number(middle)
                  + ") rotate(-90)",
              "text-anchor",
              "middle",
              "font-size",
              SvgWriter.number(Words.TICK),
              "fill",
              Tone.MUTED.in(scheme)));
    }
  }

  /// The labels at the right end of a row, with a hairline to the line where they had to be moved.
  void directLabels(FigureLayout.Row row) {
    double edge = row.lefts().getLast() + figure.panelWidth();
    double x = edge + FigureLayout.LABEL_GAP;
    for (DirectLabels.Label label : row.labels()) {
      if (Math.abs(label.y() - label.at()) > MOVED) {
        svg.line(edge + 2, label.at(), x - 3, label.y(), List.of("stroke", Tone.LINE.in(scheme)));
      }
      svg.text(
          label.text(),
          List.of(
              "x", SvgWriter.number(x),
              "y", SvgWriter.number(label.y() + HALF_A_LETTER),
              "font-size", SvgWriter.number(Words.LABEL),
              "font-weight", label.strong() ? "600" : "400",
              "fill", label.tone().in(scheme)));
    }
  }

  /// The name of the horizontal axes and the caption.
  void belowPanels() {
    double left = layout.rows().getFirst().lefts().getFirst();
    double y = layout.foot() + 12;
    if (!figure.xName().isEmpty()) {
      below(figure.xName(), (left + layout.right()) / 2, y, "middle");
      y += FigureLayout.LINE;
    }
    for (String line : layout.caption()) {
      below(line, left, y, "start");
      y += FigureLayout.LINE;
    }
  }

  private void below(String text, double x, double y, String anchor) {
    svg.text(
        text,
        List.of(
            "x", SvgWriter.number(x),
            "y", SvgWriter.number(y),
            "text-anchor", anchor,
            "font-size", SvgWriter.number(Words.TICK),
            "fill", Tone.MUTED.in(scheme)));
  }
}
