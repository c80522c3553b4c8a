package strive.command.bots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import strive.policy.SimulatedPerson;
import strive.protocol.Plan;
import strive.protocol.Plan.EpisodePlan;
import strive.protocol.Plan.TestTrial;
import strive.protocol.Position;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What one simulated person does at each place of a plan. Rules are read, understood and agreed
/// to; effort, learning and expectation are those of the person's policy.
final class Conduct {

  /// One deed: an event without its time, and how long it took.
  record Deed(String type, ObjectNode fields, Duration took) {}

  private final RandomGenerator random;
  private final Reaction reaction;
  private SimulatedPerson person;
  private Duration sinceLoad = Duration.ZERO;

  /// @param random of this person alone
  Conduct(SimulatedPerson person, RandomGenerator random) {
    this.person = person;
    this.random = random;
    this.reaction = new Reaction(random);
  }

  /// The next deed at a place that is not the end.
  Deed at(Plan plan, Position at) {
    Deed deed =
        switch (plan.steps().get(at.step())) {
          case Plan.Consent consent ->
              deed("consent", reaction.reading(consent.text()), fields().put("agreed", true));
          case Plan.Instructions instructions -> read(instructions, at);
          case Plan.Quiz quiz -> answer(quiz, at);
          case EpisodePlan episode -> inEpisode(episode, at);
          case Plan.Debrief debrief ->
              deed("debriefed", reaction.reading(debrief.text()), fields());
        };
    sinceLoad = sinceLoad.plus(deed.took());
    return deed;
  }

  private Deed read(Plan.Instructions instructions, Position at) {
    Plan.Page page = instructions.pages().get(at.item());
    return deed("page-read", reaction.reading(page.text()), fields().put("page", at.item()));
  }

  private Deed answer(Plan.Quiz quiz, Position at) {
    if (at.phase() == Position.Phase.AGAIN) {
      return deed("quiz-again", reaction.reading(quiz.again()), fields());
    }
    Plan.Question question = quiz.questions().get(at.item());
    return deed(
        "quiz-answer",
        reaction.question(),
        fields().put("question", at.item()).put("option", question.right()));
  }

  private Deed inEpisode(EpisodePlan episode, Position at) {
    ObjectNode fields = fields().put("episode", episode.episode());
    if (at.phase() == Position.Phase.INTRO) {
      person = person.startEpisode(episode.blocks(), episode.context());
      return deed("episode-started", reaction.reading(episode.intro()), fields);
    }
    fields.put("block", at.block());
    return switch (at.phase()) {
      case PROBE -> probe(fields);
      case CHOOSE -> choose(episode, at, fields);
      case PRACTISE -> card(episode, at, fields);
      case TEST -> recall(episode, at, fields);
      case POINTS -> points(episode, at, fields);
      case READ, ANSWER, AGAIN, INTRO, DONE, STOPPED ->
          throw new IllegalStateException("an episode has no phase " + at.phase().json());
    };
  }

  /// Whose policy holds no expectation says how well things go now.
  private Deed probe(ObjectNode fields) {
    double expectation = person.reportedExpectation(random).orElse(person.performance());
    fields.put("expectation", Math.toIntExact(Math.round(100 * expectation)));
    return deed("probe", reaction.judgement(), fields.put("input", "key"));
  }

  private Deed choose(EpisodePlan episode, Position at, ObjectNode fields) {
    double step = 1.0 / episode.cards();
    int cards =
        episode.forced()
            ? episode.setCards()
            : Math.toIntExact(Math.round(person.chooseEffort(step, random) * episode.cards()));
    int start = episode.startCards().get(at.block() - 1);
    fields.put("cards", cards).put("start", start).put("moves", Math.abs(cards - start) + 1);
    return deed("choice", reaction.judgement(), fields.put("input", "key"));
  }

  private Deed card(EpisodePlan episode, Position at, ObjectNode fields) {
    fields
        .put("card", at.item())
        .put("pair", episode.cardOrder().get(at.cardsBefore() + at.item()))
        .put("onset", sinceLoad.toMillis())
        .put("dropped", 0);
    return deed("card", Duration.ofMillis(episode.cardMs()), fields);
  }

  private Deed recall(EpisodePlan episode, Position at, ObjectNode fields) {
    if (at.item() == 0) {
      person = person.after((double) at.cards() / episode.cards());
    }
    TestTrial trial = episode.testsOf(at.block()).get(at.item());
    Duration took = reaction.recall();
    fields
        .put("trial", at.item())
        .put("pair", trial.pair())
        .put("option", option(trial, at))
        .put("onset", sinceLoad.toMillis() + Reaction.BETWEEN_TRIALS)
        .put("rt", took.toMillis())
        .put("input", "key")
        .put("dropped", 0);
    return new Deed("answer", fields, took.plusMillis(Reaction.BETWEEN_TRIALS));
  }

  private int option(TestTrial trial, Position at) {
    boolean right = person.answersRight(at.correct(), at.item(), random);
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < trial.options().size(); place++) {
      if (trial.isRight(place) == right) {
        places.add(place);
      }
    }
    return places.get(random.nextInt(places.size()));
  }

  private Deed points(EpisodePlan episode, Position at, ObjectNode fields) {
    if (!episode.practice()) {
      person = person.tested(at.correct(), episode.testsOf(at.block()).size());
    }
    fields.put("correct", at.correct()).put("points", episode.points(at.correct(), at.cards()));
    return deed("block-done", reaction.click(), fields);
  }

  private static Deed deed(String type, Duration took, ObjectNode fields) {
    return new Deed(type, fields.put("ms", took.toMillis()), took);
  }

  private static ObjectNode fields() {
    return JsonNodeFactory.instance.objectNode();
  }
}
