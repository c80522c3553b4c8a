package strive.theory.schedule;

import java.util.Optional;

/// A learner in equal time steps whose effort is chosen step by step: what a numerical optimum is
/// sought for, and what rival schedules are run on. Euler's method and left sums:
///
///     w_{n+1} = w_n + dt f_n(w_n, u_n),   V = sum_n dt weight_n r_n(w_n, u_n).
///
/// Implementations are immutable; arrays handed in are working space of the caller.
public interface ControlledSystem {

  /// Number of parameters of the state.
  int dimension();

  /// The state at the beginning, a new array.
  double[] start();

  /// Number of steps N.
  int steps();

  /// Length of a step.
  double stepLength();

  /// Weight of a step in the value, such as `exp(-delta n dt)`.
  double weight(int step);

  /// Limits of effort.
  RateLimits limits();

  /// Performance in a state; what is reported, and part of the payoff.
  double performance(double[] state);

  /// The flow and the payoff of one step.
  ///
  /// @param flow filled with f_n(w, u)
  /// @return r_n(w, u)
  double flow(int step, double[] state, double rate, double[] flow);

  /// The transposed derivatives of one step: fills `back` with
  /// `payoffWeight dr/dw + (df/dw)^T costate`.
  ///
  /// @param costate as many numbers as the state has
  /// @return `payoffWeight dr/du + (df/du)^T costate`
  double pullBack(
      int step, double[] state, double rate, double payoffWeight, double[] costate, double[] back);

  /// How sharply payoff falls with effort, `-d2r/du2`, at least 0: a first idea of the curvature of
  /// the
  /// value, for scaling.
  double curvature(int step, double[] state, double rate);

  /// Whether performance never falls when time runs continuously, as along a gradient. A fall then
  /// tells that the steps are too long.
  default boolean climbs() {
    return false;
  }

  /// Why no closed loop of section 2 is the optimum of this system; empty where one may be.
  default Optional<String> whyNoClosedLoop() {
    return Optional.empty();
  }
}
