package strive.report.figure;

import strive.theory.schedule.Schedule;

/// A schedule in a figure of the theory.
///
/// @param role what it stands for
/// @param name the words at the right end of its curve
/// @param schedule effort, performance and expectation as time goes
public record Course(Role role, String name, Schedule schedule) {

  /// Whether effort ends before the horizon.
  boolean quits() {
    return schedule.quitTime().isPresent();
  }
}
