package strive.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.util.FastMath;

/// The task of an episode in blocks: learning `p_t = p_max - (p_max - p_{t-1}) exp(-kappa e_t)`,
/// paid by `p_t - beta/2 e_t^2` in each block. Section 8 of the effort-performance model.
///
/// @param maximum p_max, the highest performance that practice can reach, above 0 and at most 1
/// @param rate kappa, learning per block of full effort, above 0
/// @param cost beta, price of effort, at least 0
/// @param discount gamma, factor per block, above 0 and at most 1
public record BlockProblem(double maximum, double rate, double cost, double discount) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public BlockProblem {
    if (!(maximum > 0 && maximum <= 1)) {
      throw new IllegalArgumentException("pmax must be above 0 and at most 1, got " + maximum);
    }
    if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("kappa must be above 0 and finite, got " + rate);
    }
    if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("beta must be at least 0 and finite, got " + cost);
    }
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("gamma must be above 0 and at most 1, got " + discount);
    }
  }

  /// The undiscounted problem.
  public BlockProblem(double maximum, double rate, double cost) {
    this(maximum, rate, cost, 1);
  }

  /// Unclipped drive `z* = kappa q / beta` of the exact optimum in the present block; positive
  /// infinity when effort costs nothing.
  ///
  /// @param performance present performance, at most p_max
  /// @param blocksLeft blocks left, the present one included, at least 1
  public double optimalDrive(double performance, int blocksLeft) {
    check(performance, blocksLeft);
    return cost == 0 ? Double.POSITIVE_INFINITY : solved(performance, blocksLeft).drive();
  }

  /// Largest self-consistent expectation F* of the clipped continuous closed loop: the final
  /// performance that a learner who expects it also reaches ([ThetaLaw]). Without a price it is the
  /// performance after full effort in all blocks left.
  public double selfConsistentExpectation(double performance, int blocksLeft) {
    check(performance, blocksLeft);
    double gap = maximum - performance;
    return cost == 0
        ? maximum - gap * FastMath.exp(-rate * blocksLeft)
        : maximum - ThetaLaw.of(gap, blocksLeft, rate, cost).shortfall();
  }

  /// Effort of the continuous closed loop in this state, clipped at 1.
  public double closedFormEffort(double performance, int blocksLeft) {
    check(performance, blocksLeft);
    return cost == 0
        ? 1
        : Math.min(1, ThetaLaw.of(maximum - performance, blocksLeft, rate, cost).drive());
  }

  /// The exact optimum from a state to the end of the episode. Each block is solved anew from the
  /// state that the plan has reached, so that rounding does not add up.
  public BlockPlan optimum(double performance, int blocks) {
    check(performance, blocks);
    if (cost == 0) {
      return follow(performance, Collections.nCopies(blocks, 1.0));
    }
    FirstAction solver = new FirstAction();
    solver.begin(rate, cost, discount);
    List<Double> efforts = new ArrayList<>();
    double gap = maximum - performance;
    for (int left = blocks; left >= 1; left--) {
      solver.solve(gap, left);
      double effort = Math.min(1, solver.drive());
      efforts.add(effort);
      gap *= FastMath.exp(-rate * effort);
    }
    return follow(performance, efforts);
  }

  /// What these efforts bring from this state.
  ///
  /// @param efforts one for each block, each 0 to 1, not empty
  public BlockPlan follow(double performance, List<Double> efforts) {
    check(performance, efforts.size());
    List<Double> performances = new ArrayList<>();
    double gap = maximum - performance;
    double value = 0;
    double weight = 1;
    for (double effort : efforts) {
      gap *= FastMath.exp(-rate * effort);
      performances.add(maximum - gap);
      value += weight * (maximum - gap - 0.5 * cost * effort * effort);
      weight *= discount;
    }
    return new BlockPlan(efforts, performances, value);
  }

  private FirstAction solved(double performance, int blocksLeft) {
    FirstAction solver = new FirstAction();
    solver.begin(rate, cost, discount);
    solver.solve(maximum - performance, blocksLeft);
    return solver;
  }

  private void check(double performance, int blocks) {
    if (!(performance <= maximum && performance >= 0)) {
      throw new IllegalArgumentException(
          "performance must be between 0 and pmax (" + maximum + "), got " + performance);
    }
    if (blocks < 1) {
      throw new IllegalArgumentException("blocks must be at least 1, got " + blocks);
    }
  }
}
