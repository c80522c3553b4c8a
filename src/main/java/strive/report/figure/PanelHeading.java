package strive.report.figure;

import java.util.List;

/// Writes the words above a panel.
final class PanelHeading {

  private static final double FINDING_BASE = 12;
  private static final double NAME_BASE = 8;
  private static final double LINE = 20;
  private static final double STATUS = 5;

  private final SvgWriter svg;
  private final Scheme scheme;
  private final Panel.Heading heading;

  PanelHeading(SvgWriter svg, Scheme scheme, Panel.Heading heading) {
    this.svg = svg;
    this.scheme = scheme;
    this.heading = heading;
  }

  /// Writes the lines so that the last one ends just above the panel, whose corner is 0, 0.
  void write(double width) {
    boolean small = heading.finding().isEmpty();
    double name = small ? -NAME_BASE : -FINDING_BASE - LINE;
    double size = small ? Words.TICK : Words.LABEL;
    double status = heading.trust() == Panel.Trust.SOUND ? 0 : 2 * STATUS + 4;
    double corner = Words.width(heading.corner(), Words.TICK) + status;
    words(heading.name(), name, size, width - corner);
    if (!heading.corner().isEmpty()) {
      svg.text(heading.corner(), style(width - status, name, Words.TICK, "400", Tone.MUTED, "end"));
    }
    status(width - STATUS, name - 4);
    if (!small) {
      svg.text(
          Words.cut(heading.finding(), Words.FINDING, width + FigureLayout.GAP),
          style(0, -FINDING_BASE, Words.FINDING, "600", Tone.INK, "start"));
    }
  }

  private void words(String name, double y, double size, double width) {
    String note = heading.note().isEmpty() ? "" : "  " + heading.note();
    String cut = Words.cut(name, size, width - Words.width(note, size));
    svg.text(
        cut,
        note.strip(),
        style(0, y, size, "600", Tone.INK, "start"),
        List.of("dx", "6", "font-weight", "400", "fill", Tone.MUTED.in(scheme)));
  }

  private void status(double x, double y) {
    switch (heading.trust()) {
      case SOUND -> {}
      case WEAK -> {
        String weak = Tone.WEAK.in(scheme);
        svg.open("g", List.of("role", "img", "aria-label", "weak fit"));
        svg.element(
            "circle",
            List.of(
                "cx",
                SvgWriter.number(x),
                "cy",
                SvgWriter.number(y),
                "r",
                "4.5",
                "fill",
                "none",
                "stroke",
                weak));
        svg.element(
            "path",
            List.of(
                "d",
                "M%s %sa4.5 4.5 0 0 1 0 9z"
                    .formatted(SvgWriter.number(x), SvgWriter.number(y - 4.5)),
                "fill",
                weak));
        svg.close();
      }
      case FAILED -> {
        svg.open("g", List.of("role", "img", "aria-label", "failed fit"));
        List<String> stroke = List.of("stroke", Tone.FAILED.in(scheme), "stroke-width", "2");
        svg.line(x - 4, y - 4, x + 4, y + 4, stroke);
        svg.line(x - 4, y + 4, x + 4, y - 4, stroke);
        svg.close();
      }
    }
  }

  private List<String> style(
      double x, double y, double size, String weight, Tone tone, String anchor) {
    return List.of(
        "x", SvgWriter.number(x),
        "y", SvgWriter.number(y),
        "text-anchor", anchor,
        "font-size", SvgWriter.number(size),
        "font-weight", weight,
        "fill", tone.in(scheme));
  }
}
