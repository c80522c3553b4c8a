package strive.report.figure;

import java.util.List;

/// Panels side by side that share their vertical axis.
///
/// @param heading above the whole row, empty for none
/// @param y the vertical axis; only the first panel has its labels
/// @param height of each panel
/// @param panels at least one
public record PanelRow(String heading, Axis y, double height, List<Panel> panels) {

  public PanelRow {
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("a row needs a panel");
    }
    for (Panel panel : panels) {
      panel
          .places()
          .filter(place -> !(y.contains(place.y()) && panel.x().contains(place.x())))
          .findFirst()
          .ifPresent(
              place -> {
                throw new IllegalArgumentException("outside the axes of its panel: " + place);
              });
    }
  }
}
