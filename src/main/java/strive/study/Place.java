package strive.study;

import strive.protocol.Plan;
import strive.protocol.Plan.EpisodePlan;
import strive.protocol.Position;

/// Where a position is, in the lab's words.
///
/// @param words such as `episode 2, block 5: test`
/// @param episode 1..K, 0 in practice and outside episodes
record Place(String words, int episode) {

  static Place of(Plan plan, Position at) {
    if (at.phase() == Position.Phase.DONE) {
      return new Place("end", 0);
    }
    Plan.Step step = plan.steps().get(at.step());
    int episode = step instanceof EpisodePlan plotted ? plotted.episode() : 0;
    String where = where(step, at);
    return new Place(at.phase() == Position.Phase.STOPPED ? "stopped: " + where : where, episode);
  }

  private static String where(Plan.Step step, Position at) {
    return switch (step) {
      case Plan.Consent _ -> "consent";
      case Plan.Instructions _ -> "instructions";
      case Plan.Quiz _ -> "quiz";
      case EpisodePlan episode -> inEpisode(episode, at);
      case Plan.Debrief _ -> "debriefing";
    };
  }

  private static String inEpisode(EpisodePlan episode, Position at) {
    String name = episode.practice() ? "practice" : "episode " + episode.episode();
    String phase =
        switch (at.phase()) {
          case PROBE -> ": expectation";
          case CHOOSE -> ": choice";
          case PRACTISE -> ": practice cards";
          case TEST -> ": test";
          case POINTS -> ": points";
          case READ, ANSWER, AGAIN, INTRO, DONE, STOPPED -> "";
        };
    return at.block() == 0 ? name : name + ", block " + at.block() + phase;
  }
}
