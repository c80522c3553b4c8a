package strive.report.figure;

/// The room that the words at ticks need beside and below a row of panels. Names of things are
/// longer than numbers: they get the room they need, and slant where they do not fit side by side.
final class TickRoom {

  private static final double NUMBERS = 30;
  private static final double NUMBERS_WITH_NAME = 54;
  private static final double AXIS_NAME = 22;
  private static final double GAP = 8;
  private static final double BELOW = 22;

  private TickRoom() {}

  /// Room left of the first panel.
  static double left(PanelRow row, double panelWidth) {
    boolean named = !row.y().name().isEmpty();
    double numbers = named ? NUMBERS_WITH_NAME : NUMBERS;
    double names = row.y().hasNames() ? widest(row.y()) + GAP + (named ? AXIS_NAME : 0) : 0;
    Axis x = row.panels().getFirst().x();
    double overhang =
        areSlanted(x, panelWidth) ? slant(widest(x)) - panelWidth / x.length() / 2 : 0;
    return Math.max(numbers, Math.max(names, overhang));
  }

  /// Room below the panels, 0 without ticks.
  static double below(PanelRow row, double panelWidth) {
    return row.panels().stream()
        .map(Panel::x)
        .filter(x -> !x.ticks().isEmpty())
        .mapToDouble(x -> areSlanted(x, panelWidth) ? slant(widest(x)) + GAP : BELOW)
        .max()
        .orElse(0);
  }

  /// Whether names below a panel are too long to stand side by side.
  static boolean areSlanted(Axis x, double panelWidth) {
    return x.hasNames() && widest(x) > panelWidth / x.length() - GAP;
  }

  private static double widest(Axis axis) {
    return axis.ticks().stream()
        .map(Tick::text)
        .mapToDouble(text -> Words.width(text, Words.TICK))
        .max()
        .orElse(0);
  }

  private static double slant(double width) {
    return width * Math.sqrt(0.5) + Words.TICK;
  }
}
