package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import strive.inference.check.Curve;
import strive.inference.check.CurveCheck;
import strive.inference.check.Prediction;
import strive.inference.check.StudyCheck;
import strive.report.CheckData;

/// What people did (dots) beside what models predict of them (bands): a panel for each model, rows
/// for conditions.
public final class CheckFigure {

  private static final double WIDTH = 190;
  private static final double TALL = 130;
  private static final double COMPACT = 76;
  private static final int IN_A_ROW = 4;
  private static final double MARGIN = 0.4;
  private static final String NEVER = "–";

  private final StudyCheck check;
  private final Curve curve;
  private final List<CurveCheck> rows = new ArrayList<>();

  private CheckFigure(StudyCheck check, Curve curve) {
    this.check = check;
    this.curve = curve;
  }

  /// The figure of one curve.
  ///
  /// @param models ids of those to show, at least one, in their order
  public static FigureSpec of(StudyCheck check, List<String> models, Curve curve) {
    return new CheckFigure(check, curve).figure(models);
  }

  private FigureSpec figure(List<String> models) {
    Axis x = x(models);
    Axis y = y(models);
    List<PanelRow> panelRows = new ArrayList<>();
    for (String condition : check.conditions()) {
      for (int from = 0; from < models.size(); from += IN_A_ROW) {
        List<String> some = models.subList(from, Math.min(models.size(), from + IN_A_ROW));
        String heading = from == 0 ? whom(condition, models) : "";
        double height = curve == Curve.EFFORT ? TALL : COMPACT;
        panelRows.add(new PanelRow(heading, y, height, panels(some, condition, x)));
      }
    }
    return new FigureSpec(
        description(models),
        WIDTH,
        panelRows,
        curve.place(),
        "Dots: people. Bands: where 50 % and 95 % of "
            + check.settings().repeats()
            + " simulated groups of the same people lie, with parameters from "
            + check.settings().parameters().words()
            + ".",
        CheckData.CURVES.table(rows));
  }

  /// Whom a row shows. Whoever one of the models leaves out is named beside the figure.
  private String whom(String condition, List<String> models) {
    int people =
        models.stream()
            .flatMap(model -> check.curve(model, condition, curve).stream())
            .mapToInt(CurveCheck::people)
            .max()
            .orElse(0);
    return (check.conditions().size() > 1 ? condition + ", " : "") + "n = " + people;
  }

  private List<Panel> panels(List<String> models, String condition, Axis x) {
    List<Panel> panels = new ArrayList<>();
    for (String model : models) {
      List<CurveCheck> places = check.curve(model, condition, curve);
      Panel.Rows described = new Panel.Rows(rows.size(), places.size());
      rows.addAll(places);
      boolean last = panels.size() == models.size() - 1;
      panels.add(
          Panel.of("", heading(model, places), last ? x : x.besideAnother(), marks(places))
              .describedBy(described));
    }
    return panels;
  }

  private Panel.Heading heading(String model, List<CurveCheck> places) {
    long outside = outside(places);
    String finding =
        places.isEmpty()
            ? "Nobody to compare"
            : outside == 0 ? "All within" : "%d of %d outside".formatted(outside, places.size());
    return new Panel.Heading(
        model,
        "",
        curve == Curve.EFFORT ? finding : "",
        curve == Curve.EFFORT || outside == 0 ? "" : outside + " outside",
        Panel.Trust.SOUND);
  }

  private String unit() {
    return curve == Curve.EFFORT ? "blocks" : "places";
  }

  private static long outside(List<CurveCheck> places) {
    return places.stream().filter(at -> !at.prediction().inside()).count();
  }

  private List<Mark> marks(List<CurveCheck> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(band(places, Prediction::lower, Prediction::upper));
    marks.add(band(places, Prediction::innerLower, Prediction::innerUpper));
    marks.add(
        new Mark.Line(
            Role.FITTED, Mark.Weight.THIN, points(places, Prediction::mean), "predicted"));
    marks.add(
        new Mark.Dots(
            Role.OBSERVED, Mark.Shape.DISC, points(places, Prediction::observed), "observed"));
    return marks;
  }

  private static Mark band(
      List<CurveCheck> places,
      ToDoubleFunction<Prediction> low,
      ToDoubleFunction<Prediction> high) {
    return new Mark.Band(
        Role.FITTED,
        places.stream()
            .map(
                at ->
                    new Mark.Interval(
                        at.at(),
                        low.applyAsDouble(at.prediction()),
                        high.applyAsDouble(at.prediction())))
            .toList());
  }

  private static List<Mark.Point> points(
      List<CurveCheck> places, ToDoubleFunction<Prediction> value) {
    return places.stream()
        .map(at -> new Mark.Point(at.at(), value.applyAsDouble(at.prediction())))
        .toList();
  }

  private Axis x(List<String> models) {
    if (curve == Curve.FINAL_PERFORMANCE) {
      return Axis.within("", 0, 1);
    }
    int most =
        (int)
            check.curves().stream()
                .filter(at -> at.curve() == curve && models.contains(at.model()))
                .mapToDouble(CurveCheck::at)
                .max()
                .orElse(1);
    if (curve == Curve.EFFORT) {
      return Axis.blocks(most);
    }
    Axis blocks = Axis.blocks(Math.max(1, most - 1));
    List<Tick> ticks = new ArrayList<>(blocks.ticks());
    ticks.removeIf(tick -> tick.at() == most - 1 && most > 2);
    ticks.add(new Tick(most, NEVER));
    return new Axis("", 1 - MARGIN, most + MARGIN, ticks);
  }

  private Axis y(List<String> models) {
    if (curve == Curve.EFFORT) {
      return Axis.effort(4);
    }
    double most =
        check.curves().stream()
            .filter(at -> at.curve() == curve && models.contains(at.model()))
            .mapToDouble(at -> Math.max(at.prediction().observed(), at.prediction().upper()))
            .max()
            .orElse(1);
    return Axis.over("share", 0, most);
  }

  private String description(List<String> models) {
    List<String> words = new ArrayList<>();
    for (String model : models) {
      List<CurveCheck> places =
          check.conditions().stream()
              .flatMap(condition -> check.curve(model, condition, curve).stream())
              .toList();
      words.add(
          "%s %d of %d %s"
              .formatted(model, places.size() - outside(places), places.size(), unit()));
    }
    return switch (curve) {
          case EFFORT -> "Effort by block";
          case QUIT_BLOCK -> "Quit blocks";
          case FINAL_PERFORMANCE -> "Final performance";
        }
        + " within 95 % of what each model predicts: "
        + String.join(", ", words);
  }
}
