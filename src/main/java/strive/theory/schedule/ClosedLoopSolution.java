package strive.theory.schedule;

/// The optimal closed loop.
///
/// @param schedule of effort
/// @param candidates how many self-consistent expectations had to be compared; 0 when nothing moves
///     the learner
public record ClosedLoopSolution(Schedule schedule, int candidates) {

  /// F* at the beginning: the self-consistent expectation.
  public double expectation() {
    return schedule.expectation(0);
  }
}
