package strive.protocol;

import java.util.OptionalLong;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// What somebody earns who goes through all scored episodes of a protocol.
///
/// @param points of scored episodes
/// @param hundredths of the unit of money; empty where the protocol pays no bonus
public record Payment(int points, OptionalLong hundredths) {

  /// What a protocol pays a person.
  ///
  /// @param person with all scored episodes of the protocol
  public static Payment of(Protocol protocol, Person person) {
    int points = 0;
    int episode = 0;
    for (Protocol.EpisodeGroup group : protocol.episodes()) {
      for (int i = 0; i < group.repeat(); i++) {
        points += points(protocol.task(), group, person.episodes().get(episode++));
      }
    }
    Protocol.Bonus bonus = protocol.bonus();
    return new Payment(
        points, bonus == null ? OptionalLong.empty() : OptionalLong.of(bonus.hundredths(points)));
  }

  private static int points(Protocol.Task task, Protocol.EpisodeGroup group, Episode episode) {
    int cost = group.forced() && !group.charged() ? 0 : task.costAtFull();
    int points = 0;
    for (Block block : episode.blocks()) {
      int cards = (int) StrictMath.rint(block.effort() * task.cards());
      points += points(task.reward(), block.correct(), cost, cards, task.cards());
    }
    return points;
  }

  /// Points for a block; the cost of the cards, `costAtFull k²/n²`, is rounded half up to whole
  /// points, as it is shown to people.
  ///
  /// @param reward of a right answer
  /// @param costAtFull of all `all` cards
  /// @param cards chosen
  static int points(int reward, int correct, int costAtFull, int cards, int all) {
    long square = (long) cards * cards;
    long full = (long) all * all;
    long cost = (2L * costAtFull * square + full) / (2 * full);
    return Math.toIntExact((long) reward * correct - cost);
  }
}
