package strive.report.figure;

import java.util.List;
import strive.report.table.Table;

/// A figure as plain data.
///
/// @param description the finding in a sentence, for people who do not see the figure
/// @param panelWidth the width of each panel
/// @param rows from top to bottom, at least one
/// @param xName the name below the horizontal axes, in words
/// @param caption what lines and bands are, and of how many people; empty for none
/// @param table the numbers behind the figure, for *Show as table* and CSV
public record FigureSpec(
    String description,
    double panelWidth,
    List<PanelRow> rows,
    String xName,
    String caption,
    Table table) {

  public FigureSpec {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a figure needs a row of panels");
    }
  }
}
