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
    // SplittableRandom's sequence is part of its contract for a seed since Java 8 and is the same
    // everywhere.
    RandomGenerator random = new SplittableRandom(seed);
    var steps = new ArrayList<Plan.Step>();
    steps.add(protocol.consent());
    steps.add(instructions(protocol));
    steps.add(quiz(protocol));
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
    var values = Placeholders.of(protocol, 1);
    steps.add(
        new Plan.Debrief(
            protocol.debrief().title(), Placeholders.fill(protocol.debrief().text(), values)));
    return new Plan(Plan.VERSION, protocol.title(), hash, seed, protocol.language(), steps);
  }

  private static Plan.Instructions instructions(Protocol protocol) {
    var values = Placeholders.of(protocol, 1);
    return new Plan.Instructions(
        protocol.instructions().stream()
            .map(page -> new Plan.Page(page.title(), Placeholders.fill(page.text(), values)))
            .toList());
  }

  private static Plan.Quiz quiz(Protocol protocol) {
    var values = Placeholders.of(protocol, 1);
    List<Plan.Question> questions =
        protocol.quiz().questions().stream()
            .map(
                question ->
                    new Plan.Question(
                        Placeholders.fill(question.text(), values),
                        Placeholders.fill(question.options(), values),
                        question.right() - 1))
            .toList();
    return new Plan.Quiz(
        protocol.quiz().attempts(), questions, Placeholders.fill(protocol.quiz().again(), values));
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
    var values = Placeholders.of(protocol, set);
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
    var places = new ArrayList<Integer>();
    for (int i = 0; i < pairs; i++) {
      places.add(i % options);
    }
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

  private static List<Integer> probes(Protocol protocol, int blocks, RandomGenerator random) {
    List<Integer> fixed = protocol.probe().blocks();
    int last = fixed.stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Integer> later = IntStream.rangeClosed(last + 1, blocks).boxed().toList();
    List<Integer> free =
        later.size() >= protocol.probe().randomBlocks()
            ? later
            : IntStream.rangeClosed(1, blocks)
                .boxed()
                .filter(block -> !fixed.contains(block))
                .toList();
    List<Integer> drawn =
        Material.shuffled(free, random).subList(0, protocol.probe().randomBlocks());
    var all = new ArrayList<>(fixed);
    all.addAll(drawn);
    return all.stream().sorted().toList();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
