package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// A protocol's own task in blocks: section 8 of the effort-performance model.
public final class BlockFigures {

  /// A way through the blocks of an episode.
  ///
  /// @param name the words at the right end of its curve
  /// @param efforts in each block, 0 to 1
  /// @param performances after each block
  public record Way(Role role, String name, List<Double> efforts, List<Double> performances) {

    /// Copies its lists.
    public Way {
      efforts = List.copyOf(efforts);
      performances = List.copyOf(performances);
    }
  }

  private BlockFigures() {}

  /// Effort, block by block.
  ///
  /// @param ways at least one, all of the same length
  public static FigureSpec effort(List<Way> ways) {
    return figure("Effort by block", ways, Way::efforts, Axis.effort(4), "effort");
  }

  /// Share correct after each block.
  public static FigureSpec performance(List<Way> ways, double start) {
    return figure(
        "Share correct by block",
        ways,
        Way::performances,
        Axis.shareCorrect(start, start),
        "performance");
  }

  private static FigureSpec figure(
      String description, List<Way> ways, Function<Way, List<Double>> values, Axis y, String what) {
    List<Mark> marks = new ArrayList<>();
    for (Way way : ways) {
      marks.add(
          new Mark.Line(
              way.role(), Mark.Weight.FULL, BlockMeans.points(values.apply(way)), way.name()));
    }
    int blocks = ways.getFirst().efforts().size();
    return new FigureSpec(
        ways.stream()
            .map(
                way ->
                    "%s ends at %s"
                        .formatted(way.name(), FigureNumbers.fixed2(values.apply(way).getLast())))
            .reduce(description, (all, one) -> all + "; " + one),
        TheoryFigures.WIDTH,
        List.of(
            new PanelRow(
                "",
                y,
                TheoryFigures.HEIGHT,
                List.of(
                    Panel.of("", Panel.Heading.of(""), Axis.blocks(blocks), marks)
                        .describedBy(new Panel.Rows(0, blocks))))),
        "block of the episode",
        "",
        table(ways, values, blocks, what));
  }

  private static Table table(
      List<Way> ways, Function<Way, List<Double>> values, int blocks, String what) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.whole("block", "", ">= 1", "Block of the episode."));
    ways.forEach(
        way ->
            columns.add(
                Column.number(
                    way.name().replace(' ', '_'), "", "0..1", what + ", " + way.name() + ".")));
    return new Table(
        columns,
        IntStream.range(0, blocks)
            .mapToObj(
                block -> {
                  List<Cell> row = new ArrayList<>();
                  row.add(Cell.of(block + 1));
                  ways.forEach(way -> row.add(Cell.of(values.apply(way).get(block))));
                  return row;
                })
            .toList());
  }
}
