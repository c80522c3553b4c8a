package strive.theory.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.ClosedLoop;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.QuadraticPath;
import strive.theory.schedule.RateLimits;
import strive.theory.schedule.Schedule;

class MemoryLifeTest {

  private static final SingleNeuron NEURON = new SingleNeuron(1, 1.5, 0);
  private static final EffortProblem TASK =
      new EffortProblem(
          QuadraticPath.of(NEURON), new EffortCost.Power(0.3, 2), RateLimits.NONE, 0, 4);

  /// The same episode again and again.
  private static List<MemoryLife.Episode> life(double prior, int episodes) {
    return new MemoryLife(new NeuronTask(TASK, NEURON, 0), RecallSettings.withPrior(prior), 0, 200)
        .of(episodes, new SplittableRandom(1));
  }

  @Test
  void anOptimistIsDisappointedUntilNothingIsLeftToLose() {
    List<MemoryLife.Episode> life = life(0.3, 40);

    assertThat(life.getFirst().regret()).isGreaterThan(0.5);
    assertThat(life.getLast().regret()).isLessThan(0.05 * life.getFirst().regret());
  }

  @Test
  void aPessimistIsProvedRightForEver() {
    List<MemoryLife.Episode> life = life(-0.5, 40);

    assertThat(life)
        .allSatisfy(
            episode -> {
              assertThat(episode.reached()).isCloseTo(-0.5, within(0.01)); // of the steps of 0.02
              assertThat(episode.regret()).isGreaterThan(0.5);
            });
  }

  @Test
  void propertyNobodyEarnsMoreThanTheOptimum() {
    SplittableRandom random = new SplittableRandom(8);
    var life =
        new MemoryLife(new NeuronTask(TASK, NEURON, 0.3), RecallSettings.withPrior(-0.1), 0.1, 200)
            .of(30, random);

    // Euler's and Runge's steps are wrong by less than this.
    assertThat(life).allSatisfy(episode -> assertThat(episode.regret()).isGreaterThan(-1e-3));
  }

  @Test
  void validationTheClosedFormOfANeuronIsTheOptimumAlongItsPath() {
    LearnersTask.Episode episode = new NeuronTask(TASK, NEURON, 0.3).next(new SplittableRandom(3));

    Schedule alongPath = ClosedLoop.solve(episode.problem(), 1).schedule();

    // Of the integration along the path.
    assertThat(episode.optimum().get().value()).isCloseTo(alongPath.value(), within(1e-8));
    assertThat(episode.optimum().get().expectation(0))
        .isCloseTo(alongPath.expectation(0), within(1e-8));
  }

  @Test
  void theSameSeedIsTheSameLife() {
    var task = new NeuronTask(TASK, NEURON, 0.3);
    var settings = RecallSettings.withPrior(0.2);

    assertThat(new MemoryLife(task, settings, 0.1, 50).of(10, new SplittableRandom(5)))
        .isEqualTo(new MemoryLife(task, settings, 0.1, 50).of(10, new SplittableRandom(5)));
  }
}
