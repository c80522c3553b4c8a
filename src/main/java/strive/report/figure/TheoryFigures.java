package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;
import strive.theory.schedule.Schedule;

/// Effort, performance and expectation over time, as the theory has them: sections 2 and 4 of the
/// effort-performance model. A numerical optimum lies over the curves as circles.
public final class TheoryFigures {

  static final double WIDTH = 236;
  static final double HEIGHT = 208;
  private static final int CIRCLES = 16;
  private static final int MOST_PIECES = 200;

  private TheoryFigures() {}

  /// Effort over time.
  ///
  /// @param courses at least one unless there is a numerical optimum; with the same times
  /// @param numerical the optimum by the adjoint gradient
  public static FigureSpec effort(List<Course> courses, Optional<Schedule> numerical) {
    List<Mark> marks = lines(courses, Schedule::rate);
    numerical.ifPresent(optimum -> marks.add(circles(optimum, Schedule::rate, courses.isEmpty())));
    courses.stream()
        .filter(Course::quits)
        .map(course -> course.schedule().quitTime().getAsDouble())
        .forEach(quit -> marks.add(new Mark.Flag(quit, "quits at " + FigureNumbers.fixed2(quit))));
    return new FigureSpec(
        effortWords(courses),
        WIDTH,
        List.of(row("effort u", 0, marks, end(courses, numerical))),
        "time t",
        "",
        table(courses, numerical, "effort", Schedule::rate));
  }

  /// Performance over time, and what is expected of it.
  public static FigureSpec performance(List<Course> courses, Optional<Schedule> numerical) {
    List<Mark> marks = new ArrayList<>();
    for (Course course : courses) {
      if (course.role() != Role.OPTIMUM) {
        marks.add(expectation(course));
      }
    }
    marks.addAll(lines(courses, Schedule::performance));
    numerical.ifPresent(
        optimum -> marks.add(circles(optimum, Schedule::performance, courses.isEmpty())));
    return new FigureSpec(
        performanceWords(courses),
        WIDTH,
        List.of(row("performance P", Double.NaN, marks, end(courses, numerical))),
        "time t",
        "",
        table(courses, numerical, "performance", Schedule::performance));
  }

  private static List<Mark> lines(List<Course> courses, Reading reading) {
    List<Mark> marks = new ArrayList<>();
    for (Course course : courses) {
      Schedule schedule = course.schedule();
      marks.add(
          new Mark.Line(course.role(), Mark.Weight.FULL, points(schedule, reading), course.name()));
    }
    return marks;
  }

  private static Mark expectation(Course course) {
    Schedule schedule = course.schedule();
    String words = "expects " + FigureNumbers.fixed2(schedule.expectation(0));
    return new Mark.Line(
        course.role(), Mark.Weight.DOTTED, points(schedule, Schedule::expectation), words);
  }

  private static Mark circles(Schedule optimum, Reading reading, boolean alone) {
    int last = optimum.size() - 1;
    List<Mark.Point> points =
        IntStream.rangeClosed(0, CIRCLES)
            .map(i -> i * last / CIRCLES)
            .mapToObj(row -> new Mark.Point(optimum.time(row), reading.of(optimum, row)))
            .toList();
    return new Mark.Dots(Role.OPTIMUM, Mark.Shape.CIRCLE, points, alone ? "numerical optimum" : "");
  }

  /// Not more points than can be told apart; the table has them all.
  private static List<Mark.Point> points(Schedule schedule, Reading reading) {
    int last = schedule.size() - 1;
    int drawn = Math.min(last, MOST_PIECES);
    return IntStream.rangeClosed(0, drawn)
        .map(i -> i * last / drawn)
        .mapToObj(row -> new Mark.Point(schedule.time(row), reading.of(schedule, row)))
        .toList();
  }

  private static PanelRow row(String name, double least, List<Mark> marks, double end) {
    double[] values = marks.stream().flatMap(Panel::places).mapToDouble(Mark.Point::y).toArray();
    double low = DoubleStream.of(values).min().orElse(0);
    double high = DoubleStream.of(values).max().orElse(1);
    Axis y = Axis.over(name, Double.isNaN(least) ? low : Math.min(least, low), high);
    return new PanelRow(
        "", y, HEIGHT, List.of(Panel.of("", Panel.Heading.of(""), Axis.upTo(end), marks)));
  }

  private static double end(List<Course> courses, Optional<Schedule> numerical) {
    Schedule any = courses.isEmpty() ? numerical.orElseThrow() : courses.getFirst().schedule();
    return any.time(any.size() - 1);
  }

  private static String effortWords(List<Course> courses) {
    return courses.stream()
        .map(
            course ->
                "%s begins at %s and %s"
                    .formatted(
                        course.name(),
                        FigureNumbers.fixed2(course.schedule().rate(0)),
                        course.quits()
                            ? "quits at "
                                + FigureNumbers.fixed2(course.schedule().quitTime().getAsDouble())
                            : "never quits"))
        .reduce("Effort over time", (all, one) -> all + "; " + one);
  }

  private static String performanceWords(List<Course> courses) {
    return courses.stream()
        .map(
            course ->
                "%s expects %s and reaches %s"
                    .formatted(
                        course.name(),
                        FigureNumbers.fixed2(course.schedule().expectation(0)),
                        FigureNumbers.fixed2(course.schedule().finalPerformance())))
        .reduce("Performance over time", (all, one) -> all + "; " + one);
  }

  /// What is read off a schedule.
  private interface Reading {
    double of(Schedule schedule, int row);
  }

  private static Table table(
      List<Course> courses, Optional<Schedule> numerical, String what, Reading reading) {
    List<Column> columns = new ArrayList<>();
    List<IntToDoubleFunction> cells = new ArrayList<>();
    Schedule first = courses.isEmpty() ? numerical.orElseThrow() : courses.getFirst().schedule();
    columns.add(Column.number("t", "time", ">= 0", "Time, in units of the horizon."));
    cells.add(first::time);
    for (Course course : courses) {
      columns.add(
          Column.number(named(course.name(), what), "", "", what + ", " + course.name() + "."));
      cells.add(row -> reading.of(course.schedule(), row));
    }
    numerical.ifPresent(
        optimum -> {
          columns.add(Column.number("numerical_" + what, "", "", what + ", numerical optimum."));
          cells.add(row -> reading.of(optimum, row));
        });
    return new Table(
        columns,
        IntStream.range(0, first.size())
            .mapToObj(row -> cells.stream().map(cell -> Cell.of(cell.applyAsDouble(row))).toList())
            .toList());
  }

  private static String named(String name, String what) {
    return Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
            .reduce("", (all, word) -> all.isEmpty() ? word : all + "_" + word)
        + "_"
        + what;
  }
}
