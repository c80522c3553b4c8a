package strive.behaviour;

import java.util.List;

/// Everything that counts of one participant: the scored episodes, in order of experience.
///
/// @param id name, unique within the study, not blank
/// @param condition assigned condition, may be empty
/// @param chance accuracy of guessing, at least 0 and below 1
/// @param episodes scored episodes, strictly ascending by number; practice is not among them
public record Person(String id, String condition, double chance, List<Episode> episodes) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public Person {
    episodes = List.copyOf(episodes);
    if (id.isBlank()) {
      throw new IllegalArgumentException("participant must not be empty");
    }
    if (!(chance >= 0 && chance < 1)) {
      throw new IllegalArgumentException("chance must be at least 0 and below 1, got " + chance);
    }
    int previous = 0;
    for (Episode episode : episodes) {
      if (episode.number() <= previous) {
        throw new IllegalArgumentException(
            "episodes must ascend, got " + episode.number() + " after " + previous);
      }
      previous = episode.number();
    }
  }
}
