package strive.protocol;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import strive.protocol.Plan.EpisodePlan;
import strive.protocol.Position.LastTest;
import strive.protocol.Position.Phase;

/// The one reducer: where a run is after an event. Pure; any event at any position has an answer,
/// so a run never gets stuck on what it was sent. `frontend/src/participant/walk.ts` is its twin,
/// held equal by `contract/walk.json`.
public final class Walk {

  /// Events that say something about the device and are welcome anywhere, even after the end.
  private static final Set<String> REMARKS =
      Set.of("hidden", "shown", "blurred", "focused", "resumed", "local-copy");

  private static final int MAX_EXPECTATION = 100;

  private Walk() {}

  /// What an event does to a run.
  public sealed interface Result {}

  /// The protocol allows the event; the run is here now.
  public record Moved(Position position) implements Result {}

  /// The protocol does not allow the event here, and why; the run stays where it was.
  public record Irregular(String reason) implements Result {}

  /// The result of `event` at `at`.
  public static Result after(Plan plan, Position at, Event event) {
    if (REMARKS.contains(event.type())) {
      return new Moved(at);
    }
    if (at.phase().isEnd()) {
      return new Irregular("the run has ended");
    }
    if (event.type().equals("stopped")) {
      return new Moved(at.in(Phase.STOPPED));
    }
    return switch (plan.steps().get(at.step())) {
      case Plan.Consent _ -> consent(plan, at, event);
      case Plan.Instructions instructions -> page(plan, instructions, at, event);
      case Plan.Quiz quiz -> quiz(plan, quiz, at, event);
      case EpisodePlan episode -> episode(plan, episode, at, event);
      case Plan.Debrief _ ->
          event.type().equals("debriefed") ? next(plan, at, at.points()) : unexpected(at, event);
    };
  }

  private static Result consent(Plan plan, Position at, Event event) {
    if (!event.type().equals("consent")) {
      return unexpected(at, event);
    }
    var agreed = event.flag("agreed");
    if (agreed.isEmpty()) {
      return new Irregular("consent needs \"agreed\", true or false");
    }
    return agreed.get() ? next(plan, at, at.points()) : new Moved(at.in(Phase.STOPPED));
  }

  private static Result page(Plan plan, Plan.Instructions instructions, Position at, Event event) {
    if (!event.type().equals("page-read")) {
      return unexpected(at, event);
    }
    if (!event.has("page", at.item())) {
      return new Irregular("page must be " + at.item());
    }
    return at.item() + 1 == instructions.pages().size()
        ? next(plan, at, at.points())
        : new Moved(at.nextItem(0));
  }

  private static Result quiz(Plan plan, Plan.Quiz quiz, Position at, Event event) {
    if (at.phase() == Phase.AGAIN) {
      return event.type().equals("quiz-again") ? new Moved(again(at)) : unexpected(at, event);
    }
    if (!event.type().equals("quiz-answer")) {
      return unexpected(at, event);
    }
    if (!event.has("question", at.item())) {
      return new Irregular("question must be " + at.item());
    }
    Plan.Question question = quiz.questions().get(at.item());
    int option = event.integer("option").orElse(-1);
    if (option < 0 || option >= question.options().size()) {
      return new Irregular("option must be 0 to " + (question.options().size() - 1));
    }
    int correct = at.correct() + (option == question.right() ? 1 : 0);
    if (at.item() + 1 < quiz.questions().size()) {
      return new Moved(at.nextItem(correct));
    }
    if (correct == quiz.questions().size()) {
      return next(plan, at, at.points());
    }
    return new Moved(at.in(at.attempt() < quiz.attempts() ? Phase.AGAIN : Phase.STOPPED));
  }

  private static Position again(Position at) {
    return new Position(
        at.step(), Phase.ANSWER, 0, 0, at.attempt() + 1, 0, 0, at.points(), 0, at.last());
  }

  private static Result episode(Plan plan, EpisodePlan episode, Position at, Event event) {
    String expected =
        switch (at.phase()) {
          case INTRO -> "episode-started";
          case PROBE -> "probe";
          case CHOOSE -> "choice";
          case PRACTISE -> "card";
          case TEST -> "answer";
          case POINTS -> "block-done";
          case READ, ANSWER, AGAIN, DONE, STOPPED -> "";
        };
    if (!event.type().equals(expected)) {
      return unexpected(at, event);
    }
    if (!event.has("episode", episode.episode())) {
      return new Irregular("episode must be " + episode.episode());
    }
    if (at.phase() == Phase.INTRO) {
      return new Moved(block(episode, at, 1, at.points(), at.last()));
    }
    if (!event.has("block", at.block())) {
      return new Irregular("block must be " + at.block());
    }
    return switch (at.phase()) {
      case PROBE -> probe(at, event);
      case CHOOSE -> choice(episode, at, event);
      case PRACTISE -> card(at, event);
      case TEST -> answer(episode, at, event);
      default -> blockDone(plan, episode, at);
    };
  }

  private static Result probe(Position at, Event event) {
    int expectation = event.integer("expectation").orElse(-1);
    return expectation < 0 || expectation > MAX_EXPECTATION
        ? new Irregular("expectation must be 0 to " + MAX_EXPECTATION)
        : new Moved(at.in(Phase.CHOOSE));
  }

  private static Result choice(EpisodePlan episode, Position at, Event event) {
    int cards = event.integer("cards").orElse(-1);
    if (cards < 0 || cards > episode.cards()) {
      return new Irregular("cards must be 0 to " + episode.cards());
    }
    if (episode.forced() && cards != episode.setCards()) {
      return new Irregular("cards must be " + episode.setCards() + " in this episode");
    }
    Phase next = cards == 0 ? Phase.TEST : Phase.PRACTISE;
    return new Moved(
        new Position(
            at.step(),
            next,
            at.block(),
            0,
            at.attempt(),
            cards,
            0,
            at.points(),
            at.cardsBefore(),
            at.last()));
  }

  private static Result card(Position at, Event event) {
    if (!event.has("card", at.item())) {
      return new Irregular("card must be " + at.item());
    }
    return at.item() + 1 == at.cards()
        ? new Moved(at.in(Phase.TEST))
        : new Moved(at.nextItem(at.correct()));
  }

  private static Result answer(EpisodePlan episode, Position at, Event event) {
    var trials = episode.testsOf(at.block());
    Plan.TestTrial trial = trials.get(at.item());
    int option = event.integer("option").orElse(-1);
    if (!event.has("trial", at.item())) {
      return new Irregular("trial must be " + at.item());
    }
    if (!event.has("pair", trial.pair())) {
      return new Irregular("pair must be " + trial.pair());
    }
    if (option < 0 || option >= trial.options().size()) {
      return new Irregular("option must be 0 to " + (trial.options().size() - 1));
    }
    Position answered = at.nextItem(at.correct() + (trial.isRight(option) ? 1 : 0));
    return new Moved(answered.item() == trials.size() ? answered.in(Phase.POINTS) : answered);
  }

  private static Result blockDone(Plan plan, EpisodePlan episode, Position at) {
    int paid = episode.practice() ? 0 : episode.points(at.correct(), at.cards());
    int points = Math.addExact(at.points(), paid);
    if (at.block() == episode.blocks()) {
      return next(plan, at, points);
    }
    var last = new LastTest(at.correct(), episode.testsOf(at.block()).size());
    return new Moved(block(episode, at, at.block() + 1, points, last));
  }

  private static Position block(
      EpisodePlan episode, Position at, int block, int points, @Nullable LastTest last) {
    Phase phase = episode.probeBlocks().contains(block) ? Phase.PROBE : Phase.CHOOSE;
    int before = at.cardsBefore() + at.cards();
    return new Position(at.step(), phase, block, 0, 1, 0, 0, points, before, last);
  }

  private static Result next(Plan plan, Position at, int points) {
    return new Moved(Position.enter(plan, at.step() + 1, points));
  }

  private static Result unexpected(Position at, Event event) {
    return new Irregular(
        "not expected in phase "
            + at.phase().json()
            + " of step "
            + at.step()
            + ": "
            + type(event));
  }

  /// Types come from outside: only letters and hyphens are repeated in a reason.
  private static String type(Event event) {
    return event.type().matches("[a-z-]+") ? event.type() : "an unknown type";
  }
}
