package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import strive.inference.ConditionFrequencies;
import strive.inference.Frequency;
import strive.policy.ModelNames;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// How many people follow each model or family: expected shares with their 95 % intervals, beside
/// the probabilities to be the most frequent one; or the shares in each condition.
public final class FrequenciesFigure {

  private static final double LINE = 24;
  private static final double LEAST_HEIGHT = 56; // Lets-Plot draws nothing lower than 50
  private static final double WIDTH = 220;
  private static final double NARROW = 170;
  private static final int MOST_IN_A_ROW = 3;

  private FrequenciesFigure() {}

  /// Shares and exceedance side by side.
  ///
  /// @param what the things are: `model`, `family`
  /// @param things from top to bottom, at least one
  /// @param finding in a sentence
  public static FigureSpec of(String what, List<Frequency> things, String finding) {
    Axis names = names(things);
    Axis share = Axis.within("", 0, 1);
    Panel shares =
        Panel.of(
            "",
            Panel.Heading.of("expected share of people"),
            share.besideAnother(),
            shares(things));
    Panel exceedance =
        Panel.of("", Panel.Heading.of("exceedance probability"), share, exceedance(things));
    return new FigureSpec(
        finding,
        WIDTH,
        List.of(new PanelRow("", names, height(things), List.of(shares, exceedance))),
        "",
        "Left: line 95 % interval, dashed if all were equal. Right: filled protected, hollow unprotected.",
        table(what, things.size(), List.of(new ConditionFrequencies("", 0, things))));
  }

  /// The shares of models in each condition.
  ///
  /// @param conditions at least one
  /// @param finding in a sentence
  public static FigureSpec byCondition(List<ConditionFrequencies> conditions, String finding) {
    List<Frequency> models = conditions.getFirst().models();
    List<PanelRow> rows = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i += MOST_IN_A_ROW) {
      List<Panel> panels = new ArrayList<>();
      for (ConditionFrequencies one :
          conditions.subList(i, Math.min(conditions.size(), i + MOST_IN_A_ROW))) {
        Panel.Heading heading =
            new Panel.Heading(
                one.condition(),
                one.people() == 1 ? "1 person" : one.people() + " people",
                "",
                "",
                Panel.Trust.SOUND);
        panels.add(
            Panel.of("", heading, Axis.within("", 0, 1).besideAnother(), shares(one.models())));
      }
      rows.add(new PanelRow("", names(models), height(models), panels));
    }
    return new FigureSpec(
        finding,
        NARROW,
        rows,
        "expected share of people",
        "Lines are 95 % intervals; dashed: if all were equally frequent.",
        table("model", models.size(), conditions));
  }

  private static Axis names(List<Frequency> things) {
    List<String> names = things.stream().map(Frequency::name).toList();
    return Axis.names("", names.stream().map(ModelNames.of(names)::of).toList().reversed());
  }

  private static double height(List<Frequency> things) {
    return Math.max(LEAST_HEIGHT, LINE * things.size());
  }

  private static double line(List<Frequency> things, int i) {
    return things.size() - i;
  }

  private static List<Mark> shares(List<Frequency> things) {
    List<Mark> marks = new ArrayList<>();
    double equal = 1.0 / things.size();
    marks.add(
        new Mark.Reference(
            new Mark.Point(equal, 0.5), new Mark.Point(equal, things.size() + 0.5), ""));
    List<Mark.Point> expected = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      Frequency one = things.get(i);
      double y = line(things, i);
      expected.add(new Mark.Point(one.expected(), y));
      marks.add(
          new Mark.Line(
              Role.OBSERVED,
              Mark.Weight.THIN,
              List.of(new Mark.Point(one.lower(), y), new Mark.Point(one.upper(), y)),
              ""));
    }
    marks.add(new Mark.Dots(Role.OBSERVED, Mark.Shape.DISC, expected, ""));
    return marks;
  }

  private static List<Mark> exceedance(List<Frequency> things) {
    List<Mark.Point> plain = new ArrayList<>();
    List<Mark.Point> guarded = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      plain.add(new Mark.Point(things.get(i).exceedance(), line(things, i)));
      guarded.add(new Mark.Point(things.get(i).protectedExceedance(), line(things, i)));
    }
    return List.of(
        new Mark.Dots(Role.OBSERVED, Mark.Shape.CIRCLE, plain, ""),
        new Mark.Dots(Role.OBSERVED, Mark.Shape.DISC, guarded, ""));
  }

  private static Table table(String what, int things, List<ConditionFrequencies> conditions) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < things; i++) {
      for (ConditionFrequencies condition : conditions) {
        Frequency one = condition.models().get(i);
        rows.add(
            List.of(
                Cell.of(one.name()),
                Cell.of(condition.condition().isEmpty() ? "all people" : condition.condition()),
                Cell.of(one.expected()),
                Cell.of(one.lower()),
                Cell.of(one.upper()),
                Cell.of(one.exceedance()),
                Cell.of(one.protectedExceedance())));
      }
    }
    return new Table(columns(what), rows);
  }

  private static List<Column> columns(String what) {
    String share = "share of people";
    return List.of(
        Column.text(what, "What is compared."),
        Column.text("condition", "Condition, or all people."),
        Column.number("expected_frequency", share, "0..1", "Expected share of people."),
        Column.number("lower", share, "0..1", "Lower end of its 95 % interval."),
        Column.number("upper", share, "0..1", "Upper end of its 95 % interval."),
        Column.number("exceedance", "probability", "0..1", "Of being the most frequent one."),
        Column.number(
            "protected_exceedance",
            "probability",
            "0..1",
            "The same, protected against no differences at all."));
  }
}
