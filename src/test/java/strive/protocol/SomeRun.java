package strive.protocol;

import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A participant who does what is asked: the event that comes next at a position.
public final class SomeRun {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SomeRun() {}

  /// The event that comes next; `cards` is what it chooses where it may choose.
  public static Event next(Plan plan, Position at, RandomGenerator random, int cards) {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("at", 1_790_000_000_000L + random.nextInt(1_000_000));
    switch (plan.steps().get(at.step())) {
      case Plan.Consent _ -> body.put("type", "consent").put("agreed", true);
      case Plan.Instructions _ ->
          body.put("type", "page-read").put("page", at.item()).put("ms", 900);
      case Plan.Quiz quiz -> {
        if (at.phase() == Position.Phase.AGAIN) {
          body.put("type", "quiz-again");
        } else {
          body.put("type", "quiz-answer").put("question", at.item());
          body.put("option", at.attempt() == 1 ? 0 : quiz.questions().get(at.item()).right());
        }
      }
      case Plan.Debrief _ -> body.put("type", "debriefed");
      case Plan.EpisodePlan episode -> episode(body, episode, at, random, cards);
    }
    return ((EventJson.WellFormed) EventJson.parse(body)).event();
  }

  private static void episode(
      ObjectNode body, Plan.EpisodePlan episode, Position at, RandomGenerator random, int cards) {
    body.put("episode", episode.episode());
    if (at.phase() != Position.Phase.INTRO) {
      body.put("block", at.block());
    }
    switch (at.phase()) {
      case INTRO -> body.put("type", "episode-started");
      case PROBE ->
          body.put("type", "probe").put("expectation", 75).put("ms", 2500.5).put("input", "key");
      case CHOOSE ->
          body.put("type", "choice")
              .put("cards", episode.forced() ? episode.setCards() : cards)
              .putNull("start")
              .put("moves", 2)
              .put("ms", 1800.25)
              .put("input", "mouse");
      case PRACTISE ->
          body.put("type", "card")
              .put("card", at.item())
              .put("pair", episode.cardOrder().get(at.cardsBefore() + at.item()))
              .put("onset", 12.5)
              .put("ms", 1000.1)
              .put("dropped", 0);
      case TEST ->
          body.put("type", "answer")
              .put("trial", at.item())
              .put("pair", episode.testsOf(at.block()).get(at.item()).pair())
              .put(
                  "option",
                  random.nextInt(episode.testsOf(at.block()).get(at.item()).options().size()))
              .put("onset", 30.25)
              .put("rt", 812.75)
              .put("input", "key")
              .put("dropped", 0);
      default ->
          body.put("type", "block-done")
              .put("correct", at.correct())
              .put("points", 1)
              .put("ms", 1500);
    }
  }
}
