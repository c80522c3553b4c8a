package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import strive.report.table.Table;

/// Panels in rows and columns: each row shows one quantity on an axis of its own, each column one
/// condition. Axes reach as far as the marks do, the vertical ones to the next round number.
public final class PanelGrid {

  private final double width;
  private final double height;
  private final String xName;
  private final List<Panel.Heading> columns = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private boolean sharedX = true;
  private String caption = "";

  private record Quantity(String heading, String name, List<List<Mark>> marks) {}

  /// An empty grid.
  ///
  /// @param width of a panel
  /// @param height of a panel
  /// @param xName the name below the horizontal axes
  public PanelGrid(double width, double height, String xName) {
    this.width = width;
    this.height = height;
    this.xName = xName;
  }

  /// One more column with a heading.
  public PanelGrid column(String name) {
    columns.add(Panel.Heading.of(name));
    return this;
  }

  /// One more row.
  ///
  /// @param name of its vertical axis
  /// @param marks a list for each column
  public PanelGrid row(String name, List<List<Mark>> marks) {
    return row("", name, marks);
  }

  /// One more row with a heading.
  public PanelGrid row(String heading, String name, List<List<Mark>> marks) {
    if (marks.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row needs marks for %d columns, got %d".formatted(columns.size(), marks.size()));
    }
    quantities.add(new Quantity(heading, name, List.copyOf(marks)));
    return this;
  }

  /// Each column with a horizontal axis of its own.
  public PanelGrid withOwnX() {
    sharedX = false;
    return this;
  }

  /// Words below.
  public PanelGrid caption(String words) {
    caption = words;
    return this;
  }

  /// The figure.
  ///
  /// @param description the finding in a sentence
  /// @param table the numbers behind it
  public FigureSpec figure(String description, Table table) {
    List<Axis> horizontal = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      int own = column;
      double[] places =
          values(
              quantities.stream()
                  .flatMap(q -> sharedX ? q.marks().stream() : Stream.of(q.marks().get(own))),
              Mark.Point::x);
      Axis axis = Axis.exactly("", least(places), most(places));
      horizontal.add(column == columns.size() - 1 ? axis : axis.besideAnother());
    }
    List<PanelRow> rows = new ArrayList<>();
    for (Quantity quantity : quantities) {
      List<Panel> panels = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) {
        Panel.Heading heading = rows.isEmpty() ? columns.get(column) : Panel.Heading.of("");
        panels.add(Panel.of("", heading, horizontal.get(column), quantity.marks().get(column)));
      }
      double[] places = values(quantity.marks().stream(), Mark.Point::y);
      Axis vertical = Axis.over(quantity.name(), least(places), most(places));
      rows.add(new PanelRow(quantity.heading(), vertical, height, panels));
    }
    return new FigureSpec(description, width, rows, xName, caption, table);
  }

  private static double[] values(
      Stream<List<Mark>> marks, ToDoubleFunction<Mark.Point> coordinate) {
    return marks.flatMap(List::stream).flatMap(Panel::places).mapToDouble(coordinate).toArray();
  }

  private static double least(double[] values) {
    return DoubleStream.of(values).min().orElse(0);
  }

  private static double most(double[] values) {
    return DoubleStream.of(values).max().orElse(1);
  }
}
