package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// How well a parameter is found again: estimated against true values of simulated people, with the
/// diagonal on which both agree. Whiskers are one standard error.
public final class RecoveryFigure {

  private static final double SIZE = 260;

  /// One simulated person.
  ///
  /// @param participant id
  /// @param truth the value that was simulated
  /// @param estimate the value that was found
  /// @param standardError of the estimate, where it is defined
  public record Recovered(
      String participant, double truth, double estimate, OptionalDouble standardError) {}

  private RecoveryFigure() {}

  /// The figure for one parameter.
  ///
  /// @param parameter its name, with the unit if it has one
  /// @param correlation of true and estimated values, NaN where one does not vary
  /// @param people at least one
  public static FigureSpec of(String parameter, double correlation, List<Recovered> people) {
    double least = values(people).min().orElseThrow();
    double most = values(people).max().orElseThrow();
    Axis axis = Axis.over("", least, most);
    Axis estimated = axis.named("estimated");
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Reference(
            new Mark.Point(axis.from(), axis.from()), new Mark.Point(axis.to(), axis.to()), ""));
    marks.add(new Mark.Whiskers(Role.OBSERVED, whiskers(people, axis)));
    marks.add(
        new Mark.Dots(
            Role.OBSERVED,
            Mark.Shape.DISC,
            people.stream().map(p -> new Mark.Point(p.truth(), p.estimate())).toList(),
            ""));
    Panel.Heading heading =
        new Panel.Heading(
            parameter,
            people.size() + " people",
            "",
            Double.isNaN(correlation) ? "" : "r = " + FigureNumbers.fixed2(correlation),
            Panel.Trust.SOUND);
    return new FigureSpec(
        description(parameter, correlation, people.size()),
        SIZE,
        List.of(new PanelRow("", estimated, SIZE, List.of(Panel.of("", heading, axis, marks)))),
        "true",
        "",
        table(people));
  }

  private static String description(String parameter, double correlation, int people) {
    return "%s: true and estimated values of %d simulated people%s"
        .formatted(
            parameter,
            people,
            Double.isNaN(correlation) ? "" : " correlate " + FigureNumbers.fixed2(correlation));
  }

  private static DoubleStream values(List<Recovered> people) {
    return people.stream().flatMapToDouble(p -> DoubleStream.of(p.truth(), p.estimate()));
  }

  private static List<Mark.Interval> whiskers(List<Recovered> people, Axis axis) {
    return people.stream()
        .filter(person -> person.standardError().isPresent())
        .map(
            person -> {
              double error = person.standardError().getAsDouble();
              return new Mark.Interval(
                  person.truth(),
                  axis.within(person.estimate() - error),
                  axis.within(person.estimate() + error));
            })
        .toList();
  }

  private static Table table(List<Recovered> people) {
    return new Table(
        List.of(
            Column.text("participant", "Simulated participant."),
            Column.number("true", "", "", "Value that was simulated."),
            Column.number("estimate", "", "", "Value that was found."),
            Column.number("se", "", "> 0", "Standard error, where it is defined.")),
        people.stream()
            .map(
                person ->
                    List.of(
                        Cell.of(person.participant()),
                        Cell.of(person.truth()),
                        Cell.of(person.estimate()),
                        Cell.of(person.standardError())))
            .toList());
  }
}
