package strive.policy;

import java.util.List;
import org.hipparchus.util.FastMath;
import strive.theory.BlockProblem;
import strive.theory.HeldExpectation;

/// A person who learns by practice: `p_t = p_max - (p_max - p_{t-1}) exp(-kappa e_t)`, section 8.
///
/// @param initial p_0, performance at the start of each episode, at least 0 and below p_max
/// @param maximum p_max, at most 1
/// With the options of a model something is also learned without practice, `exp(-kappa e_t -
/// kappa_0)`, and lost between blocks, `p_0 + (p - p_0) (1 - phi)`. What can be reached, and the
/// optimum, count on practice alone.
///
/// @param rate kappa, learning per block of full effort, above 0
/// @param baseline kappa_0, at least 0
/// @param forgetting phi, at least 0 and at most 1
public record Learner(
    double initial, double maximum, double rate, double baseline, double forgetting) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public Learner {
    if (!(maximum > 0 && maximum <= 1)) {
      throw new IllegalArgumentException("pmax must be above 0 and at most 1, got " + maximum);
    }
    if (!(initial >= 0 && initial < maximum)) {
      throw new IllegalArgumentException(
          "p0 must be at least 0 and below pmax (" + maximum + "), got " + initial);
    }
    if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("kappa must be above 0 and finite, got " + rate);
    }
    if (!(baseline >= 0 && baseline < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("kappa0 must be at least 0 and finite, got " + baseline);
    }
    if (!(forgetting >= 0 && forgetting <= 1)) {
      throw new IllegalArgumentException("phi must be between 0 and 1, got " + forgetting);
    }
  }

  /// A learner by practice alone, who forgets nothing.
  public Learner(double initial, double maximum, double rate) {
    this(initial, maximum, rate, 0, 0);
  }

  /// The learner among these values.
  ///
  /// @throws IllegalArgumentException if p0, pmax or kappa is missing or impossible
  public static Learner of(ParameterValues values) {
    return new Learner(
        values.get(Parameter.INITIAL),
        values.get(Parameter.MAXIMUM),
        values.get(Parameter.RATE),
        values.find(Parameter.BASELINE.name()).orElse(0),
        values.find(Parameter.FORGETTING.name()).orElse(0));
  }

  /// Performance after a block.
  ///
  /// @param performance before it
  /// @param effort 0 to 1
  public double after(double performance, double effort) {
    return maximum - (maximum - performance) * FastMath.exp(-rate * effort - baseline);
  }

  /// Performance before the next choice of an episode.
  ///
  /// @param performance after the block before
  public double rested(double performance) {
    return forgetting == 0 ? performance : initial + (performance - initial) * (1 - forgetting);
  }

  /// The exact block optimum from a state to the end of the episode, undiscounted. Full effort in
  /// every block when effort costs nothing.
  ///
  /// @param cost price of effort, at least 0
  /// @param performance present performance, at most p_max
  /// @param blocksLeft at least 1
  public Schedule optimum(double cost, double performance, int blocksLeft) {
    return Schedule.of(problem(cost).optimum(performance, blocksLeft));
  }

  /// Effort of the exact block optimum in the present block.
  public double optimalEffort(double cost, double performance, int blocksLeft) {
    return Math.min(1, problem(cost).optimalDrive(performance, blocksLeft));
  }

  /// F*: the final performance that is within reach at this price, the largest self-consistent
  /// expectation of the clipped closed loop in continuous block time.
  public double reachable(double cost, double performance, int blocksLeft) {
    return problem(cost).selfConsistentExpectation(performance, blocksLeft);
  }

  /// Phi(F): the final performance of whoever holds one expectation through all blocks left, in
  /// continuous block time. Up to what is within reach it is F itself: an expectation that is too
  /// low comes true.
  ///
  /// @param cost price of effort, above 0
  /// @param expectation F
  public double reached(double cost, double expectation, double performance, int blocksLeft) {
    return HeldExpectation.reached(problem(cost), expectation, performance, blocksLeft);
  }

  /// What these efforts bring from p_0.
  ///
  /// @param cost price of effort, at least 0
  /// @param efforts one for each block, not empty
  public Schedule follow(double cost, List<Double> efforts) {
    return Schedule.of(problem(cost).follow(initial, efforts));
  }

  private BlockProblem problem(double cost) {
    return new BlockProblem(maximum, rate, cost);
  }
}
