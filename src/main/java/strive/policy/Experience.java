package strive.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// What somebody knows of earlier episodes when another one starts: section 8 of the
/// effort-performance model.
///
/// What an episode taught is the share correct in the last block that was announced. One that was
/// broken off before it, or not tested there, taught nothing about final performance: it is not
/// remembered and changes no expectation.
final class Experience {

  /// Nothing yet.
  static final Experience NONE = new Experience(new double[0], new double[0]);

  /// Final shares correct, in order of experience.
  final double[] reached;

  /// Squared distance of each of those episodes' contexts from the present one.
  final double[] squaredDistance;

  private Experience(double[] reached, double[] squaredDistance) {
    this.reached = reached;
    this.squaredDistance = squaredDistance;
  }

  /// An episode as it is remembered.
  record Memory(List<Double> context, double reached) {

    Memory {
      context = List.copyOf(context);
    }
  }

  /// What these memories mean in an episode of this context.
  static Experience of(List<Memory> memories, List<Double> context, ContextScale scale) {
    return new Experience(
        memories.stream().mapToDouble(Memory::reached).toArray(),
        memories.stream().mapToDouble(m -> scale.squaredDistance(m.context, context)).toArray());
  }

  /// The experience before each episode of a person.
  static List<Experience> before(Person person) {
    ContextScale scale = ContextScale.of(person.episodes().stream().map(Episode::context).toList());
    List<Memory> memories = new ArrayList<>();
    List<Experience> before = new ArrayList<>();
    for (Episode episode : person.episodes()) {
      before.add(of(memories, episode.context(), scale));
      reached(episode).ifPresent(share -> memories.add(new Memory(episode.context(), share)));
    }
    return before;
  }

  private static OptionalDouble reached(Episode episode) {
    return episode.blocks().stream()
        .filter(block -> block.number() == episode.horizon() && block.tests() > 0)
        .mapToDouble(Experience::share)
        .findFirst();
  }

  private static double share(Block block) {
    return (double) block.correct() / block.tests();
  }
}
