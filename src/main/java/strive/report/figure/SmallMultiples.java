package strive.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.behaviour.Person;
import strive.inference.Light;
import strive.inference.PersonFit;
import strive.inference.ShownModel;
import strive.inference.StudyFit;
import strive.policy.Parameter;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// Everybody at a glance: a small panel for each person with chosen effort, planned optimum and
/// fitted policy; rows by condition, ordered by fitted bias, whose value stands in the corner.
/// Faint lines are single episodes.
public final class SmallMultiples {

  private static final double WIDTH = 90;
  private static final double HEIGHT = 66;

  /// A person with what the order and the corner need.
  private record Member(EffortCurves curves, Optional<PersonFit> fit) {
    OptionalDouble bias() {
      return fit.filter(one -> one.light() != Light.FAILED)
          .flatMap(one -> one.estimate(Parameter.BIAS.name()))
          .map(estimate -> OptionalDouble.of(estimate.value()))
          .orElse(OptionalDouble.empty());
    }

    Panel.Trust trust() {
      return fit.map(PersonFit::light)
          .map(
              light ->
                  switch (light) {
                    case CONVERGED -> Panel.Trust.SOUND;
                    case WEAK -> Panel.Trust.WEAK;
                    case FAILED -> Panel.Trust.FAILED;
                  })
          .orElse(Panel.Trust.SOUND);
    }
  }

  private SmallMultiples() {}

  /// The figure of a study.
  ///
  /// @param people at least one; those who are left out too
  /// @param fit the study's fit
  /// @param leftOut why a participant does not count, by id
  /// @param inARow most panels side by side, at least 1
  public static FigureSpec of(
      List<Person> people, StudyFit fit, Map<String, String> leftOut, int inARow) {
    List<Member> members =
        people.stream()
            .map(
                person ->
                    new Member(
                        EffortCurves.of(person, fit), fit.fit(person.id(), ShownModel.of(fit))))
            .toList();
    List<String> conditions = people.stream().map(Person::condition).distinct().toList();
    int horizon = Math.max(1, members.stream().mapToInt(m -> m.curves().horizon()).max().orElse(1));
    List<PanelRow> rows = new ArrayList<>();
    for (String condition : conditions) {
      List<Panel> panels =
          members.stream()
              .filter(member -> member.curves().person().condition().equals(condition))
              .sorted(BY_BIAS)
              .map(member -> panel(member, horizon, leftOut, rows(members, member)))
              .toList();
      String heading = conditions.size() > 1 ? condition : "";
      for (int i = 0; i < panels.size(); i += inARow) {
        rows.add(
            new PanelRow(
                i == 0 ? heading : "",
                Axis.effort(1).named(""),
                HEIGHT,
                panels.subList(i, Math.min(panels.size(), i + inARow))));
      }
    }
    boolean ordered = members.stream().anyMatch(member -> member.bias().isPresent());
    return new FigureSpec(
        "Chosen effort of each of "
            + people.size()
            + " people"
            + (ordered ? ", ordered by fitted bias" : ""),
        WIDTH,
        rows,
        "",
        (ordered ? "Ordered by fitted bias b, the number at the top right; f" : "F")
            + "aint lines are single episodes.",
        table(members));
  }

  private static final Comparator<Member> BY_BIAS =
      Comparator.comparingDouble((Member member) -> member.bias().orElse(Double.MAX_VALUE));

  private static Panel panel(
      Member member, int horizon, Map<String, String> leftOut, Panel.Rows rows) {
    EffortCurves curves = member.curves();
    List<Mark> marks = new ArrayList<>();
    for (List<Double> episode : curves.chosen()) {
      marks.add(new Mark.Line(Role.OBSERVED, Mark.Weight.FAINT, BlockMeans.points(episode), ""));
    }
    marks.add(mean(Role.OPTIMUM, curves.planned(episode -> episode.optimum().efforts()), horizon));
    marks.add(mean(Role.FITTED, curves.fittedEfforts(), horizon));
    marks.add(mean(Role.OBSERVED, curves.chosen(), horizon));
    String id = curves.person().id();
    Panel.Heading heading =
        new Panel.Heading(
            id,
            "",
            "",
            member.bias().isPresent() ? FigureNumbers.signed2(member.bias().getAsDouble()) : "",
            member.trust());
    Axis blocks = Axis.blocks(horizon);
    return new Panel(
        id,
        heading,
        new Axis("", blocks.from(), blocks.to(), List.of()),
        marks,
        leftOut.getOrDefault(id, ""),
        rows);
  }

  /// The table has a row for each block of each person, in the order of the people.
  private static Panel.Rows rows(List<Member> members, Member member) {
    int before =
        members.stream()
            .takeWhile(other -> !other.equals(member))
            .mapToInt(other -> other.curves().horizon())
            .sum();
    return new Panel.Rows(before, member.curves().horizon());
  }

  private static Mark mean(Role role, List<List<Double>> episodes, int horizon) {
    return new Mark.Line(
        role, Mark.Weight.THIN, BlockMeans.points(BlockMeans.overEpisodes(episodes, horizon)), "");
  }

  private static Table table(List<Member> members) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Member member : members) {
      EffortCurves curves = member.curves();
      int horizon = curves.horizon();
      List<Double> chosen = BlockMeans.overEpisodes(curves.chosen(), horizon);
      List<Double> optimum =
          BlockMeans.overEpisodes(curves.planned(one -> one.optimum().efforts()), horizon);
      List<Double> fitted = BlockMeans.overEpisodes(curves.fittedEfforts(), horizon);
      for (int i = 0; i < horizon; i++) {
        rows.add(
            List.of(
                Cell.of(curves.person().id()),
                Cell.of(curves.person().condition()),
                Cell.of(member.bias()),
                Cell.of(i + 1),
                Cell.of(chosen.get(i)),
                Cell.of(optimum.get(i)),
                Cell.of(fitted.get(i))));
      }
    }
    return new Table(COLUMNS, rows);
  }

  private static final String UNIT = "share of the practice budget";

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("participant", "Participant."),
          Column.text("condition", "Assigned condition."),
          Column.number("bias", "share correct", "-1..1", "Fitted bias b of the expectation."),
          Column.whole("block", "", ">= 1", "Block of the episode."),
          Column.number("chosen", UNIT, "0..1", "Chosen effort, mean over episodes."),
          Column.number("optimum", UNIT, "0..1", "Planned optimum."),
          Column.number("fitted", UNIT, "0..1", "Fitted policy."));
}
