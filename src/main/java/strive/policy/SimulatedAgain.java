package strive.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;

/// Somebody's own study once more, lived through by a policy: the same episodes, contexts,
/// horizons, prices, grids and numbers of tests, and the efforts that the protocol set.
///
/// Like is compared with like. An episode that was broken off ends at the same block. A block that
/// is missing was done, so it is done again, as the block before it was set up (the first as the
/// one after it), and then is missing again. Each answer is right by itself, as the likelihood
/// takes it; expectations are not reported.
public final class SimulatedAgain {

  private final Person person;
  private final Policy policy;
  private final List<List<Double>> contexts;

  /// @param person whose study it is
  public SimulatedAgain(Person person, Policy policy) {
    this.person = person;
    this.policy = policy;
    contexts = person.episodes().stream().map(Episode::context).toList();
  }

  /// What somebody with these parameters does there.
  ///
  /// @param values all parameters of the policy's model
  /// @throws IllegalArgumentException if one is missing or impossible
  public Person with(ParameterValues values, RandomGenerator random) {
    Lived lived = new Lived(SimulatedPerson.of(policy, values, contexts), random);
    List<Episode> episodes = person.episodes().stream().map(lived::through).toList();
    return new Person(person.id(), person.condition(), person.chance(), episodes);
  }

  /// Somebody on the way through the episodes.
  private static final class Lived {

    private final RandomGenerator random;
    private SimulatedPerson now;

    Lived(SimulatedPerson start, RandomGenerator random) {
      now = start;
      this.random = random;
    }

    Episode through(Episode design) {
      now = now.startEpisode(design.horizon(), design.context());
      List<Block> blocks = new ArrayList<>();
      for (Block block : design.blocks()) {
        Block pattern = blocks.isEmpty() ? block : design.blocks().get(blocks.size() - 1);
        int previous = blocks.isEmpty() ? 0 : pattern.number();
        for (int missing = previous + 1; missing < block.number(); missing++) {
          done(pattern);
        }
        blocks.add(done(block));
      }
      return new Episode(
          design.number(), design.horizon(), design.imposedCost(), design.context(), blocks);
    }

    private Block done(Block design) {
      double effort =
          design.forced() ? design.effort() : now.chooseEffort(design.effortStep(), random);
      now = now.after(effort);
      int correct = 0;
      for (int test = 0; test < design.tests(); test++) {
        correct += now.answersRight(correct, test, random) ? 1 : 0;
      }
      now = now.tested(correct, design.tests());
      return new Block(
          design.number(),
          design.forced(),
          effort,
          design.effortStep(),
          correct,
          design.tests(),
          OptionalDouble.empty());
    }
  }
}
