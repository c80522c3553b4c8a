package strive.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.BlockPrediction;
import strive.inference.EpisodePrediction;
import strive.inference.StudyFit;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.Table;

/// One person, episode by episode: above the chosen effort beside the planned optimum and the
/// fitted policy; below the tested shares with their 68 % intervals, the fitted learner, and the
/// reported expectations.
public final class PersonFigure {

  private static final int MOST_IN_A_ROW = 5;
  /// Four panels fill the page's main column; five are narrower, so that they fit too.
  private static final double WIDTH_OF_FOUR = 140;

  private static final double WIDTH_OF_FIVE = 108;
  private static final double EFFORT_HEIGHT = 188;
  private static final double SHARE_HEIGHT = 230;

  private final Person person;
  private final Optional<EffortCurves> curves;
  private final boolean running;

  private PersonFigure(Person person, Optional<EffortCurves> curves, boolean running) {
    this.person = person;
    this.curves = curves;
    this.running = running;
  }

  /// The figure of a person with at least one block.
  ///
  /// @param fit the study's fit, if there is one; without it only what was done is drawn
  /// @param running whether the person is still at it, so that the last episode is not yet broken
  ///     off
  public static FigureSpec of(Person person, Optional<StudyFit> fit, boolean running) {
    Optional<EffortCurves> curves = fit.map(one -> EffortCurves.of(person, one));
    return new PersonFigure(person, curves, running).spec();
  }

  private FigureSpec spec() {
    List<PanelRow> rows = new ArrayList<>();
    List<Episode> episodes = person.episodes();
    Axis share = Axis.shareCorrect(person.chance(), lowestShare());
    for (int i = 0; i < episodes.size(); i += MOST_IN_A_ROW) {
      List<Episode> some = episodes.subList(i, Math.min(episodes.size(), i + MOST_IN_A_ROW));
      rows.add(
          new PanelRow(
              "", Axis.effort(2), EFFORT_HEIGHT, some.stream().map(this::effortPanel).toList()));
      rows.add(
          new PanelRow(
              "",
              share,
              SHARE_HEIGHT,
              some.stream().map(episode -> sharePanel(episode, share)).toList()));
    }
    return new FigureSpec(
        person.id() + ": effort and share correct by block in " + count(episodes.size()),
        episodes.size() < MOST_IN_A_ROW ? WIDTH_OF_FOUR : WIDTH_OF_FIVE,
        rows,
        "block",
        "Bars: 68 % interval of a test. Diamonds: expected share correct in the last block, reported"
            + " before a choice. Fixed: the protocol set the effort.",
        table());
  }

  private static String count(int episodes) {
    return episodes == 1 ? "1 episode" : episodes + " episodes";
  }

  private double lowestShare() {
    return Stream.concat(
            person.episodes().stream()
                .flatMap(episode -> episode.blocks().stream())
                .flatMap(
                    block ->
                        Stream.concat(
                            EpisodeMarks.share(block).stream(), EpisodeMarks.expectation(block))),
            predictions().flatMap(episode -> episode.optimum().performances().stream()))
        .mapToDouble(value -> value)
        .min()
        .orElse(1);
  }

  private Stream<EpisodePrediction> predictions() {
    return curves.flatMap(EffortCurves::predictions).stream()
        .flatMap(all -> all.episodes().stream());
  }

  private Optional<EpisodePrediction> prediction(Episode episode) {
    return predictions().filter(one -> one.episode() == episode.number()).findFirst();
  }

  private boolean isFitted() {
    return curves.filter(EffortCurves::fitted).isPresent();
  }

  private Panel effortPanel(Episode episode) {
    List<Mark> marks = new ArrayList<>();
    boolean free = EffortCurves.isFree(episode);
    prediction(episode)
        .ifPresent(
            prediction -> {
              if (free) {
                marks.add(
                    new Mark.Line(
                        Role.OPTIMUM,
                        Mark.Weight.FULL,
                        BlockMeans.points(prediction.optimum().efforts()),
                        "optimum"));
              }
              if (isFitted()) {
                marks.add(EpisodeMarks.fitted(prediction));
              }
            });
    List<Mark.Point> chosen = BlockMeans.points(EffortCurves.chosen(episode));
    marks.add(new Mark.Line(Role.OBSERVED, Mark.Weight.THIN, chosen, "chosen"));
    marks.add(new Mark.Dots(Role.OBSERVED, Mark.Shape.DISC, chosen, ""));
    if (free) {
      EpisodeMarks.quitBlock(episode).ifPresent(block -> marks.add(new Mark.Flag(block, "quits")));
    }
    brokenOff(episode).ifPresent(marks::add);
    Panel.Heading heading =
        new Panel.Heading(
            "Episode " + episode.number(), free ? "" : "fixed", "", "", Panel.Trust.SOUND);
    return Panel.of("", heading, Axis.blocks(episode.horizon()), marks).describedBy(rows(episode));
  }

  private Optional<Mark> brokenOff(Episode episode) {
    Block last = episode.blocks().getLast();
    boolean open = running && episode.number() == person.episodes().getLast().number();
    if (open || last.number() == episode.horizon()) {
      return Optional.empty();
    }
    return Optional.of(
        new Mark.Dots(
            Role.OBSERVED,
            Mark.Shape.CROSS,
            List.of(new Mark.Point(last.number(), last.effort())),
            ""));
  }

  private Panel sharePanel(Episode episode, Axis share) {
    Axis x = Axis.blocks(episode.horizon());
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Reference(
            new Mark.Point(x.from(), person.chance()),
            new Mark.Point(x.to(), person.chance()),
            "guessing"));
    prediction(episode)
        .ifPresent(
            prediction -> {
              marks.add(
                  new Mark.Line(
                      Role.OPTIMUM,
                      Mark.Weight.THIN,
                      BlockMeans.points(prediction.optimum().performances()),
                      "optimum"));
              if (isFitted()) {
                marks.add(EpisodeMarks.learner(prediction));
              }
            });
    marks.add(new Mark.Whiskers(Role.OBSERVED, EpisodeMarks.whiskers(episode, share)));
    marks.add(
        new Mark.Dots(Role.OBSERVED, Mark.Shape.DISC, EpisodeMarks.tested(episode), "● tested"));
    marks.add(
        new Mark.Dots(
            Role.EXPECTATION, Mark.Shape.DIAMOND, EpisodeMarks.expected(episode), "◇ expects"));
    return Panel.of("", Panel.Heading.of(""), x, marks).describedBy(rows(episode));
  }

  /// The table has a row for each block that was done.
  private Panel.Rows rows(Episode episode) {
    int before =
        person.episodes().stream()
            .takeWhile(other -> other.number() < episode.number())
            .mapToInt(other -> other.blocks().size())
            .sum();
    return new Panel.Rows(before, episode.blocks().size());
  }

  private Table table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Episode episode : person.episodes()) {
      Optional<EpisodePrediction> prediction = prediction(episode);
      for (Block block : episode.blocks()) {
        rows.add(row(episode, block, prediction));
      }
    }
    return new Table(COLUMNS, rows);
  }

  private List<Cell> row(Episode episode, Block block, Optional<EpisodePrediction> prediction) {
    Optional<BlockPrediction> predicted =
        prediction.flatMap(
            one -> one.blocks().stream().filter(b -> b.block() == block.number()).findFirst());
    Optional<BlockPrediction> fitted = isFitted() ? predicted : Optional.empty();
    return List.of(
        Cell.of(episode.number()),
        Cell.of(block.number()),
        Cell.of(block.effort()),
        Cell.of(block.forced()),
        Cell.of(predicted.map(BlockPrediction::optimalExact).orElse(Double.NaN)),
        Cell.of(fitted.map(one -> BlockMeans.orNaN(one.predicted())).orElse(Double.NaN)),
        Cell.of(block.correct()),
        Cell.of(block.tests()),
        Cell.of(fitted.map(one -> BlockMeans.orNaN(one.performance())).orElse(Double.NaN)),
        Cell.of(
            prediction
                .map(one -> one.optimum().performances().get(block.number() - 1))
                .orElse(Double.NaN)),
        Cell.of(block.expectation()));
  }

  private static final String EFFORT = "share of the practice budget";
  private static final String SHARE = "share correct";

  private static final List<Column> COLUMNS =
      List.of(
          Column.whole("episode", "", ">= 1", "Episode."),
          Column.whole("block", "", ">= 1", "Block."),
          Column.number("chosen", EFFORT, "0..1", "Chosen effort."),
          Column.truth("forced", "Whether the protocol set it."),
          Column.number("optimum", EFFORT, "0..1", "Planned optimum."),
          Column.number("fitted", EFFORT, "0..1", "Fitted policy."),
          Column.whole("correct", "answers", "0..tests", "Right answers."),
          Column.whole("tests", "answers", ">= 0", "Answers."),
          Column.number("learner", SHARE, "0..1", "Fitted learner after the block."),
          Column.number("optimum_share", SHARE, "0..1", "The same learner under the optimum."),
          Column.number("expects", SHARE, "0..1", "Reported expectation."));
}
