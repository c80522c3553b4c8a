package strive.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules between keys, which no schema can say.
final class ProtocolRules {

  /// More than this many blocks in all would be days.
  static final int MAX_BLOCKS = 1_000;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private ProtocolRules() {}

  /// A broken rule at a place of the file.
  record Broken(String pointer, String message) {}

  static List<Broken> broken(Protocol protocol) {
    var broken = new ArrayList<Broken>();
    task(protocol, broken);
    quiz(protocol, broken);
    episodes(protocol, broken);
    probes(protocol, broken);
    texts(protocol, broken);
    Protocol.Bonus bonus = protocol.bonus();
    if (bonus != null && bonus.floor() > bonus.cap()) {
      broken.add(
          new Broken(
              "/bonus/floor",
              "floor must not be above cap (" + bonus.cap() + "), got " + bonus.floor()));
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
    int words =
        protocol.scoredEpisodes() * task.pairs() + (practice == null ? 0 : practice.pairs());
    if (task.targets() == Protocol.Targets.WORDS && words > Material.WORDS) {
      broken.add(
          new Broken(
              "/task/pairs",
              "the episodes need "
                  + words
                  + " different words, there are "
                  + Material.WORDS
                  + ": use fewer pairs or episodes, or targets: symbols"));
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
    int fewest =
        protocol.episodes().stream()
            .filter(group -> !group.forced())
            .mapToInt(Protocol.EpisodeGroup::blocks)
            .min()
            .orElse(0);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) > fewest) {
        broken.add(
            new Broken(
                "/probe/blocks/" + i,
                "block must be at most "
                    + fewest
                    + ", the blocks of the shortest chosen episode, got "
                    + blocks.get(i)));
      }
    }
    if (blocks.size() + protocol.probe().randomBlocks() > fewest) {
      broken.add(
          new Broken(
              "/probe/random_blocks",
              "the shortest chosen episode has "
                  + fewest
                  + " blocks, too few for "
                  + (blocks.size() + protocol.probe().randomBlocks())
                  + " questions"));
    }
  }

  private static void texts(Protocol protocol, List<Broken> broken) {
    var known = Placeholders.of(protocol, 1).keySet();
    for (int i = 0; i < protocol.instructions().size(); i++) {
      List<String> text = protocol.instructions().get(i).text();
      for (int j = 0; j < text.size(); j++) {
        placeholders("/instructions/" + i + "/text/" + j, text.get(j), known, broken);
      }
    }
    for (int i = 0; i < protocol.episodes().size(); i++) {
      Protocol.EpisodeGroup group = protocol.episodes().get(i);
      placeholders("/episodes/" + i + "/title", group.title(), known, broken);
      for (int j = 0; j < group.intro().size(); j++) {
        placeholders("/episodes/" + i + "/intro/" + j, group.intro().get(j), known, broken);
      }
    }
  }

  private static void placeholders(
      String pointer, String text, java.util.Set<String> known, List<Broken> broken) {
    Matcher found = PLACEHOLDER.matcher(text);
    while (found.find()) {
      if (!known.contains(found.group(1))) {
        broken.add(
            new Broken(
                pointer,
                "unknown placeholder {"
                    + found.group(1)
                    + "}; there are "
                    + String.join(", ", known)));
      }
    }
  }
}
