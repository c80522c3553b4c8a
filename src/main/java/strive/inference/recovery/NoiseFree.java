package strive.inference.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import strive.behaviour.Block;
import strive.behaviour.Episode;
import strive.behaviour.Person;
import strive.policy.BlockDesign;
import strive.policy.EpisodeDesign;
import strive.policy.Policy;
import strive.policy.SimulatedPerson;

/// What people do who follow a policy exactly: effort is the drive within its limits, and as many
/// answers are right as is nearest to what is expected.
final class NoiseFree {

  private NoiseFree() {}

  static Person person(String id, Policy policy, Subject subject) {
    SimulatedPerson present =
        SimulatedPerson.of(policy, subject.truth(), subject.design().contexts());
    List<Episode> episodes = new ArrayList<>();
    for (EpisodeDesign design : subject.design().episodes()) {
      present = present.startEpisode(design.horizon(), design.context());
      List<Block> blocks = new ArrayList<>();
      for (BlockDesign block : design.blocks()) {
        double effort = block.setEffort().orElse(Math.min(1, Math.max(0, present.drive())));
        present = present.after(effort);
        int correct = (int) StrictMath.rint(present.performance() * block.tests());
        present = present.tested(correct, block.tests());
        blocks.add(done(blocks.size() + 1, block, effort, correct));
      }
      episodes.add(
          new Episode(
              episodes.size() + 1,
              design.horizon(),
              design.imposedCost(),
              design.context(),
              blocks));
    }
    return new Person(id, policy.id(), subject.design().chance(), episodes);
  }

  private static Block done(int number, BlockDesign block, double effort, int correct) {
    return new Block(
        number, block.forced(), effort, 0, correct, block.tests(), OptionalDouble.empty());
  }
}
