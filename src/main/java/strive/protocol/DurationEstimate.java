package strive.protocol;

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

  /// The estimate for a protocol.
  public static DurationEstimate of(Protocol protocol) {
    return new DurationEstimate(
        minutes(seconds(protocol, Pace.QUICK)), minutes(seconds(protocol, Pace.SLOW)));
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

  private static double seconds(Protocol protocol, Pace pace) {
    double seconds = pace.reading;
    seconds += pace.page * protocol.instructions().size();
    seconds += pace.question * 2 * protocol.quiz().questions().size();
    Protocol.Practice practice = protocol.practice();
    if (practice != null) {
      seconds += practice.blocks() * block(protocol, practice.pairs(), pace.share, pace);
    }
    for (Protocol.EpisodeGroup group : protocol.episodes()) {
      double share = group.forced() ? 1 : pace.share;
      double episode =
          pace.page + group.blocks() * block(protocol, protocol.task().pairs(), share, pace);
      if (!group.forced()) {
        int probes = protocol.probe().blocks().size() + protocol.probe().randomBlocks();
        episode += probes * pace.question;
      }
      seconds += group.repeat() * episode;
    }
    return seconds;
  }

  private static double block(Protocol protocol, int pairs, double share, Pace pace) {
    double practice = share * protocol.task().cards() * protocol.task().cardMs() / MS;
    // The choice, the cards, the answers (with 400 ms of quiet between them), a look at the points.
    return 2 * pace.choice + practice + pairs * (pace.answer + 0.4);
  }

  private static int minutes(double seconds) {
    return (int) StrictMath.max(1, StrictMath.rint(seconds / 60));
  }
}
