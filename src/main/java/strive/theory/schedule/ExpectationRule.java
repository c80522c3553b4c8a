package strive.theory.schedule;

/// What a learner expects to reach, as it goes along: F(t).
@FunctionalInterface
public interface ExpectationRule {

  /// The expectation at one moment.
  ///
  /// @param time t, from 0 to the horizon
  /// @param spent effort spent so far, s
  /// @param performance P there
  double at(double time, double spent, double performance);
}
