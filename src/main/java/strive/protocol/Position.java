package strive.protocol;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a run is. It moves by events only, by the one reducer `Walk`; page and server hold the
/// same.
///
/// @param step index in the plan's steps; their number when the run is done
/// @param phase what is asked now
/// @param block within an episode, from 1, else 0
/// @param item next page, question, card or trial, from 0
/// @param attempt round of the quiz, from 1
/// @param cards cards chosen in this block, 0 before the choice
/// @param correct right answers so far in this block's test (in a quiz: in this attempt)
/// @param points points of scored episodes so far
/// @param cardsBefore cards of earlier blocks of this episode; the card order goes on there
/// @param last result of the last finished block of this episode
public record Position(
    int step,
    Phase phase,
    int block,
    int item,
    int attempt,
    int cards,
    int correct,
    int points,
    int cardsBefore,
    @Nullable LastTest last) {

  /// Result of a test.
  public record LastTest(int correct, int tests) {}

  /// What a step asks now.
  public enum Phase {
    READ,
    ANSWER,
    AGAIN,
    INTRO,
    PROBE,
    CHOOSE,
    PRACTISE,
    TEST,
    POINTS,
    DONE,
    STOPPED;

    /// The name in JSON.
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether nothing more is asked.
    public boolean isEnd() {
      return this == DONE || this == STOPPED;
    }
  }

  /// The beginning of a plan.
  public static Position start(Plan plan) {
    return enter(plan, 0, 0);
  }

  /// The beginning of a step, with the points earned before it.
  static Position enter(Plan plan, int step, int points) {
    if (step == plan.steps().size()) {
      return new Position(step, Phase.DONE, 0, 0, 1, 0, 0, points, 0, null);
    }
    Phase phase =
        switch (plan.steps().get(step)) {
          case Plan.Consent _, Plan.Instructions _, Plan.Debrief _ -> Phase.READ;
          case Plan.Quiz _ -> Phase.ANSWER;
          case Plan.EpisodePlan _ -> Phase.INTRO;
        };
    return new Position(step, phase, 0, 0, 1, 0, 0, points, 0, null);
  }

  /// The same place in another phase, at item 0.
  Position in(Phase next) {
    return new Position(step, next, block, 0, attempt, cards, correct, points, cardsBefore, last);
  }

  /// The next item of the same phase.
  Position nextItem(int nowCorrect) {
    return new Position(
        step, phase, block, item + 1, attempt, cards, nowCorrect, points, cardsBefore, last);
  }
}
