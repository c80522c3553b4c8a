package strive.policy;

import java.util.List;
import strive.theory.BlockPlan;

/// A course of efforts to the end of an episode, without noise, and what it brings.
///
/// @param efforts effort in each block, 0 to 1
/// @param performances performance after each of them
/// @param value sum of `p_t - cost/2 e_t^2` at the cost that was asked for
public record Schedule(List<Double> efforts, List<Double> performances, double value) {

  public Schedule {
    efforts = List.copyOf(efforts);
    performances = List.copyOf(performances);
  }

  static Schedule of(BlockPlan plan) {
    return new Schedule(plan.efforts(), plan.performances(), plan.value());
  }

  /// Performance after the last block.
  public double finalPerformance() {
    return performances.getLast();
  }
}
