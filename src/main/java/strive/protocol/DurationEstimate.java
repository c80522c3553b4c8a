package strive.protocol;

import strive.behaviour.Block;
import strive.behaviour.Person;

/// How long a run takes. Computed from assumptions, not from observed runs: the first page,
/// consent,
/// the beginning of practice and the last page take 1 to 2 min in all; a page of instructions and
/// the beginning of a set 10 to 25 s; a quiz question is answered twice, in 5 to 7 s each, and an
/// expectation once; a choice of effort takes 3.5 to 6 s, and so does the look at the points; an
/// answer 1.7 to 2 s and 0.4 s of quiet. What the page itself needs between cards and questions is
/// under a minute in all (docs/benchmarks.md) and left out. A quick person practises a
/// quarter of the cards, a slow one six tenths; forced episodes take all.
///
/// @param minMinutes of a quick person
/// @param maxMinutes of a slow person
public record DurationEstimate(int minMinutes, int maxMinutes) {

  private static final double MS = 1000;

  /// What one run takes that practises so many cards, unrounded.
  ///
  /// @param quick minutes of somebody who reads and answers quickly
  /// @param slow minutes of somebody who does so slowly
  public record Minutes(double quick, double slow) {

    /// Of somebody between the two.
    public double middling() {
      return 0.5 * (quick + slow);
    }
  }

  /// The estimate for a protocol.
  public static DurationEstimate of(Protocol protocol) {
    return new DurationEstimate(
        minutes(seconds(protocol, Pace.QUICK, assumed(protocol, Pace.QUICK))),
        minutes(seconds(protocol, Pace.SLOW, assumed(protocol, Pace.SLOW))));
  }

  /// The estimate for somebody whose choices are known. Only the cards of the practice episode,
  /// which is no part of a person's record, are still assumed.
  ///
  /// @param person with all scored episodes of the protocol
  public static Minutes of(Protocol protocol, Person person) {
    return new Minutes(
        seconds(protocol, Pace.QUICK, chosen(protocol, person)) / 60,
        seconds(protocol, Pace.SLOW, chosen(protocol, person)) / 60);
  }

  /// Cards that are practised in all blocks of an episode.
  @FunctionalInterface
  private interface Cards {
    double of(int episode, Protocol.EpisodeGroup group);
  }

  private static Cards assumed(Protocol protocol, Pace pace) {
    return (_, group) ->
        group.blocks() * (group.forced() ? 1 : pace.share) * protocol.task().cards();
  }

  private static Cards chosen(Protocol protocol, Person person) {
    return (episode, _) ->
        protocol.task().cards()
            * person.episodes().get(episode).blocks().stream().mapToDouble(Block::effort).sum();
  }

  /// Seconds that one thing takes, and the share of the cards that is practised.
  private enum Pace {
    QUICK(60, 10, 5, 3.5, 1.7, 0.25),
    SLOW(120, 25, 7, 6, 2.0, 0.6);

    final double reading;
    final double page;
    final double question;
    final double choice;
    final double answer;
    final double share;

    Pace(double reading, double page, double question, double choice, double answer, double share) {
      this.reading = reading;
      this.page = page;
      this.question = question;
      this.choice = choice;
      this.answer = answer;
      this.share = share;
    }
  }

  private static double seconds(Protocol protocol, Pace pace, Cards cards) {
    double seconds = pace.reading;
    seconds += pace.page * protocol.instructions().size();
    seconds += pace.question * 2 * protocol.quiz().questions().size();
    Protocol.Practice practice = protocol.practice();
    if (practice != null) {
      double shown = practice.blocks() * pace.share * protocol.task().cards();
      seconds += blocks(protocol, practice.blocks(), practice.pairs(), shown, pace);
    }
    int episode = 0;
    for (Protocol.EpisodeGroup group : protocol.episodes()) {
      for (int i = 0; i < group.repeat(); i++) {
        seconds += episode(protocol, group, cards.of(episode++, group), pace);
      }
    }
    return seconds;
  }

  private static double episode(
      Protocol protocol, Protocol.EpisodeGroup group, double cards, Pace pace) {
    int probes =
        group.forced() ? 0 : protocol.probe().blocks().size() + protocol.probe().randomBlocks();
    return pace.page
        + probes * pace.question
        + blocks(protocol, group.blocks(), protocol.task().pairs(), cards, pace);
  }

  private static double blocks(Protocol protocol, int blocks, int pairs, double cards, Pace pace) {
    double practice = cards * protocol.task().cardMs() / MS;
    // The choice, the answers (with 400 ms of quiet between them), a look at the points.
    return practice + blocks * (2 * pace.choice + pairs * (pace.answer + 0.4));
  }

  private static int minutes(double seconds) {
    return (int) StrictMath.max(1, StrictMath.rint(seconds / 60));
  }
}
