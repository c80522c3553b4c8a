package strive.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws the plan of one run. The same protocol, condition and seed give the same plan on every
/// machine, so a run can be replayed from what its row in the database says.
public final class PlanDrawer {

  private PlanDrawer() {}

  /// Draws a plan.
  ///
  /// @param hash of the protocol's text
  /// @param condition one of the protocol's
  /// @throws IllegalArgumentException when the protocol has no such condition
  public static Plan draw(Protocol protocol, String hash, String condition, long seed) {
    if (!protocol.conditions().contains(condition)) {
      throw new IllegalArgumentException(
          "condition must be one of " + protocol.conditions() + ", got " + condition);
    }
    // SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): whole numbers only, so the same on every
    // processor; contract/plan.json would show it if a Java version drew otherwise.
    RandomGenerator random = new SplittableRandom(seed);
    var steps = new ArrayList<Plan.Step>();
    steps.add(protocol.consent());
    steps.add(new Plan.Instructions(protocol.instructions()));
    steps.add(quiz(protocol.quiz()));
    var material = new Material(random);
    Protocol.Practice practice = protocol.practice();
    if (practice != null) {
      steps.add(practice(protocol, practice, material, random));
    }
    int set = 1;
    for (Protocol.EpisodeGroup group : protocol.episodes()) {
      for (int i = 0; i < group.repeat(); i++) {
        steps.add(scored(protocol, group, set++, material, random));
      }
    }
    steps.add(protocol.debrief());
    return new Plan(Plan.VERSION, protocol.title(), hash, seed, protocol.language(), steps);
  }

  private static Plan.Quiz quiz(Protocol.Quiz quiz) {
    List<Plan.Question> questions =
        quiz.questions().stream()
            .map(
                question ->
                    new Plan.Question(question.text(), question.options(), question.right() - 1))
            .toList();
    return new Plan.Quiz(quiz.attempts(), questions, quiz.again());
  }

  private static Plan.EpisodePlan practice(
      Protocol protocol, Protocol.Practice practice, Material material, RandomGenerator random) {
    var shape =
        new Shape(
            0,
            practice.title(),
            practice.intro(),
            practice.blocks(),
            practice.pairs(),
            false,
            true,
            List.of());
    return episode(protocol, shape, List.of(), material, random);
  }

  private static Plan.EpisodePlan scored(
      Protocol protocol,
      Protocol.EpisodeGroup group,
      int set,
      Material material,
      RandomGenerator random) {
    var values = Placeholders.ofEpisode(protocol, group, set);
    var shape =
        new Shape(
            set,
            Placeholders.fill(group.title(), values),
            Placeholders.fill(group.intro(), values),
            group.blocks(),
            protocol.task().pairs(),
            group.forced(),
            !group.forced() || group.charged(),
            group.context());
    List<Integer> probes = group.forced() ? List.of() : probes(protocol, group.blocks(), random);
    return episode(protocol, shape, probes, material, random);
  }

  /// What differs between practice and scored episodes.
  private record Shape(
      int number,
      String title,
      List<String> intro,
      int blocks,
      int pairs,
      boolean forced,
      boolean charged,
      List<Double> context) {}

  private static Plan.EpisodePlan episode(
      Protocol protocol,
      Shape shape,
      List<Integer> probes,
      Material material,
      RandomGenerator random) {
    Protocol.Task task = protocol.task();
    @Nullable Integer forcedCards = shape.forced() ? task.cards() : null;
    return new Plan.EpisodePlan(
        shape.number(),
        shape.number() == 0,
        shape.title(),
        shape.intro(),
        shape.forced(),
        shape.blocks(),
        task.cards(),
        task.cardMs(),
        task.reward(),
        shape.charged() ? task.costAtFull() : 0,
        forcedCards,
        material.pairs(shape.pairs(), task.targets()),
        cardOrder(shape.pairs(), shape.blocks() * task.cards(), random),
        IntStream.range(0, shape.blocks())
            .mapToObj(_ -> test(shape.pairs(), task.options(), random))
            .toList(),
        probes,
        IntStream.range(0, shape.blocks())
            .map(_ -> random.nextInt(task.cards() + 1))
            .boxed()
            .toList(),
        shape.context());
  }

  /// Shuffled cycles through all pairs; no pair comes twice in a row where one cycle meets the
  /// next.
  private static List<Integer> cardOrder(int pairs, int cards, RandomGenerator random) {
    var order = new ArrayList<Integer>();
    while (order.size() < cards) {
      List<Integer> cycle = Material.shuffled(numbers(pairs), random);
      if (!order.isEmpty() && order.getLast().equals(cycle.getFirst())) {
        int other = 1 + random.nextInt(pairs - 1);
        Collections.swap(cycle, 0, other);
      }
      order.addAll(cycle);
    }
    return order.subList(0, cards);
  }

  /// Every pair once, in random order; right places are spread evenly over the trials of a block.
  private static List<Plan.TestTrial> test(int pairs, int options, RandomGenerator random) {
    int first = random.nextInt(options);
    List<Integer> places =
        IntStream.range(0, pairs).map(i -> (first + i) % options).boxed().toList();
    List<Integer> rightPlaces = Material.shuffled(places, random);
    List<Integer> order = Material.shuffled(numbers(pairs), random);
    var trials = new ArrayList<Plan.TestTrial>();
    for (int i = 0; i < pairs; i++) {
      int asked = order.get(i);
      List<Integer> others =
          Material.shuffled(numbers(pairs).stream().filter(pair -> pair != asked).toList(), random);
      var offered = new ArrayList<>(others.subList(0, options - 1));
      offered.add(rightPlaces.get(i), asked);
      trials.add(new Plan.TestTrial(asked, offered));
    }
    return trials;
  }

  /// The fixed blocks, and others drawn from the rest.
  private static List<Integer> probes(Protocol protocol, int blocks, RandomGenerator random) {
    var asked = new ArrayList<>(protocol.probe().blocks());
    List<Integer> others =
        IntStream.rangeClosed(1, blocks).boxed().filter(block -> !asked.contains(block)).toList();
    asked.addAll(Material.shuffled(others, random).subList(0, protocol.probe().randomBlocks()));
    return asked.stream().sorted().toList();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
