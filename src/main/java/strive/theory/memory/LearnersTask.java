package strive.theory.memory;

import java.util.random.RandomGenerator;
import strive.theory.schedule.EffortProblem;

/// A kind of episode that a learner meets again and again, each time somewhat different.
@FunctionalInterface
public interface LearnersTask {

  /// One episode of it.
  ///
  /// @param problem with a finite horizon
  /// @param context what the learner sees of it beforehand
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Episode(EffortProblem problem, double[] context) {}

  /// The next episode.
  Episode next(RandomGenerator random);
}
