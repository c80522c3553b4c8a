package strive.inference;

import java.util.List;

/// A schedule from p_0 to the end of an episode, without noise.
///
/// @param efforts effort in blocks 1..T
/// @param performances performance after each of them
/// @param value sum of `p_t - cost/2 e_t^2` at the benchmark's cost
public record PlannedCurve(List<Double> efforts, List<Double> performances, double value) {

  public PlannedCurve {
    efforts = List.copyOf(efforts);
    performances = List.copyOf(performances);
  }
}
