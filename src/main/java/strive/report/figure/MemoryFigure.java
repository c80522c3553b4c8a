package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;
import strive.theory.memory.MemoryLife;

/// Regret against the number of stored episodes, from an optimistic and a pessimistic prior:
/// section 7 of the effort-performance model. Faint lines are single lives, the others their means.
public final class MemoryFigure {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 260;

  private MemoryFigure() {}

  /// The figure.
  ///
  /// @param optimistic lives from a prior above the optimum, at least one; all equally long
  /// @param pessimistic lives from a prior below it, at least one; as long
  public static FigureSpec of(
      List<List<MemoryLife.Episode>> optimistic, List<List<MemoryLife.Episode>> pessimistic) {
    List<Mark.Point> high = means(optimistic);
    List<Mark.Point> low = means(pessimistic);
    List<Mark> marks = new ArrayList<>();
    optimistic.forEach(life -> marks.add(single(Role.OVERCONFIDENT, life)));
    pessimistic.forEach(life -> marks.add(single(Role.UNDERCONFIDENT, life)));
    marks.add(new Mark.Line(Role.OVERCONFIDENT, Mark.Weight.FULL, high, "optimistic prior"));
    marks.add(new Mark.Line(Role.UNDERCONFIDENT, Mark.Weight.FULL, low, "pessimistic prior"));
    double least = places(marks).mapToDouble(Mark.Point::y).min().orElse(0);
    double most = places(marks).mapToDouble(Mark.Point::y).max().orElse(1);
    Axis stored = Axis.upTo(optimistic.getFirst().size() - 1);
    return new FigureSpec(
        "With %d stored episodes regret is %s from an optimistic and %s from a pessimistic prior"
            .formatted(
                high.size() - 1,
                FigureNumbers.fixed2(high.getLast().y()),
                FigureNumbers.fixed2(low.getLast().y())),
        WIDTH,
        List.of(
            new PanelRow(
                "",
                Axis.over("regret", Math.min(0, least), most),
                HEIGHT,
                List.of(Panel.of("", Panel.Heading.of(""), stored, marks)))),
        "stored episodes",
        "Regret: value lost against the optimum of the same episode. Mean of %d lives; faint lines are single lives."
            .formatted(optimistic.size()),
        table(high, low));
  }

  private static Stream<Mark.Point> places(List<Mark> marks) {
    return marks.stream().flatMap(Panel::places);
  }

  private static Mark single(Role role, List<MemoryLife.Episode> life) {
    return new Mark.Line(
        role,
        Mark.Weight.FAINT,
        life.stream().map(episode -> new Mark.Point(episode.stored(), episode.regret())).toList(),
        "");
  }

  private static List<Mark.Point> means(List<List<MemoryLife.Episode>> lives) {
    return IntStream.range(0, lives.getFirst().size())
        .mapToObj(
            i ->
                new Mark.Point(
                    i,
                    lives.stream()
                        .mapToDouble(life -> life.get(i).regret())
                        .average()
                        .orElseThrow()))
        .toList();
  }

  private static Table table(List<Mark.Point> high, List<Mark.Point> low) {
    return new Table(
        List.of(
            Column.whole("stored", "", ">= 0", "Episodes remembered."),
            Column.number("optimistic", "", "", "Mean regret from an optimistic prior."),
            Column.number("pessimistic", "", "", "Mean regret from a pessimistic prior.")),
        IntStream.range(0, high.size())
            .mapToObj(i -> List.of(Cell.of(i), Cell.of(high.get(i).y()), Cell.of(low.get(i).y())))
            .toList());
  }
}
