package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import strive.report.table.Table;

/// One number of several named things, a dot each, the names at the right edge; a panel for each
/// condition.
public final class RankedDots {

  private static final double WIDTH = 120;
  private static final double LINE = 22;

  /// One condition.
  ///
  /// @param name above its panel
  /// @param values of the things, in their order; NaN where there is none
  public record Condition(String name, List<Double> values) {
    public Condition {
      values = List.copyOf(values);
    }
  }

  private RankedDots() {}

  /// The figure.
  ///
  /// @param description the finding in a sentence
  /// @param xName what the numbers are
  /// @param things names from top to bottom
  /// @param reference where a dashed line stands in each panel
  /// @param referenceWords what it means
  /// @param table the numbers behind it
  public static FigureSpec of(
      String description,
      String xName,
      List<String> things,
      List<Condition> conditions,
      double reference,
      String referenceWords,
      Table table) {
    double least = conditions.stream().mapToDouble(c -> least(c.values())).min().orElse(0);
    double most = conditions.stream().mapToDouble(c -> most(c.values())).max().orElse(1);
    Axis x = Axis.over("", Math.min(least, reference), Math.max(most, reference));
    List<Tick> lines = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      lines.add(new Tick(things.size() - i, ""));
    }
    Axis y = new Axis("", 0.3, things.size() + 0.7, lines);
    List<Panel> panels = new ArrayList<>();
    for (Condition condition : conditions) {
      boolean last = panels.size() == conditions.size() - 1;
      panels.add(
          Panel.of(
              "",
              Panel.Heading.of(condition.name()),
              last ? x : x.besideAnother(),
              marks(things, condition.values(), reference, y)));
    }
    return new FigureSpec(
        description,
        WIDTH,
        List.of(new PanelRow("", y, LINE * (things.size() + 0.4), panels)),
        xName,
        referenceWords,
        table);
  }

  private static List<Mark> marks(
      List<String> things, List<Double> values, double reference, Axis y) {
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Reference(
            new Mark.Point(reference, y.from()), new Mark.Point(reference, y.to()), ""));
    for (int i = 0; i < things.size(); i++) {
      double line = things.size() - i;
      boolean known = !Double.isNaN(values.get(i));
      marks.add(
          new Mark.Dots(
              Role.OBSERVED,
              Mark.Shape.DISC,
              known ? List.of(new Mark.Point(values.get(i), line)) : List.of(),
              things.get(i)));
    }
    return marks;
  }

  private static double least(List<Double> values) {
    return values.stream().filter(v -> !Double.isNaN(v)).mapToDouble(v -> v).min().orElse(0);
  }

  private static double most(List<Double> values) {
    return values.stream().filter(v -> !Double.isNaN(v)).mapToDouble(v -> v).max().orElse(0);
  }
}
