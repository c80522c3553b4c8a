package strive.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.inference.StudyFit;
import strive.protocol.Choice;
import strive.protocol.Origin;
import strive.protocol.Plan;
import strive.protocol.Position;
import strive.protocol.Probe;
import strive.protocol.RunHeader;
import strive.protocol.RunRecord;
import strive.protocol.RunState;
import strive.protocol.Trial;

/// Study reports for tests: plain runs in which only what a test is about stands out.
final class Reports {

  static final Instant STARTED = Instant.parse("2026-11-21T14:02:03Z");
  static final Instant WRITTEN = Instant.parse("2026-11-24T09:00:00Z");

  private Reports() {}

  /// A report on these runs without a fit, whose counts are right.
  static StudyReport of(List<RunRecord> runs) {
    return of(runs, runs.stream().mapToLong(RunRecord::events).sum(), Optional.empty());
  }

  static StudyReport of(List<RunRecord> runs, long events, Optional<StudyFit> fit) {
    return new StudyReport(
        new StudyReport.About(
            "Beliefs and effort",
            "Words",
            "8c41f0",
            "1.2.3",
            WRITTEN,
            "all people",
            "mle, 10 starts"),
        new StudyReport.Runs() {
          @Override
          public long count() {
            return runs.size();
          }

          @Override
          public long events() {
            return events;
          }

          @Override
          public void forEach(Consumer<RunRecord> taker) {
            runs.forEach(taker);
          }
        },
        fit);
  }

  /// A finished run of one episode: in every block a choice, one card and the answers.
  static RunRecord run(String participant, String condition, int blocks, int answers) {
    List<Block> tested = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    List<Trial> trials = new ArrayList<>();
    long seq = 0;
    for (int block = 1; block <= blocks; block++) {
      double effort = 1.0 / block;
      tested.add(
          new Block(block, false, effort, 0.05, answers / 2, answers, OptionalDouble.empty()));
      choices.add(
          new Choice(
              1,
              block,
              false,
              20 / block,
              effort,
              OptionalInt.of(7),
              3,
              OptionalDouble.of(812.5),
              "key",
              ++seq));
      trials.add(trial(block, Trial.Kind.CARD, 1, ++seq));
      for (int answer = 1; answer <= answers; answer++) {
        trials.add(trial(block, Trial.Kind.TEST, answer, ++seq));
      }
    }
    return new RunRecord(
        new RunHeader(
            participant,
            condition,
            Origin.PERSON,
            RunState.FINISHED,
            Long.MAX_VALUE,
            "8c41f0",
            "1.2.3",
            STARTED,
            Optional.of(STARTED.plusSeconds(60))),
        Position.start(PLAN),
        new Person(
            participant,
            condition,
            0.25,
            List.of(new Episode(1, blocks, 2.0 / 3, List.of(), tested))),
        choices,
        trials,
        List.of(new Probe(1, 1, 0.85, OptionalDouble.of(2000), ++seq)),
        List.of(),
        List.of(),
        seq,
        STARTED.plusSeconds(60));
  }

  private static final Plan PLAN =
      new Plan(
          1,
          "Words",
          "8c41f0",
          1,
          "en",
          List.of(new Plan.Instructions(List.of(new Plan.Page("Hello", List.of())))));

  private static Trial trial(int block, Trial.Kind kind, int number, long seq) {
    boolean test = kind == Trial.Kind.TEST;
    return new Trial(
        1,
        block,
        kind,
        number,
        number - 1,
        "dovik",
        "lamp",
        test ? "lamp" : "",
        test ? 1 : -1,
        OptionalDouble.of(1000.125 * seq),
        OptionalDouble.of(640),
        0,
        test ? "touch" : "",
        seq);
  }

  /// Many finished runs, made one by one.
  static StudyReport large(int participants, int blocks, int answers) {
    long events = run("P", "a", blocks, answers).events() * participants;
    StudyReport small = of(List.of(), events, Optional.empty());
    return new StudyReport(
        small.about(),
        new StudyReport.Runs() {
          @Override
          public long count() {
            return participants;
          }

          @Override
          public long events() {
            return events;
          }

          @Override
          public void forEach(Consumer<RunRecord> taker) {
            IntStream.rangeClosed(1, participants)
                .mapToObj(number -> run("P-" + number, "a", blocks, answers))
                .forEach(taker);
          }
        },
        Optional.empty());
  }
}
