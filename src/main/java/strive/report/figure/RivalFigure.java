package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;
import strive.theory.schedule.ScheduleComparison;

/// How much of what effort can gain each schedule brings: section 6 of the effort-performance
/// model.
public final class RivalFigure {

  private static final double WIDTH = 720;
  private static final double HEIGHT = 220;

  private RivalFigure() {}

  /// The figure.
  ///
  /// @param comparison with at least one row
  public static FigureSpec of(ScheduleComparison comparison) {
    List<ScheduleComparison.Row> rows = comparison.rows();
    double least =
        rows.stream()
            .flatMapToDouble(row -> comparison.share(row).stream())
            .map(RivalFigure::shown)
            .reduce(0, Math::min);
    Axis shares = Axis.over("share of the gain", least, 1);
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Reference(new Mark.Point(-0.5, 1), new Mark.Point(rows.size() - 0.5, 1), ""));
    for (int i = 0; i < rows.size(); i++) {
      OptionalDouble share = comparison.share(rows.get(i));
      if (share.isPresent()) {
        double y = shown(share.getAsDouble());
        Role role = isOptimal(rows.get(i)) ? Role.OPTIMUM : Role.PERFORMANCE;
        marks.add(
            new Mark.Whiskers(role, List.of(new Mark.Interval(i, Math.min(0, y), Math.max(0, y)))));
        marks.add(new Mark.Dots(role, Mark.Shape.SPOT, List.of(new Mark.Point(i, y)), ""));
      }
    }
    return new FigureSpec(
        description(comparison),
        WIDTH,
        List.of(
            new PanelRow(
                "",
                shares,
                HEIGHT,
                List.of(Panel.of("", Panel.Heading.of(""), names(rows), marks)))),
        "",
        "Share of what the best numerical optimum gains over the least effort; shares below −1 stand at −1.",
        table(comparison));
  }

  private static double shown(double share) {
    return Math.max(-1, share);
  }

  private static boolean isOptimal(ScheduleComparison.Row row) {
    return row.id().equals("closed-loop") || row.id().startsWith("optimum");
  }

  private static Axis names(List<ScheduleComparison.Row> rows) {
    return new Axis(
        "",
        -0.5,
        rows.size() - 0.5,
        IntStream.range(0, rows.size())
            .mapToObj(i -> new Tick(i, shortName(rows.get(i).id())))
            .toList());
  }

  private static String shortName(String id) {
    return switch (id) {
      case "closed-loop" -> "closed loop";
      case "optimum-from-constant" -> "optimum 1";
      case "optimum-from-closed-loop" -> "optimum 2";
      case "greedylr" -> "GreedyLR";
      case "adalrs" -> "AdaLRS";
      default -> id;
    };
  }

  private static String description(ScheduleComparison comparison) {
    return comparison.rows().stream()
        .filter(row -> comparison.share(row).isPresent())
        .map(row -> row.id() + " " + FigureNumbers.fixed2(comparison.share(row).getAsDouble()))
        .reduce("Share of the possible gain", (all, one) -> all + "; " + one);
  }

  private static Table table(ScheduleComparison comparison) {
    return new Table(
        List.of(
            Column.text("schedule", "Name of the schedule."),
            Column.number("value", "", "", "Value V."),
            Column.number("share", "", "", "Share of the possible gain."),
            Column.number("final_performance", "", "", "Performance after the last step."),
            Column.number("first_rate", "", ">= 0", "First rate, chosen in hindsight."),
            Column.number("seconds", "s", ">= 0", "Time that it took."),
            Column.text("note", "What must be said.")),
        comparison.rows().stream()
            .map(
                row ->
                    List.of(
                        Cell.of(row.id()),
                        Cell.of(row.value()),
                        Cell.of(comparison.share(row)),
                        Cell.of(row.finalPerformance()),
                        Cell.of(row.firstRate()),
                        Cell.of(row.nanos() / 1e9),
                        Cell.of(row.note())))
            .toList());
  }
}
