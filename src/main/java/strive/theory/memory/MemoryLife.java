package strive.theory.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.FeedbackLoop;
import strive.theory.schedule.HeldExpectationLoop;
import strive.theory.schedule.Schedule;

/// A learner who goes through many episodes, expects what is recalled from the earlier ones, and
/// remembers each.
public final class MemoryLife {

  /// One episode of a life.
  ///
  /// @param stored episodes remembered before it
  /// @param value V that was earned
  /// @param optimal V of the optimal closed loop
  /// @param idle V of the least effort
  /// @param expectation F at the beginning
  /// @param optimalExpectation F* at the beginning
  /// @param reached performance in the end
  public record Episode(
      int stored,
      double value,
      double optimal,
      double idle,
      double expectation,
      double optimalExpectation,
      double reached) {

    /// What was lost against the optimum, at least 0 up to the error of integration.
    public double regret() {
      return optimal - value;
    }
  }

  private final LearnersTask task;
  private final RecallSettings settings;
  private final double noise;
  private final int steps;

  /// @param noise standard deviation of an error of recall that holds through an episode, at least
  /// 0
  /// @param steps number of steps of each episode, at least 1
  public MemoryLife(LearnersTask task, RecallSettings settings, double noise, int steps) {
    if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the noise of recall must be at least 0 and finite, got " + noise);
    }
    this.task = task;
    this.settings = settings;
    this.noise = noise;
    this.steps = steps;
  }

  /// Lives through some episodes.
  public List<Episode> of(int episodes, RandomGenerator random) {
    List<Episode> life = new ArrayList<>();
    EpisodicMemory memory = EpisodicMemory.empty(settings);
    for (int i = 0; i < episodes; i++) {
      LearnersTask.Episode next = task.next(random);
      EffortProblem problem = next.problem();
      Recall recall = memory.in(next.context());
      double error = noise * random.nextGaussian();
      Schedule schedule =
          FeedbackLoop.run(problem, (time, s, p) -> recall.at(time, s, p) + error, steps);
      Schedule optimal = next.optimum().get();
      life.add(
          new Episode(
              memory.size(),
              schedule.value(),
              optimal.value(),
              HeldExpectationLoop.idle(problem).value(),
              schedule.expectation(0),
              optimal.expectation(0),
              schedule.finalPerformance()));
      memory = memory.with(StoredEpisode.of(next.context(), schedule, decay(problem)));
    }
    return life;
  }

  private static double decay(EffortProblem problem) {
    EffortCost cost = problem.cost();
    return problem.discount() == 0 ? 0 : problem.discount() * cost.conjugateExponent();
  }
}
