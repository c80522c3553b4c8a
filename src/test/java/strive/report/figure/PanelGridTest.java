package strive.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import strive.report.table.Column;
import strive.report.table.Table;

class PanelGridTest {

  private static final Table TABLE =
      new Table(List.of(Column.number("x", "", "", "Something.")), List.of());

  private static List<Mark> line(double toX, double toY) {
    return List.of(
        new Mark.Line(
            Role.OPTIMUM,
            Mark.Weight.FULL,
            List.of(new Mark.Point(0, 0), new Mark.Point(toX, toY)),
            ""));
  }

  @Test
  void eachRowHasOneVerticalAxisThatHoldsAllItsMarks() {
    FigureSpec figure =
        new PanelGrid(100, 80, "time")
            .column("one")
            .column("two")
            .row("effort", List.of(line(4, 1), line(4, 7)))
            .row("performance", List.of(line(4, 0.2), line(4, 0.3)))
            .figure("a finding", TABLE);

    assertThat(figure.rows())
        .extracting(row -> row.y().name())
        .containsExactly("effort", "performance");
    assertThat(figure.rows().getFirst().y().to()).isEqualTo(8);
    assertThat(figure.rows().getLast().y().to()).isLessThan(1);
  }

  @Test
  void columnsShareTheirHorizontalAxisUnlessToldOtherwise() {
    PanelGrid grid =
        new PanelGrid(100, 80, "time")
            .column("short")
            .column("long")
            .row("effort", List.of(line(2, 1), line(10, 1)));

    assertThat(ends(grid.figure("shared", TABLE))).containsExactly(10.0, 10.0);
    assertThat(ends(grid.withOwnX().figure("own", TABLE))).containsExactly(2.0, 10.0);
  }

  private static List<Double> ends(FigureSpec figure) {
    return figure.rows().getFirst().panels().stream().map(panel -> panel.x().to()).toList();
  }

  @Test
  void aRowNeedsMarksForEachColumn() {
    PanelGrid grid = new PanelGrid(100, 80, "time").column("one").column("two");

    assertThatThrownBy(() -> grid.row("effort", List.of(line(1, 1))))
        .hasMessage("a row needs marks for 2 columns, got 1");
  }
}
