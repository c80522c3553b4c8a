package strive.theory;

import java.util.List;

/// A schedule of efforts over the blocks of an episode and what it brings.
///
/// @param efforts effort in each block, 0 to 1
/// @param performances performance after each block, in accuracy units
/// @param value discounted sum of `p_t - beta/2 e_t^2`, in units of "all answers of a block right"
public record BlockPlan(List<Double> efforts, List<Double> performances, double value) {

  /// @throws IllegalArgumentException if the lists differ in length or are empty
  public BlockPlan {
    efforts = List.copyOf(efforts);
    performances = List.copyOf(performances);
    if (efforts.isEmpty() || efforts.size() != performances.size()) {
      throw new IllegalArgumentException(
          "a plan needs one performance for each effort, got "
              + efforts.size()
              + " and "
              + performances.size());
    }
  }

  /// Performance after the last block.
  public double finalPerformance() {
    return performances.getLast();
  }
}
