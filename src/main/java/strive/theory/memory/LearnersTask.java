package strive.theory.memory;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import strive.theory.schedule.ClosedLoop;
import strive.theory.schedule.EffortProblem;
import strive.theory.schedule.Schedule;

/// A kind of episode that a learner meets again and again, each time somewhat different.
@FunctionalInterface
public interface LearnersTask {

  /// One episode of it.
  ///
  /// @param problem with a finite horizon
  /// @param context what the learner sees of it beforehand
  /// @param optimum gives the optimal closed loop, at least at the beginning and the end
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Episode(EffortProblem problem, double[] context, Supplier<Schedule> optimum) {

    /// An episode whose optimum is sought along its path.
    public Episode(EffortProblem problem, double[] context) {
      this(problem, context, () -> ClosedLoop.solve(problem, 1).schedule());
    }
  }

  /// The next episode.
  Episode next(RandomGenerator random);
}
