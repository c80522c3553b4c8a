package strive.analysis.theory;

import strive.analysis.file.YamlGroup;
import strive.theory.problem.SingleNeuron;
import strive.theory.schedule.EffortCost;
import strive.theory.schedule.RateLimits;
import strive.theory.setting.PosedProblem;

/// A single neuron under a price of effort; its best performance is 0.
///
/// @param curvature s, above 0
/// @param distance x_0
/// @param cost beta, above 0
/// @param exponent q of the cost, above 1; 2 is quadratic
/// @param horizon T, above 0
/// @param discount delta, at least 0
record NeuronSetting(
    double curvature,
    double distance,
    double cost,
    double exponent,
    double horizon,
    double discount) {

  /// Reads a quadratic cost without a discount.
  static NeuronSetting read(YamlGroup root) {
    return new NeuronSetting(
        root.positive("curvature"),
        root.positive("distance"),
        root.positive("cost"),
        2,
        root.positive("horizon"),
        0);
  }

  /// The same with one thing changed.
  ///
  /// @param factor its name, as in settings files
  NeuronSetting with(String factor, double value) {
    return switch (factor) {
      case "curvature" -> new NeuronSetting(value, distance, cost, exponent, horizon, discount);
      case "distance" -> new NeuronSetting(curvature, value, cost, exponent, horizon, discount);
      case "cost" -> new NeuronSetting(curvature, distance, value, exponent, horizon, discount);
      case "exponent" -> new NeuronSetting(curvature, distance, cost, value, horizon, discount);
      case "horizon" -> new NeuronSetting(curvature, distance, cost, exponent, value, discount);
      case "discount" -> new NeuronSetting(curvature, distance, cost, exponent, horizon, value);
      default -> throw new IllegalArgumentException("a neuron has no " + factor);
    };
  }

  SingleNeuron neuron() {
    return new SingleNeuron(curvature, distance, 0);
  }

  PosedProblem posed() {
    return new PosedProblem(
        neuron(), new EffortCost.Power(cost, exponent), RateLimits.NONE, discount, horizon);
  }

  /// Performance at the beginning.
  double start() {
    return neuron().performance(neuron().start());
  }

  /// Value of no effort at all, without a discount.
  double idleValue() {
    return horizon * start();
  }
}
