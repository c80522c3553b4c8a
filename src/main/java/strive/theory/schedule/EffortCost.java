package strive.theory.schedule;

import org.hipparchus.util.FastMath;

/// What a learning rate u costs per unit of time, `C(u, G)` with `G = |grad P|^2`: section 1 of the
/// effort-performance model. One description serves controller, costate equation and adjoint pass.
///
/// Everything about optimal effort is said in one number, the *drive* m. It is the price that an
/// optimal learner pays at the margin, `C_u = m` (for [StepNorm] `C_u = m |grad P|`), follows the
/// costate equation `dm/dt = delta m - speed`, and stands for the gap `K(u) = u C_u - C = F - P` of
/// section 2. The drive is smooth where effort as a function of the gap is not.
public sealed interface EffortCost {

  /// C, at least 0.
  ///
  /// @param rate u, at least 0
  /// @param squaredGradient G, at least 0
  double of(double rate, double squaredGradient);

  /// Derivative of C with respect to u.
  double byRate(double rate, double squaredGradient);

  /// Second derivative of C with respect to u.
  double curvature(double rate, double squaredGradient);

  /// Derivative of C with respect to G.
  default double bySquaredGradient(double rate) {
    return 0;
  }

  /// Effort that a drive stands for, without limits other than 0.
  double rate(double drive, double squaredGradient);

  /// Effort of the controller for a gap F - P, without limits other than 0.
  default double rateAtGap(double gap, double squaredGradient) {
    return rate(drive(gap), squaredGradient);
  }

  /// The gap F - P that a drive stands for.
  double gap(double drive);

  /// The drive that stands for a gap; the inverse of [#gap]. A gap at which no effort is made has
  /// the drive of effort 0.
  double drive(double gap);

  /// By how much a drive falls per unit of time when nothing is discounted: G, or its root.
  default double driveSpeed(double squaredGradient) {
    return squaredGradient;
  }

  /// The power of time with which effort is smooth where its drive begins or ends: near a drive of
  /// 0
  /// effort goes with the (q - 1)th root of it.
  default double onset() {
    return 1;
  }

  /// The conjugate exponent k = q / (q - 1) of the discounted expectation of section 2.
  ///
  /// @throws UnsupportedOperationException for a cost that is no power of effort, whose closed loop
  ///     holds without a discount only
  double conjugateExponent();

  /// Whether the closed loop holds with a discount.
  default boolean allowsDiscount() {
    return true;
  }

  /// Effort `beta/q u^q`; q = 2 is the quadratic cost.
  ///
  /// @param weight beta, above 0
  /// @param exponent q, above 1
  record Power(double weight, double exponent) implements EffortCost {

    /// @throws IllegalArgumentException naming the rule that is broken and the value
    public Power {
      checkWeight(weight);
      if (!(exponent > 1 && exponent < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the exponent must be above 1, got " + exponent);
      }
    }

    @Override
    public double of(double rate, double squaredGradient) {
      return exponent == 2
          ? 0.5 * weight * rate * rate
          : weight / exponent * FastMath.pow(rate, exponent);
    }

    @Override
    public double byRate(double rate, double squaredGradient) {
      return exponent == 2 ? weight * rate : weight * FastMath.pow(rate, exponent - 1);
    }

    @Override
    public double curvature(double rate, double squaredGradient) {
      return exponent == 2 ? weight : weight * (exponent - 1) * FastMath.pow(rate, exponent - 2);
    }

    @Override
    public double rate(double drive, double squaredGradient) {
      double scaled = Math.max(0, drive) / weight;
      return exponent == 2 ? scaled : FastMath.pow(scaled, 1 / (exponent - 1));
    }

    @Override
    public double gap(double drive) {
      double rate = rate(drive, 1);
      return Math.max(0, drive) * rate / conjugateExponent();
    }

    @Override
    public double drive(double gap) {
      double rate = FastMath.pow(conjugateExponent() * Math.max(0, gap) / weight, 1 / exponent);
      return byRate(rate, 1);
    }

    @Override
    public double onset() {
      return Math.max(1, exponent - 1);
    }

    @Override
    public double conjugateExponent() {
      return exponent / (exponent - 1);
    }
  }

  /// Instability `beta/2 u^2 G`: pays for the distance that the state moves.
  ///
  /// @param weight beta, above 0
  record StepNorm(double weight) implements EffortCost {

    /// @throws IllegalArgumentException naming the rule that is broken and the value
    public StepNorm {
      checkWeight(weight);
    }

    @Override
    public double of(double rate, double squaredGradient) {
      return 0.5 * weight * rate * rate * squaredGradient;
    }

    @Override
    public double byRate(double rate, double squaredGradient) {
      return weight * rate * squaredGradient;
    }

    @Override
    public double curvature(double rate, double squaredGradient) {
      return weight * squaredGradient;
    }

    @Override
    public double bySquaredGradient(double rate) {
      return 0.5 * weight * rate * rate;
    }

    @Override
    public double rate(double drive, double squaredGradient) {
      return drive <= 0 ? 0 : drive / (weight * StrictMath.sqrt(squaredGradient));
    }

    @Override
    public double gap(double drive) {
      return drive <= 0 ? 0 : 0.5 * drive * drive / weight;
    }

    @Override
    public double drive(double gap) {
      return StrictMath.sqrt(2 * weight * Math.max(0, gap));
    }

    @Override
    public double driveSpeed(double squaredGradient) {
      return StrictMath.sqrt(squaredGradient);
    }

    @Override
    public double conjugateExponent() {
      return 2;
    }
  }

  /// Leaving a natural rate of 1: `beta (u - 1)^2` (the learning-effort framework, arXiv
  /// 2310.19919).
  ///
  /// @param weight beta, above 0
  record Deviation(double weight) implements EffortCost {

    /// @throws IllegalArgumentException naming the rule that is broken and the value
    public Deviation {
      checkWeight(weight);
    }

    @Override
    public double of(double rate, double squaredGradient) {
      return weight * (rate - 1) * (rate - 1);
    }

    @Override
    public double byRate(double rate, double squaredGradient) {
      return 2 * weight * (rate - 1);
    }

    @Override
    public double curvature(double rate, double squaredGradient) {
      return 2 * weight;
    }

    @Override
    public double rate(double drive, double squaredGradient) {
      return Math.max(0, 1 + drive / (2 * weight));
    }

    @Override
    public double gap(double drive) {
      double rate = rate(drive, 1);
      return weight * (rate * rate - 1);
    }

    @Override
    public double drive(double gap) {
      return 2 * weight * (StrictMath.sqrt(Math.max(0, 1 + gap / weight)) - 1);
    }

    @Override
    public double conjugateExponent() {
      throw new UnsupportedOperationException("a deviation cost is no power of effort");
    }

    @Override
    public boolean allowsDiscount() {
      return false;
    }
  }

  private static void checkWeight(double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the cost must be above 0 and finite, got " + weight);
    }
  }
}
