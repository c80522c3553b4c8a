package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import strive.inference.design.DesignResult;
import strive.inference.design.DesignSettings;
import strive.inference.design.PowerPoint;
import strive.inference.design.Proportion;
import strive.report.DesignData;

/// How often a study finds what is there against its number of people, and how often it finds what
/// is not there: a panel for mean b, and one for the difference between two conditions. Bands are
/// 95 % intervals of the share over repetitions (Wilson).
public final class PowerFigure {

  private static final double WIDTH = 300;
  private static final double HEIGHT = 240;
  private static final double ASKED_FOR = 0.8;

  private PowerFigure() {}

  /// The figure.
  public static FigureSpec of(DesignResult result) {
    DesignSettings settings = result.settings();
    boolean compared = result.whole().difference().isPresent();
    Axis people = Axis.upTo(result.whole().people());
    List<Panel> panels = new ArrayList<>();
    panels.add(
        panel(
            result,
            "mean b = " + FigureNumbers.signed2(settings.meanBias()),
            compared ? people.besideAnother() : people,
            PowerPoint::mean,
            PowerPoint::meanFalse));
    if (compared) {
      panels.add(
          panel(
              result,
              "difference of b = " + FigureNumbers.signed2(settings.difference()),
              people,
              at -> at.difference().orElseThrow(),
              at -> at.differenceFalse().orElseThrow()));
    }
    Axis share = Axis.effort(5).named("share of studies that find it");
    return new FigureSpec(
        description(result),
        WIDTH,
        List.of(new PanelRow("", share, HEIGHT, panels)),
        "people of the study",
        "%d simulated studies of each kind. Bands: 95 %% intervals of the share. Dashed: the power that is usually asked for, and alpha."
            .formatted(settings.studies()),
        DesignData.POWER.table(DesignData.power(result)));
  }

  private static String description(DesignResult result) {
    PowerPoint whole = result.whole();
    Optional<String> difference =
        whole.difference().map(power -> " and the difference in " + percent(power));
    return "With %d people studies find the mean bias in %s%s of repetitions"
        .formatted(whole.people(), percent(whole.mean()), difference.orElse(""));
  }

  private static String percent(Proportion share) {
    return Math.round(100 * share.share()) + " %";
  }

  private static Panel panel(
      DesignResult result,
      String name,
      Axis people,
      Function<PowerPoint, Proportion> power,
      Function<PowerPoint, Proportion> alarms) {
    List<Mark> marks = new ArrayList<>();
    marks.add(reference(people, ASKED_FOR));
    marks.add(reference(people, result.settings().alpha()));
    marks.add(new Mark.Band(Role.OBSERVED, band(result, power)));
    marks.add(new Mark.Band(Role.FITTED, band(result, alarms)));
    marks.add(new Mark.Line(Role.OBSERVED, Mark.Weight.FULL, line(result, power), "power"));
    marks.add(new Mark.Line(Role.FITTED, Mark.Weight.FULL, line(result, alarms), "no effect"));
    if (result.curve().size() == 1) {
      marks.add(new Mark.Dots(Role.OBSERVED, Mark.Shape.DISC, line(result, power), ""));
      marks.add(new Mark.Dots(Role.FITTED, Mark.Shape.DISC, line(result, alarms), ""));
    }
    return Panel.of("", Panel.Heading.of(name), people, marks);
  }

  private static Mark reference(Axis people, double at) {
    return new Mark.Reference(
        new Mark.Point(people.from(), at), new Mark.Point(people.to(), at), "");
  }

  private static List<Mark.Interval> band(
      DesignResult result, Function<PowerPoint, Proportion> share) {
    return result.curve().stream()
        .map(
            at -> {
              Proportion one = share.apply(at);
              return new Mark.Interval(at.people(), one.lower(), one.upper());
            })
        .toList();
  }

  private static List<Mark.Point> line(
      DesignResult result, Function<PowerPoint, Proportion> share) {
    return result.curve().stream()
        .map(at -> new Mark.Point(at.people(), share.apply(at).share()))
        .toList();
  }
}
