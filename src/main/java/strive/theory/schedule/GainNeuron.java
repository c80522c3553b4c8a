package strive.theory.schedule;

import java.util.Optional;
import org.hipparchus.util.FastMath;

/// The gain-modulated neuron of the learning-effort framework (arXiv 2310.19919): problem 7 of
/// section 3. Control g does not set the learning rate but raises the gain `h = 1 + g` of a neuron
/// that learns at a rate of 1,
///
///     L = 1/2 (1 - 2 b w h + a w^2 h^2) + l2/2 w^2,   w' = -dL/dw = b h - a h^2 w - l2 w,
///
/// with `a = mu^2 + sd^2` and `b = mu`; sought is the largest sum of `gamma^t (-L - c g^2) dt`. It
/// begins at w = 0.
///
/// Control acts on the state through h and h^2 and on the loss itself, so that section 2 gives no
/// controller for it: there is a numerical optimum only.
///
/// @param mean mu of the inputs
/// @param deviation sd of the inputs, at least 0
/// @param decay l2, at least 0
/// @param cost c, above 0
/// @param discountFactor gamma per unit of time, above 0 and at most 1
/// @param limits of g
/// @param horizon above 0 and finite
/// @param steps at least 1
public record GainNeuron(
    double mean,
    double deviation,
    double decay,
    double cost,
    double discountFactor,
    RateLimits limits,
    double horizon,
    int steps)
    implements ControlledSystem {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public GainNeuron {
    check(Double.isFinite(mean), "the mean must be finite", mean);
    check(notNegative(deviation), "the deviation must be at least 0 and finite", deviation);
    check(notNegative(decay), "the decay must be at least 0 and finite", decay);
    check(cost > 0 && notNegative(cost), "the cost must be above 0 and finite", cost);
    check(
        discountFactor > 0 && discountFactor <= 1,
        "the discount factor must be above 0 and at most 1",
        discountFactor);
    check(horizon > 0 && notNegative(horizon), "the horizon must be above 0 and finite", horizon);
    check(steps >= 1, "there must be at least 1 step", steps);
  }

  /// As in the example of the framework: mu = 2, sd = 1, l2 = 0.1, c = 0.3, gamma = 0.99, g up to
  /// 0.5, 600 steps of 0.001.
  public static GainNeuron example() {
    return new GainNeuron(2, 1, 0.1, 0.3, 0.99, new RateLimits(0, 0.5), 0.6, 600);
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public double[] start() {
    return new double[] {0};
  }

  @Override
  public double stepLength() {
    return horizon / steps;
  }

  @Override
  public double weight(int step) {
    return discountFactor == 1 ? 1 : FastMath.pow(discountFactor, stepLength() * step);
  }

  /// Minus the loss without control.
  @Override
  public double performance(double[] state) {
    return -loss(state[0], 1);
  }

  @Override
  public double flow(int step, double[] state, double rate, double[] flow) {
    double w = state[0];
    double gain = 1 + rate;
    flow[0] = uphill(w, gain);
    return -loss(w, gain) - cost * rate * rate;
  }

  @Override
  public double pullBack(
      int step, double[] state, double rate, double payoffWeight, double[] costate, double[] back) {
    double w = state[0];
    double gain = 1 + rate;
    back[0] = payoffWeight * uphill(w, gain) - (power() * gain * gain + decay) * costate[0];
    double payoffByGain = mean * w - power() * w * w * gain - 2 * cost * rate;
    return payoffWeight * payoffByGain + (mean - 2 * power() * gain * w) * costate[0];
  }

  @Override
  public double curvature(int step, double[] state, double rate) {
    return power() * state[0] * state[0] + 2 * cost;
  }

  @Override
  public Optional<String> whyNoClosedLoop() {
    return Optional.of("control acts on the gain, not on the learning rate: no closed form holds");
  }

  private double loss(double w, double gain) {
    double out = w * gain;
    return 0.5 * (1 - 2 * mean * out + power() * out * out) + 0.5 * decay * w * w;
  }

  private double uphill(double w, double gain) {
    return mean * gain - power() * gain * gain * w - decay * w;
  }

  private double power() {
    return mean * mean + deviation * deviation;
  }

  private static boolean notNegative(double number) {
    return number >= 0 && number < Double.POSITIVE_INFINITY;
  }

  private static void check(boolean holds, String rule, double value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", got " + value);
    }
  }
}
