package strive.inference;

import strive.policy.Parameter;

/// A normal prior of one parameter on its transformed scale ([strive.policy.Transform]).
///
/// @param name of the parameter
/// @param mean finite
/// @param deviation standard deviation, above 0 and finite
public record ParameterPrior(String name, double mean, double deviation) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public ParameterPrior {
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException(name + ": mean must be finite, got " + mean);
    }
    if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + ": sd must be above 0 and finite, got " + deviation);
    }
  }

  /// The fixed prior of inference.md 1.
  static ParameterPrior usual(Parameter parameter) {
    return new ParameterPrior(parameter.name(), parameter.typical(), parameter.spread());
  }
}
