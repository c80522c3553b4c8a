package strive.theory.problem;

import java.util.random.RandomGenerator;

/// A learning problem whose gradient can also be seen through a few examples.
public interface SampledProblem extends LearningProblem {

  /// The same problem as some examples show it: what is climbed is their mean performance. In the
  /// mean over many draws its gradient is that of this problem.
  ///
  /// @param size number of examples, at least 1
  LearningProblem batch(int size, RandomGenerator random);
}
