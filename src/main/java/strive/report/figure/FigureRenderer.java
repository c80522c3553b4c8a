package strive.report.figure;

import java.util.List;

/// The one renderer: figures as plain data to SVG. The same figure always gives the same bytes.
///
/// Every panel is a group with `data-panel` (its number, from 0), `data-key` (what a click opens),
/// and `data-from` and `data-to` (the ends of its horizontal axis), whose first child is a
/// transparent rectangle over the whole panel; so a page can tell where a pointer is. Marks are
/// groups with `data-role`.
public final class FigureRenderer {

  /// The face of all words, the system's own.
  static final String FONT = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, system-ui, sans-serif";

  private FigureRenderer() {}

  /// The figure for a page, in the page's colours.
  public static String svg(FigureSpec figure) {
    return svg(figure, Scheme.PAGE);
  }

  /// The figure in the colours of a scheme.
  public static String svg(FigureSpec figure, Scheme scheme) {
    FigureLayout layout = FigureLayout.of(figure);
    SvgWriter svg = new SvgWriter();
    String width = SvgWriter.number(Math.ceil(layout.width()));
    String height = SvgWriter.number(Math.ceil(layout.height()));
    svg.open(
        "svg",
        List.of(
            "xmlns",
            "http://www.w3.org/2000/svg",
            "width",
            width,
            "height",
            height,
            "viewBox",
            "0 0 " + width + " " + height,
            "font-family",
            FONT,
            "role",
            "img",
            "aria-label",
            figure.description()));
    if (scheme != Scheme.PAGE) {
      svg.element(
          "rect", List.of("width", width, "height", height, "fill", Tone.SURFACE.in(scheme)));
    }
    FigureWords words = new FigureWords(svg, scheme, figure, layout);
    int panel = 0;
    for (FigureLayout.Row row : layout.rows()) {
      words.besideRow(row);
      for (int i = 0; i < row.lefts().size(); i++) {
        new PanelWriter(svg, scheme, row, i, figure.panelWidth()).write(panel);
        panel++;
      }
      words.directLabels(row);
    }
    words.belowPanels();
    return svg.close().toString();
  }
}
