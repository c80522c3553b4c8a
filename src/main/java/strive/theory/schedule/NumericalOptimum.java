package strive.theory.schedule;

import java.util.Arrays;

/// The numerically optimised schedule of section 5: all N controls of a system, under their limits,
/// by the exact gradient of [AdjointPass]. The independent check of the closed loop.
///
/// A projected quasi-Newton method. Apart from terms of the order of the step, the curvature of V
/// is
/// diagonal, `dt weight_n (-d2r/du2)`; scaled by it the problem looks the same at every N, and few
/// pairs of a limited memory do the rest. Controls that a limit holds are left out of the step
/// (Bertsekas, "Projected Newton methods for optimization problems with simple constraints", 1982),
/// and where differences of V drown in rounding the slopes decide instead (Hager and Zhang, "A new
/// conjugate gradient method with guaranteed descent and an efficient line search", 2005).
public final class NumericalOptimum {

  /// Steps of the first look at constant effort: each a fourfold rate.
  private static final int LOOKS_DOWN = 4;

  private static final int LOOKS_UP = 12;

  /// Shares of the range that are looked at when effort has a limit.
  private static final int SHARES = 8;

  private NumericalOptimum() {}

  /// Climbs from a start.
  ///
  /// @param start as many controls as the system has steps; those beyond a limit are clipped
  public static OptimumOutcome from(
      ControlledSystem system, double[] start, OptimumSettings settings, Watcher watcher) {
    if (start.length != system.steps()) {
      throw new IllegalArgumentException(
          "a start must have one control for each of %d steps, got %d"
              .formatted(system.steps(), start.length));
    }
    for (double rate : start) {
      if (!Double.isFinite(rate)) {
        throw new IllegalArgumentException("a control must be finite, got " + rate);
      }
    }
    return new ProjectedAscent(system, start, settings, watcher).climb();
  }

  /// Climbs from the best of a few constant efforts.
  public static OptimumOutcome fromConstant(
      ControlledSystem system, OptimumSettings settings, Watcher watcher) {
    return from(system, constantStart(system), settings, watcher);
  }

  /// The best of a few constant efforts, at a glance, from low to high. It ends at a rate that pays
  /// less than the least effort when a lower one paid more: beyond lies no reason to look, and far
  /// beyond the state may be so far out that its performance is dear to compute.
  static double[] constantStart(ControlledSystem system) {
    double[] rates = new double[system.steps()];
    AdjointPass pass = new AdjointPass(system);
    double best = system.limits().lowest();
    Arrays.fill(rates, best);
    double leastValue = pass.value(rates);
    double bestValue = leastValue;
    for (double rate : looks(system)) {
      Arrays.fill(rates, rate);
      double value = pass.value(rates);
      if (value > bestValue) {
        best = rate;
        bestValue = value;
      } else if (bestValue > leastValue && !(value >= leastValue)) {
        break;
      }
    }
    Arrays.fill(rates, best);
    return rates;
  }

  /// Efforts above the lowest.
  private static double[] looks(ControlledSystem system) {
    RateLimits limits = system.limits();
    double[] looks;
    if (limits.highest() < Double.POSITIVE_INFINITY) {
      looks = new double[SHARES];
      for (int i = 0; i < SHARES; i++) {
        looks[i] = limits.lowest() + (limits.highest() - limits.lowest()) * (i + 1) / SHARES;
      }
      return looks;
    }
    looks = new double[LOOKS_DOWN + LOOKS_UP];
    double horizon = system.stepLength() * system.steps();
    for (int i = 0; i < looks.length; i++) {
      looks[i] = limits.clip(StrictMath.scalb(1.0, 2 * (i + 1 - LOOKS_DOWN)) / horizon);
    }
    return looks;
  }
}
