package strive.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strive.inference.Estimate;
import strive.inference.Estimates;
import strive.inference.Light;
import strive.policy.Parameter;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// How the parameters of one model are distributed over people: a row a parameter, a panel a
/// condition, people by rank with their 95 % intervals, the mean with its interval at the right,
/// and, where a group method was used, the distribution over everybody that it found.
public final class DistributionsFigure {

  private static final double HEIGHT = 110;
  private static final double ALONE = 480;
  private static final double TWO = 270;
  private static final double SEVERAL = 190;

  // The row's heading names the parameter; a blank name keeps the room for long numbers.
  private static final String NAMED_ABOVE = " ";

  // Room beyond the estimates, in shares of their range; longer intervals are cut.
  private static final double ROOM = 0.25;

  private static final String EVERYBODY = "all people";

  private DistributionsFigure() {}

  /// The figure.
  ///
  /// @param estimates of a model that could be fitted to somebody
  /// @param finding in a sentence
  public static FigureSpec of(Estimates estimates, String finding) {
    List<String> conditions = estimates.conditions();
    List<PanelRow> rows = new ArrayList<>();
    for (Parameter parameter : estimates.parameters()) {
      Axis y = axis(estimates, parameter);
      List<Panel> panels = new ArrayList<>();
      for (String condition : conditions) {
        panels.add(panel(estimates, parameter, condition, y, rows.isEmpty()));
      }
      rows.add(new PanelRow(parameter.name() + ": " + parameter.meaning(), y, HEIGHT, panels));
    }
    return new FigureSpec(
        finding,
        switch (conditions.size()) {
          case 1 -> ALONE;
          case 2 -> TWO;
          default -> SEVERAL;
        },
        rows,
        "people by rank",
        caption(estimates),
        table(estimates));
  }

  private static String caption(Estimates estimates) {
    boolean grouped = estimates.parameters().stream().anyMatch(p -> estimates.group(p).isPresent());
    return "Lines are 95 % intervals, cut at the panel's edge; hollow: weak fit; cross: at a bound. The large dot is the mean of the estimates with its 95 % interval."
        + (grouped
            ? " Dashed and shaded: mean and range of 95 % of people over the whole group, as the method found them; estimates of people lean on it"
                + (estimates.conditions().size() > 1
                    ? " in every condition, which draws conditions together."
                    : ".")
            : "");
  }

  private static Axis axis(Estimates estimates, Parameter parameter) {
    List<Estimates.Value> all = estimates.of(parameter);
    List<Double> inside =
        Stream.concat(
                all.stream().filter(v -> !v.atBound()).map(Estimates.Value::value),
                estimates.group(parameter).stream().map(Estimates.Group::centre))
            .toList();
    List<Double> shown =
        inside.isEmpty() ? all.stream().map(Estimates.Value::value).toList() : inside;
    double least = shown.stream().mapToDouble(v -> v).min().orElse(0);
    double most = shown.stream().mapToDouble(v -> v).max().orElse(1);
    double room = ROOM * (most - least);
    double lowest = estimates.isTransformed() ? Double.NEGATIVE_INFINITY : parameter.lower();
    double highest = estimates.isTransformed() ? Double.POSITIVE_INFINITY : parameter.upper();
    return Axis.over(NAMED_ABOVE, Math.max(lowest, least - room), Math.min(highest, most + room));
  }

  private static Panel panel(
      Estimates estimates, Parameter parameter, String condition, Axis y, boolean named) {
    List<Estimates.Value> people =
        estimates.of(parameter, condition).stream()
            .sorted(Comparator.comparingDouble(Estimates.Value::value))
            .toList();
    double right = people.size() + 2.0;
    Axis x = new Axis("", 0, right + 0.5, List.of());
    List<Mark> marks = new ArrayList<>();
    estimates.group(parameter).ifPresent(group -> marks.addAll(group(group, y, right + 0.5)));
    marks.addAll(people(people, y));
    Optional<Estimates.Mean> mean = estimates.mean(parameter, condition);
    mean.ifPresent(one -> marks.addAll(mean(one, right, y)));
    String name = named ? condition : "";
    Panel.Heading heading =
        new Panel.Heading(
            name,
            named ? people.size() + (people.size() == 1 ? " person" : " people") : "",
            "",
            mean.map(one -> "mean " + FigureNumbers.fixed2(one.mean())).orElse(""),
            Panel.Trust.SOUND);
    return Panel.of("", heading, x, marks);
  }

  private static List<Mark> group(Estimates.Group group, Axis y, double right) {
    double low = y.within(group.low());
    double high = y.within(group.high());
    double centre = y.within(group.centre());
    return List.of(
        new Mark.Band(
            Role.FITTED,
            List.of(new Mark.Interval(0, low, high), new Mark.Interval(right, low, high))),
        new Mark.Line(
            Role.FITTED,
            Mark.Weight.THIN,
            List.of(new Mark.Point(0, centre), new Mark.Point(right, centre)),
            ""));
  }

  private static List<Mark> people(List<Estimates.Value> people, Axis y) {
    List<Mark.Interval> intervals = new ArrayList<>();
    List<Mark.Point> sound = new ArrayList<>();
    List<Mark.Point> weak = new ArrayList<>();
    List<Mark.Point> bound = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Estimates.Value one = people.get(i);
      double x = i + 1.0;
      Mark.Point at = new Mark.Point(x, y.within(one.value()));
      (one.atBound() ? bound : one.fit().light() == Light.WEAK ? weak : sound).add(at);
      one.range()
          .ifPresent(
              range ->
                  intervals.add(
                      new Mark.Interval(x, y.within(range.low()), y.within(range.high()))));
    }
    return List.of(
        new Mark.Whiskers(Role.OBSERVED, intervals),
        new Mark.Dots(Role.OBSERVED, Mark.Shape.DISC, sound, ""),
        new Mark.Dots(Role.OBSERVED, Mark.Shape.CIRCLE, weak, ""),
        new Mark.Dots(Role.OBSERVED, Mark.Shape.CROSS, bound, ""));
  }

  private static List<Mark> mean(Estimates.Mean mean, double x, Axis y) {
    List<Mark> marks = new ArrayList<>();
    if (mean.low().isPresent() && mean.high().isPresent()) {
      marks.add(
          new Mark.Line(
              Role.OBSERVED,
              Mark.Weight.FULL,
              List.of(
                  new Mark.Point(x, y.within(mean.low().getAsDouble())),
                  new Mark.Point(x, y.within(mean.high().getAsDouble()))),
              ""));
    }
    marks.add(
        new Mark.Dots(
            Role.OBSERVED, Mark.Shape.SPOT, List.of(new Mark.Point(x, y.within(mean.mean()))), ""));
    return marks;
  }

  private static Table table(Estimates estimates) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Parameter parameter : estimates.parameters()) {
      for (String condition : estimates.conditions()) {
        for (Estimates.Value one : estimates.of(parameter, condition)) {
          Optional<Estimate.Range> range = one.range();
          rows.add(
              row(
                  parameter,
                  condition,
                  one.fit().participant(),
                  one.value(),
                  range.map(Estimate.Range::low).orElse(Double.NaN),
                  range.map(Estimate.Range::high).orElse(Double.NaN),
                  one.fit().light().word()));
        }
        estimates
            .mean(parameter, condition)
            .ifPresent(
                mean ->
                    rows.add(
                        row(
                            parameter,
                            condition,
                            "mean",
                            mean.mean(),
                            mean.low().orElse(Double.NaN),
                            mean.high().orElse(Double.NaN),
                            "")));
      }
      estimates
          .group(parameter)
          .ifPresent(
              group ->
                  rows.add(
                      row(
                          parameter,
                          EVERYBODY,
                          "group",
                          group.centre(),
                          group.low(),
                          group.high(),
                          "")));
    }
    return new Table(COLUMNS, rows);
  }

  private static List<Cell> row(
      Parameter parameter,
      String condition,
      String who,
      double value,
      double low,
      double high,
      String status) {
    return List.of(
        Cell.of(parameter.name()),
        Cell.of(condition),
        Cell.of(who),
        Cell.of(value),
        Cell.of(low),
        Cell.of(high),
        Cell.of(status));
  }

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("parameter", "Name of the parameter."),
          Column.text("condition", "Assigned condition, or all people."),
          Column.text("who", "A participant, the mean over people, or the group's distribution."),
          Column.number("value", "", "", "Estimate, mean, or the group's centre."),
          Column.number("low", "", "", "Lower end of the 95 % interval, or range of people."),
          Column.number("high", "", "", "Upper end of it."),
          Column.text("converged", "converged or weak."));
}
