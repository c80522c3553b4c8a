package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import strive.behaviour.Person;
import strive.inference.EpisodePrediction;
import strive.inference.StudyFit;
import strive.inference.Verdict;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// The key figure: effort that people chose in each block, as a mean with its 95 % interval, beside
/// the exact optimum, the fitted policy, and what over- and underconfident people would plan.
public final class ComparisonFigure {

  private static final int MOST_IN_A_ROW = 4;
  private static final double HEIGHT = 235;

  /// What is shown.
  ///
  /// @param byCondition a panel for each condition; else one for everybody
  /// @param replanned the optimum from the states that people were really in; else the one that was
  ///     planned from block 1
  public record Options(boolean byCondition, boolean replanned) {}

  /// A panel's people and their means by block.
  private record Group(
      String name, Optional<Verdict> verdict, List<EffortCurves> people, int horizon) {
    List<BlockMeans.OverPeople> mean(Function<EffortCurves, List<List<Double>>> curves) {
      return BlockMeans.overPeople(
          people.stream()
              .map(person -> BlockMeans.overEpisodes(curves.apply(person), horizon))
              .toList(),
          horizon);
    }

    List<BlockMeans.OverPeople> planned(Function<EpisodePrediction, List<Double>> curve) {
      return mean(person -> person.planned(curve));
    }

    String finding() {
      return verdict.map(one -> one.finding().words()).orElse("");
    }
  }

  private ComparisonFigure() {}

  /// The figure of a study.
  ///
  /// @param people those who count, with at least one free episode among them
  /// @param fit the study's fit
  public static FigureSpec of(List<Person> people, StudyFit fit, Options options) {
    List<Group> groups = groups(people, fit, options.byCondition());
    int inARow = Math.min(MOST_IN_A_ROW, groups.size());
    double width = inARow == 1 ? 420 : inARow == 2 ? 290 : 186;
    List<PanelRow> rows = new ArrayList<>();
    for (int i = 0; i < groups.size(); i += inARow) {
      List<Panel> panels =
          groups.subList(i, Math.min(groups.size(), i + inARow)).stream()
              .map(group -> panel(group, options.replanned()).describedBy(rows(groups, group)))
              .toList();
      rows.add(new PanelRow("", Axis.effort(4), HEIGHT, panels));
    }
    return new FigureSpec(
        description(groups),
        width,
        rows,
        "block of the episode",
        caption(people, fit),
        table(groups));
  }

  private static List<Group> groups(List<Person> people, StudyFit fit, boolean byCondition) {
    List<EffortCurves> curves =
        people.stream()
            .map(person -> EffortCurves.of(person, fit))
            .filter(person -> person.horizon() > 0)
            .toList();
    List<String> conditions =
        curves.stream().map(person -> person.person().condition()).distinct().toList();
    if (!byCondition || conditions.size() < 2) {
      return List.of(group("", curves, fit));
    }
    return conditions.stream()
        .map(
            condition ->
                group(
                    condition,
                    curves.stream()
                        .filter(person -> person.person().condition().equals(condition))
                        .toList(),
                    fit))
        .toList();
  }

  private static Group group(String name, List<EffortCurves> people, StudyFit fit) {
    int horizon = people.stream().mapToInt(EffortCurves::horizon).max().orElse(1);
    Optional<Verdict> verdict =
        fit.verdicts().stream().filter(one -> one.group().equals(name)).findFirst();
    return new Group(name, verdict, people, horizon);
  }

  /// The table has a row for each block of each group, in the order of the groups.
  private static Panel.Rows rows(List<Group> groups, Group group) {
    int before = groups.subList(0, groups.indexOf(group)).stream().mapToInt(Group::horizon).sum();
    return new Panel.Rows(before, group.horizon());
  }

  private static Panel panel(Group group, boolean replanned) {
    List<BlockMeans.OverPeople> chosen = group.mean(EffortCurves::chosen);
    List<Double> means = means(chosen);
    List<Mark> marks =
        List.of(
            new Mark.Band(Role.OBSERVED, band(chosen)),
            line(
                Role.UNDERCONFIDENT,
                Mark.Weight.THIN,
                group.planned(episode -> episode.underconfident().efforts()),
                "if underconfident"),
            line(
                Role.OVERCONFIDENT,
                Mark.Weight.THIN,
                group.planned(episode -> episode.overconfident().efforts()),
                "if overconfident"),
            line(
                Role.OPTIMUM,
                Mark.Weight.FULL,
                replanned
                    ? group.mean(EffortCurves::replanned)
                    : group.planned(episode -> episode.optimum().efforts()),
                replanned ? "optimum, replanned" : "exact optimum"),
            line(
                Role.FITTED,
                Mark.Weight.FULL,
                group.mean(EffortCurves::fittedEfforts),
                "fitted policy"),
            new Mark.Line(
                Role.OBSERVED, Mark.Weight.FULL, BlockMeans.points(means), "chosen, mean"),
            new Mark.Dots(Role.OBSERVED, Mark.Shape.DISC, BlockMeans.points(means), ""));
    Panel.Heading heading =
        new Panel.Heading(
            group.name().isEmpty() ? "All people" : group.name(),
            people(group.people().size()),
            group.finding(),
            "",
            Panel.Trust.SOUND);
    return Panel.of(group.name(), heading, Axis.blocks(group.horizon()), marks);
  }

  private static String people(int number) {
    return number == 1 ? "1 person" : number + " people";
  }

  private static Mark line(
      Role role, Mark.Weight weight, List<BlockMeans.OverPeople> curve, String label) {
    return new Mark.Line(role, weight, BlockMeans.points(means(curve)), label);
  }

  private static List<Double> means(List<BlockMeans.OverPeople> curve) {
    return curve.stream().map(BlockMeans.OverPeople::mean).toList();
  }

  private static List<Mark.Interval> band(List<BlockMeans.OverPeople> curve) {
    return IntStream.range(0, curve.size())
        .mapToObj(
            i ->
                new Mark.Interval(
                    i + 1, Math.max(0, curve.get(i).low()), Math.min(1, curve.get(i).high())))
        .toList();
  }

  private static String description(List<Group> groups) {
    return groups.stream()
        .map(
            group ->
                "%s, %s: %s"
                    .formatted(
                        group.name().isEmpty() ? "All people" : group.name(),
                        people(group.people().size()),
                        group.finding()))
        .collect(
            Collectors.joining(". ", "Chosen effort by block against the exact optimum. ", "."));
  }

  private static String caption(List<Person> people, StudyFit fit) {
    int episodes =
        people.stream()
            .mapToInt(
                person -> (int) person.episodes().stream().filter(EffortCurves::isFree).count())
            .max()
            .orElse(0);
    double bias = fit.benchmark().bias();
    String cost =
        fit.benchmark().cost().isPresent()
            ? "a cost of " + FigureNumbers.short2(fit.benchmark().cost().getAsDouble())
            : "the imposed cost";
    return "Mean of %s; band: 95 %% interval of the mean over people. Over- and underconfident: b\u00A0=\u00A0±%s, planned like the optimum at %s. Only the fitted policy uses the fitted cost.%s"
        .formatted(
            episodes == 1 ? "1 episode" : episodes + " episodes",
            FigureNumbers.fixed2(bias),
            cost,
            isFree(fit) ? " No price was set, so the optimum is full effort." : "");
  }

  private static boolean isFree(StudyFit fit) {
    return !fit.predictions().isEmpty()
        && fit.predictions().stream()
            .flatMap(person -> person.episodes().stream())
            .filter(episode -> !episode.forced())
            .allMatch(episode -> episode.cost() == 0);
  }

  private static Table table(List<Group> groups) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Group group : groups) {
      List<BlockMeans.OverPeople> chosen = group.mean(EffortCurves::chosen);
      List<List<BlockMeans.OverPeople>> others =
          List.of(
              group.planned(episode -> episode.optimum().efforts()),
              group.mean(EffortCurves::replanned),
              group.mean(EffortCurves::fittedEfforts),
              group.planned(episode -> episode.overconfident().efforts()),
              group.planned(episode -> episode.underconfident().efforts()));
      for (int i = 0; i < group.horizon(); i++) {
        BlockMeans.OverPeople mean = chosen.get(i);
        List<Cell> row =
            new ArrayList<>(
                List.of(
                    Cell.of(group.name().isEmpty() ? "all people" : group.name()),
                    Cell.of(i + 1),
                    Cell.of(mean.people()),
                    Cell.of(mean.mean()),
                    Cell.of(mean.low()),
                    Cell.of(mean.high())));
        for (List<BlockMeans.OverPeople> other : others) {
          row.add(Cell.of(other.get(i).mean()));
        }
        rows.add(row);
      }
    }
    return new Table(COLUMNS, rows);
  }

  private static final String UNIT = "share of the practice budget";

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("condition", "Condition, or all people."),
          Column.whole("block", "", ">= 1", "Block of the episode."),
          Column.whole("people", "people", ">= 0", "People who did the block."),
          Column.number("chosen", UNIT, "0..1", "Chosen effort, mean over people."),
          Column.number(
              "chosen_low",
              UNIT,
              "",
              "Lower end of its 95 % interval by the t distribution; it may lie below 0."),
          Column.number(
              "chosen_high",
              UNIT,
              "",
              "Upper end of its 95 % interval by the t distribution; it may lie above 1."),
          Column.number("optimum_planned", UNIT, "0..1", "Exact optimum planned from block 1."),
          Column.number("optimum_replanned", UNIT, "0..1", "Exact optimum from the present state."),
          Column.number("fitted", UNIT, "0..1", "Fitted policy."),
          Column.number("overconfident", UNIT, "0..1", "Planned under overconfidence."),
          Column.number("underconfident", UNIT, "0..1", "Planned under underconfidence."));
}
