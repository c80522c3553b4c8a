package strive.protocol;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;

/// Rules between keys, which no schema can say.
final class ProtocolRules {

  /// More than this many blocks in all would be days.
  static final int MAX_BLOCKS = 1_000;

  /// Points of a whole run stay far inside the range of int.
  static final long MAX_POINTS = 1_000_000_000;

  private ProtocolRules() {}

  /// A broken rule at a place of the file.
  record Broken(String pointer, String message) {}

  static List<Broken> broken(Protocol protocol) {
    var broken = new ArrayList<Broken>();
    task(protocol, broken);
    material(protocol, broken);
    points(protocol, broken);
    quiz(protocol, broken);
    episodes(protocol, broken);
    probes(protocol, broken);
    Protocol.Bonus bonus = protocol.bonus();
    if (bonus != null) {
      bonus(bonus, broken);
    }
    return broken;
  }

  private static void task(Protocol protocol, List<Broken> broken) {
    Protocol.Task task = protocol.task();
    if (task.options() > task.pairs()) {
      broken.add(
          new Broken(
              "/task/options",
              "options must not be more than pairs (" + task.pairs() + "), got " + task.options()));
    }
    Protocol.Practice practice = protocol.practice();
    if (practice != null && task.options() > practice.pairs()) {
      broken.add(
          new Broken(
              "/practice/pairs",
              "pairs must be at least task.options ("
                  + task.options()
                  + "), got "
                  + practice.pairs()));
    }
  }

  /// Fresh material does not run out.
  private static void material(Protocol protocol, List<Broken> broken) {
    Protocol.Task task = protocol.task();
    Protocol.Practice practice = protocol.practice();
    int pairs =
        protocol.scoredEpisodes() * task.pairs() + (practice == null ? 0 : practice.pairs());
    if (pairs > Material.MOST_PAIRS) {
      broken.add(
          new Broken(
              "/task/pairs",
              "the episodes need "
                  + pairs
                  + " different pairs, at most "
                  + Material.MOST_PAIRS
                  + " can be told apart: use fewer pairs or episodes"));
    } else if (task.targets() == Protocol.Targets.WORDS && pairs > Material.WORDS) {
      broken.add(
          new Broken(
              "/task/pairs",
              "the episodes need "
                  + pairs
                  + " different words, there are "
                  + Material.WORDS
                  + ": use fewer pairs or episodes, or targets: symbols"));
    }
  }

  /// The points of a run can be counted.
  private static void points(Protocol protocol, List<Broken> broken) {
    Protocol.Task task = protocol.task();
    long most = (long) task.reward() * task.pairs() * protocol.scoredBlocks();
    long least = (long) task.costAtFull() * protocol.scoredBlocks();
    if (most > MAX_POINTS) {
      broken.add(
          new Broken(
              "/task/reward",
              "a run must not earn more than " + MAX_POINTS + " points, it could earn " + most));
    }
    if (least > MAX_POINTS) {
      broken.add(
          new Broken(
              "/task/cost_at_full",
              "a run must not cost more than " + MAX_POINTS + " points, it could cost " + least));
    }
  }

  private static void bonus(Protocol.Bonus bonus, List<Broken> broken) {
    if (bonus.floor() > bonus.cap()) {
      broken.add(
          new Broken(
              "/bonus/floor",
              "floor must not be above cap (" + bonus.cap() + "), got " + bonus.floor()));
    }
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(known -> known.getCurrencyCode().equals(bonus.currency()))) {
      broken.add(
          new Broken(
              "/bonus/currency",
              "currency must be a code of ISO 4217 such as EUR, got \"" + bonus.currency() + "\""));
    }
  }

  private static void quiz(Protocol protocol, List<Broken> broken) {
    List<Protocol.Question> questions = protocol.quiz().questions();
    for (int i = 0; i < questions.size(); i++) {
      Protocol.Question question = questions.get(i);
      if (question.right() > question.options().size()) {
        broken.add(
            new Broken(
                "/quiz/questions/" + i + "/right",
                "right must be one of the "
                    + question.options().size()
                    + " options, got "
                    + question.right()));
      }
    }
  }

  private static void episodes(Protocol protocol, List<Broken> broken) {
    int contextLength = protocol.episodes().getFirst().context().size();
    for (int i = 0; i < protocol.episodes().size(); i++) {
      Protocol.EpisodeGroup group = protocol.episodes().get(i);
      if (group.charged() && !group.forced()) {
        broken.add(
            new Broken(
                "/episodes/" + i + "/charged",
                "charged belongs to forced episodes; others always are"));
      }
      if (group.context().size() != contextLength) {
        broken.add(
            new Broken(
                "/episodes/" + i + "/context",
                "context must have as many features in each episode ("
                    + contextLength
                    + "), got "
                    + group.context().size()));
      }
    }
    if (protocol.scoredBlocks() > MAX_BLOCKS) {
      broken.add(
          new Broken(
              "/episodes",
              "at most " + MAX_BLOCKS + " blocks in all, got " + protocol.scoredBlocks()));
    }
  }

  private static void probes(Protocol protocol, List<Broken> broken) {
    List<Integer> blocks = protocol.probe().blocks();
    int asked = blocks.size() + protocol.probe().randomBlocks();
    OptionalInt fewest =
        protocol.episodes().stream()
            .filter(group -> !group.forced())
            .mapToInt(Protocol.EpisodeGroup::blocks)
            .min();
    if (asked > 0 && fewest.isEmpty()) {
      broken.add(
          new Broken(
              "/probe", "expectations are asked before choices, and every episode is forced"));
    }
    fewest.ifPresent(most -> askable(blocks, asked, most, broken));
  }

  private static void askable(List<Integer> blocks, int asked, int most, List<Broken> broken) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) > most) {
        broken.add(
            new Broken(
                "/probe/blocks/" + i,
                "block must be at most "
                    + most
                    + ", the last of the shortest chosen episode, got "
                    + blocks.get(i)));
      }
    }
    if (asked > most) {
      broken.add(
          new Broken(
              "/probe/random_blocks",
              asked + " questions need as many blocks, the shortest chosen episode has " + most));
    }
  }
}
