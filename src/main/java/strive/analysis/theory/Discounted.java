package strive.analysis.theory;

import org.hipparchus.util.FastMath;

/// Discounted time.
final class Discounted {

  private Discounted() {}

  /// `integral_0^T exp(-delta t) dt`.
  static double integral(double discount, double horizon) {
    return discount == 0 ? horizon : -FastMath.expm1(-discount * horizon) / discount;
  }
}
