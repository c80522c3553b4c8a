package strive.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import strive.behaviour.Person;

/// What every participant of a simulated study goes through.
///
/// @param chance accuracy of guessing, at least 0 and below 1
/// @param episodes in order, at least one
/// @param pairsStay whether every block tests the same pairs and a pair stays learned once it is,
///     as in the laboratory; otherwise each answer is right by itself, as the likelihood takes it
public record StudyDesign(double chance, List<EpisodeDesign> episodes, boolean pairsStay) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public StudyDesign {
    episodes = List.copyOf(episodes);
    if (!(chance >= 0 && chance < 1)) {
      throw new IllegalArgumentException("chance must be at least 0 and below 1, got " + chance);
    }
    if (episodes.isEmpty()) {
      throw new IllegalArgumentException("episodes must be at least 1, got 0");
    }
  }

  /// Independent answers.
  public StudyDesign(double chance, List<EpisodeDesign> episodes) {
    this(chance, episodes, false);
  }

  /// What one person went through, down to who left when and what was asked where.
  ///
  /// @throws IllegalArgumentException if the person has no episode
  public static StudyDesign of(Person person) {
    return new StudyDesign(
        person.chance(), person.episodes().stream().map(EpisodeDesign::of).toList());
  }

  /// The same study with pairs that stay learned.
  public StudyDesign withPairsThatStay() {
    return new StudyDesign(chance, episodes, true);
  }

  /// The same free episode several times.
  public static StudyDesign repeated(double chance, int episodes, EpisodeDesign episode) {
    return new StudyDesign(chance, Collections.nCopies(episodes, episode));
  }

  /// The contexts of all episodes.
  public List<List<Double>> contexts() {
    return episodes.stream().map(EpisodeDesign::context).toList();
  }

  /// The default protocol: one announced full-effort episode of 6 blocks, then 4 episodes of 10
  /// blocks; 12 four-choice tests a block, 20 cards, 400 points at full effort against 12 answers
  /// of 100 points.
  public static StudyDesign defaultProtocol() {
    double cost = 2.0 / 3;
    List<EpisodeDesign> episodes = new ArrayList<>();
    episodes.add(EpisodeDesign.fullEffort(6, 12, cost));
    episodes.addAll(Collections.nCopies(4, EpisodeDesign.free(10, 12, cost, 0.05)));
    return new StudyDesign(0.25, episodes);
  }
}
