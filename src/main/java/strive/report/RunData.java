package strive.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import strive.protocol.Choice;
import strive.protocol.Probe;
import strive.protocol.RunRecord;
import strive.protocol.Trial;
import strive.report.table.Cell;
import strive.report.table.Column;
import strive.report.table.DataSet;
import strive.report.table.Field;

/// The data sets of what participants did beside their blocks: one description of every column for
/// workbook, text files and codebook. Episode 0 is practice.
public final class RunData {

  /// A probe with its participant.
  public record ProbeOf(String participant, Probe probe) {}

  /// Something that was chosen, seen or answered.
  public sealed interface Step {
    /// Whose step it was.
    String participant();

    /// The number of its event.
    long seq();
  }

  /// A choice of effort.
  public record Chosen(String participant, Choice choice) implements Step {
    @Override
    public long seq() {
      return choice.seq();
    }
  }

  /// A card or a test answer.
  public record Seen(String participant, Trial trial) implements Step {
    @Override
    public long seq() {
      return trial.seq();
    }
  }

  private static final Column EPISODE =
      Column.whole("episode", "", ">= 0", "Number of the episode, 0 for practice.");
  private static final Column SEQ =
      Column.whole("seq", "", ">= 1", "Number of the event in the participant's run.");

  /// One row a run.
  public static final DataSet<RunRecord> PARTICIPANTS =
      new DataSet<>(
          "Participants",
          "a participant's run",
          List.of(
              new Field<>(BlocksColumns.PARTICIPANT, run -> Cell.of(run.header().participant())),
              new Field<>(BlocksColumns.CONDITION, run -> Cell.of(run.header().condition())),
              new Field<>(
                  Column.text("origin", "person, or simulated for a program that said so."),
                  run -> Cell.of(run.header().origin().json())),
              new Field<>(
                  Column.text("state", "running, finished, or stopped before the end."),
                  run -> Cell.of(run.header().state().json())),
              new Field<>(
                  Column.instant("started", "When the run began, by the server's clock."),
                  run -> Cell.of(run.header().started())),
              new Field<>(
                  Column.instant("ended", "When it was finished or stopped; empty before."),
                  run -> Cell.ofMoment(run.header().ended())),
              new Field<>(
                  Column.instant("last_seen", "When the newest event was stored."),
                  run -> Cell.of(run.lastSeen())),
              new Field<>(
                  Column.whole("blocks_done", "blocks", ">= 0", "Scored blocks tested to the end."),
                  run -> Cell.of(run.blocksDone())),
              new Field<>(
                  Column.whole("points", "points", "", "Points of the scored episodes."),
                  run -> Cell.of(run.points())),
              new Field<>(
                  Column.whole("events", "events", ">= 0", "Stored events."),
                  run -> Cell.of(run.events())),
              new Field<>(
                  Column.whole(
                      "irregular",
                      "events",
                      ">= 0",
                      "Stored events that the protocol did not allow."),
                  run -> Cell.of(run.irregulars().size())),
              new Field<>(
                  Column.text("seed", "Seed from which the run's plan was drawn."),
                  run -> Cell.of(Long.toString(run.header().seed()))),
              new Field<>(
                  Column.text("protocol_hash", "SHA-256 of the protocol's text."),
                  run -> Cell.of(run.header().protocolHash())),
              new Field<>(
                  Column.text("software_version", "Version of Strive that started the run."),
                  run -> Cell.of(run.header().softwareVersion()))));

  /// One row a choice, card or test answer, in the order in which they happened.
  public static final DataSet<Step> TRIALS =
      new DataSet<>(
          "Trials",
          "a choice of effort, a card, or a test answer; also of practice and of blocks that were"
              + " left",
          TrialFields.ALL);

  /// One row a reported expectation.
  public static final DataSet<ProbeOf> PROBES =
      new DataSet<>(
          "Probes",
          "a reported expectation",
          List.of(
              new Field<>(BlocksColumns.PARTICIPANT, row -> Cell.of(row.participant)),
              new Field<>(EPISODE, row -> Cell.of(row.probe.episode())),
              new Field<>(BlocksColumns.BLOCK, row -> Cell.of(row.probe.block())),
              new Field<>(
                  Column.number(
                      "expectation",
                      "share correct",
                      "0..1",
                      "Expected share correct in the episode's last block, reported before the"
                          + " choice of this block."),
                  row -> Cell.of(row.probe.expectation())),
              new Field<>(
                  Column.number("ms", "ms", ">= 0", "From the question to the answer."),
                  row -> Cell.of(row.probe.ms())),
              new Field<>(SEQ, row -> Cell.of(row.probe.seq()))));

  private RunData() {}

  /// The rows of a run for [#TRIALS].
  public static List<Step> steps(RunRecord run) {
    String participant = run.header().participant();
    List<Step> steps = new ArrayList<>();
    run.choices().forEach(choice -> steps.add(new Chosen(participant, choice)));
    run.trials().forEach(trial -> steps.add(new Seen(participant, trial)));
    steps.sort(Comparator.comparingLong(Step::seq));
    return steps;
  }

  /// The rows of a run for [#PROBES].
  public static List<ProbeOf> probes(RunRecord run) {
    return run.probes().stream()
        .map(probe -> new ProbeOf(run.header().participant(), probe))
        .toList();
  }

  /// The columns of [#TRIALS].
  private static final class TrialFields {

    static final List<Field<Step>> ALL =
        List.of(
            new Field<>(BlocksColumns.PARTICIPANT, step -> Cell.of(step.participant())),
            field(EPISODE, choice -> Cell.of(choice.episode()), trial -> Cell.of(trial.episode())),
            field(
                BlocksColumns.BLOCK,
                choice -> Cell.of(choice.block()),
                trial -> Cell.of(trial.block())),
            field(
                Column.text("kind", "choice, card or test."),
                _ -> Cell.of("choice"),
                trial -> Cell.of(trial.kind().name().toLowerCase(Locale.ROOT))),
            field(
                Column.whole("trial", "", ">= 1", "Number within its kind and block."),
                _ -> Cell.EMPTY,
                trial -> Cell.of(trial.trial())),
            field(
                Column.whole("cards", "cards", ">= 0", "Chosen number of cards."),
                choice -> Cell.of(choice.cards()),
                _ -> Cell.EMPTY),
            field(
                Column.number(
                    "effort", "share of the practice budget", "0..1", "Chosen share of the cards."),
                choice -> Cell.of(choice.effort()),
                _ -> Cell.EMPTY),
            field(
                Column.truth("forced", "Whether the protocol set the effort of this choice."),
                choice -> Cell.of(choice.forced()),
                _ -> Cell.EMPTY),
            field(
                Column.whole("pair", "", ">= 0", "Number of the pair within the episode."),
                _ -> Cell.EMPTY,
                trial -> Cell.of(trial.pair())),
            field(
                Column.text("cue", "The pseudo-word that was shown."),
                _ -> Cell.EMPTY,
                trial -> Cell.of(trial.cue())),
            field(
                Column.text("target", "What belongs to it: a word, or a symbol's name."),
                _ -> Cell.EMPTY,
                trial -> Cell.of(trial.target())),
            field(
                Column.text("response", "The option that was chosen in a test."),
                _ -> Cell.EMPTY,
                trial -> Cell.of(trial.response())),
            field(
                Column.whole(
                    "correct", "", "0 or 1", "1 for a right test answer, 0 for a wrong one."),
                _ -> Cell.EMPTY,
                trial -> trial.kind() == Trial.Kind.TEST ? Cell.of(trial.correct()) : Cell.EMPTY),
            field(
                Column.number(
                    "onset_ms",
                    "ms since the page was loaded",
                    ">= 0",
                    "Painted frame in which it appeared."),
                _ -> Cell.EMPTY,
                trial -> Cell.of(trial.onsetMs())),
            field(
                Column.number(
                    "duration_ms",
                    "ms",
                    ">= 0",
                    "How long a card was shown; the response time of an answer or choice."),
                choice -> Cell.of(choice.ms()),
                trial -> Cell.of(trial.durationMs())),
            field(
                Column.whole(
                    "dropped_frames", "frames", ">= 0", "Frames that came late meanwhile."),
                _ -> Cell.EMPTY,
                trial -> Cell.of(trial.droppedFrames())),
            field(
                Column.whole(
                    "start_card",
                    "cards",
                    ">= 0",
                    "Where the first arrow key put the marker of a choice, if one did."),
                choice -> Cell.of(choice.start()),
                _ -> Cell.EMPTY),
            field(
                Column.whole("moves", "moves", ">= 0", "How often the marker was moved."),
                choice -> Cell.of(choice.moves()),
                _ -> Cell.EMPTY),
            field(
                Column.text("input", "key, mouse or touch; empty for cards."),
                choice -> Cell.of(choice.input()),
                trial -> Cell.of(trial.input())),
            new Field<>(SEQ, step -> Cell.of(step.seq())));

    private static Field<Step> field(
        Column column, Function<Choice, Cell> ofChoice, Function<Trial, Cell> ofTrial) {
      return new Field<>(
          column,
          step ->
              switch (step) {
                case Chosen(var _, var choice) -> ofChoice.apply(choice);
                case Seen(var _, var trial) -> ofTrial.apply(trial);
              });
    }
  }
}
