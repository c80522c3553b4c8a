package strive.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where everything of a figure stands, in pixels from its upper left corner.
///
/// @param width of the whole figure
/// @param height of the whole figure
/// @param rows of panels
/// @param right edge of the last panel
/// @param foot where the words below the panels begin
/// @param caption the caption's lines
record FigureLayout(
    double width, double height, List<Row> rows, double right, double foot, List<String> caption) {

  static final double GAP = 16;
  static final double TICK_LENGTH = 4;
  static final double LABEL_GAP = 16;
  static final double LINE = 17;

  private static final double HEADING_LINE = 20;
  private static final double HEADING_GAP = 8;
  private static final double MARGIN = 8;

  // Half of the label of a tick at the right edge.
  private static final double RIGHT_MARGIN = 20;

  /// A row of panels.
  ///
  /// @param heading the base line of the words above the whole row
  /// @param top of its panels
  /// @param lefts of its panels
  /// @param labels at its right end, pushed apart
  record Row(
      PanelRow spec,
      double heading,
      double top,
      List<Double> lefts,
      List<DirectLabels.Label> labels) {
    double bottom() {
      return top + spec.height();
    }

    double y(double value) {
      return bottom() - spec.y().share(value) * spec.height();
    }
  }

  static FigureLayout of(FigureSpec spec) {
    double left =
        spec.rows().stream()
            .mapToDouble(row -> TickRoom.left(row, spec.panelWidth()))
            .max()
            .orElseThrow();
    List<Row> rows = new ArrayList<>();
    double y = MARGIN;
    for (PanelRow row : spec.rows()) {
      Row placed = row(row, left, y, spec.panelWidth());
      rows.add(placed);
      y = placed.bottom() + TickRoom.below(row, spec.panelWidth()) + GAP;
    }
    int columns = spec.rows().stream().mapToInt(row -> row.panels().size()).max().orElseThrow();
    double right = left + columns * (spec.panelWidth() + GAP) - GAP;
    double width = right + labelWidth(rows);
    double foot = y - (TickRoom.below(spec.rows().getLast(), spec.panelWidth()) > 0 ? GAP : 0);
    List<String> caption = Words.wrapped(spec.caption(), right - left);
    double lines = (spec.xName().isEmpty() ? 0 : 1) + caption.size();
    return new FigureLayout(width, foot + lines * LINE + MARGIN, rows, right, foot, caption);
  }

  private static Row row(PanelRow row, double left, double y, double panelWidth) {
    double heading = y + (row.heading().isEmpty() ? 0 : HEADING_LINE);
    int lines = row.panels().stream().mapToInt(panel -> panel.heading().lines()).max().orElse(0);
    double top = heading + lines * HEADING_LINE + (lines == 0 ? 0 : HEADING_GAP);
    List<Double> lefts = new ArrayList<>();
    for (int i = 0; i < row.panels().size(); i++) {
      lefts.add(left + i * (panelWidth + GAP));
    }
    Row placed = new Row(row, heading, top, lefts, List.of());
    List<DirectLabels.Label> labels = DirectLabels.apart(labels(placed), top, placed.bottom());
    return new Row(row, heading, top, lefts, labels);
  }

  /// Each label once, at the height that its line reaches in the last panel that has it.
  private static List<DirectLabels.Label> labels(Row row) {
    List<DirectLabels.Label> labels = new ArrayList<>();
    for (Panel panel : row.spec().panels().reversed()) {
      for (Mark mark : panel.marks()) {
        label(mark, row)
            .filter(found -> labels.stream().noneMatch(l -> l.text().equals(found.text())))
            .ifPresent(labels::add);
      }
    }
    return labels;
  }

  private static Optional<DirectLabels.Label> label(Mark mark, Row row) {
    return switch (mark) {
      case Mark.Line line -> label(line.role(), line.label(), line.points(), row);
      case Mark.Dots dots -> label(dots.role(), dots.label(), dots.points(), row);
      case Mark.Reference(var _, var to, var text) when !text.isEmpty() ->
          Optional.of(
              new DirectLabels.Label(Tone.MUTED, false, text, row.y(to.y()), row.y(to.y())));
      default -> Optional.empty();
    };
  }

  private static Optional<DirectLabels.Label> label(
      Role role, String text, List<Mark.Point> points, Row row) {
    return points.stream()
        .filter(point -> !text.isEmpty() && !Double.isNaN(point.y()))
        .max(Comparator.comparingDouble(Mark.Point::x))
        .map(
            point ->
                new DirectLabels.Label(
                    role.text(), role == Role.OBSERVED, text, row.y(point.y()), row.y(point.y())));
  }

  private static double labelWidth(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.labels().stream())
        .mapToDouble(label -> LABEL_GAP + Words.width(label.text(), Words.LABEL) + MARGIN)
        .max()
        .orElse(RIGHT_MARGIN);
  }
}
