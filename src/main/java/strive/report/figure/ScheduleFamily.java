package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import strive.report.ScheduleRow;
import strive.report.table.Table;

/// Schedules of effort side by side, one a panel: effort over time above, performance and what is
/// expected below.
public final class ScheduleFamily {

  private static final double WIDTH = 130;
  private static final double HEIGHT = 110;

  /// One schedule.
  ///
  /// @param name above its panel
  /// @param role of its effort
  /// @param moments as time goes
  /// @param beside the effort to compare with, in the role of the optimum
  public record Member(
      String name, Role role, List<ScheduleRow> moments, Optional<List<ScheduleRow>> beside) {
    public Member {
      moments = List.copyOf(moments);
    }

    /// An optimum.
    public static Member optimum(String name, List<ScheduleRow> moments) {
      return new Member(name, Role.OPTIMUM, moments, Optional.empty());
    }
  }

  private ScheduleFamily() {}

  /// The figure.
  ///
  /// @param description the finding in a sentence
  /// @param effort the name of the upper axis
  /// @param outcome the name of the lower axis
  /// @param members from left to right, at least one
  /// @param table the numbers behind it
  public static FigureSpec of(
      String description, String effort, String outcome, List<Member> members, Table table) {
    PanelGrid grid = new PanelGrid(WIDTH, HEIGHT, "time").withOwnX();
    members.forEach(member -> grid.column(member.name()));
    grid.row(effort, members.stream().map(ScheduleFamily::effort).toList());
    grid.row(outcome, members.stream().map(ScheduleFamily::performance).toList());
    return grid.figure(description, table);
  }

  private static List<Mark> effort(Member member) {
    List<Mark> marks = new ArrayList<>();
    member.beside().ifPresent(beside -> marks.add(rates(Role.OPTIMUM, beside, "optimum")));
    marks.add(rates(member.role(), member.moments(), ""));
    return marks;
  }

  private static Mark rates(Role role, List<ScheduleRow> moments, String label) {
    return new Mark.Line(
        role,
        Mark.Weight.FULL,
        moments.stream().map(row -> new Mark.Point(row.time(), row.rate())).toList(),
        label);
  }

  private static List<Mark> performance(Member member) {
    return List.of(
        new Mark.Line(
            Role.PERFORMANCE,
            Mark.Weight.FULL,
            member.moments().stream()
                .map(row -> new Mark.Point(row.time(), row.performance()))
                .toList(),
            "reached"),
        new Mark.Line(
            Role.EXPECTATION,
            Mark.Weight.FULL,
            member.moments().stream()
                .map(row -> new Mark.Point(row.time(), row.expectation()))
                .toList(),
            "expected"));
  }
}
