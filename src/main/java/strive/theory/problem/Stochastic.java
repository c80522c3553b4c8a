package strive.theory.problem;

import java.util.SplittableRandom;

/// The stochastic variant of a problem (number 6 of section 3): each step sees a batch of examples
/// of its own, drawn from the seed and the number of the step. So the noise is frozen: two runs
/// with
/// different efforts meet the same batches, and exact derivatives of the value exist.
///
/// @param truth the problem without noise, whose performance counts
/// @param batchSize number of examples that a step sees, at least 1
/// @param seed of the batches
public record Stochastic(SampledProblem truth, int batchSize, long seed) {

  /// An odd number with bits all over, so that neighbouring steps have distant seeds.
  private static final long STEP_SEED = 0xD1342543DE82EF95L;

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public Stochastic {
    if (batchSize < 1) {
      throw new IllegalArgumentException("a batch must have at least 1 example, got " + batchSize);
    }
  }

  /// The problem that a step sees; the same one each time it is asked for.
  ///
  /// @param step from 0
  public LearningProblem batch(int step) {
    // Through a generator of its own: seeds of SplittableRandom that lie on a line could overlap.
    long own = new SplittableRandom(seed ^ (STEP_SEED * (step + 1L))).nextLong();
    return truth.batch(batchSize, new SplittableRandom(own));
  }
}
