package strive.inference;

import java.util.OptionalDouble;

/// What people are compared with.
///
/// @param cost price of effort for the optimum; empty takes each episode's imposed cost
/// @param bias size x of the over- and underconfident curves (b = +x and -x), above 0, at most 1
public record Benchmark(OptionalDouble cost, double bias) {

  /// The imposed cost, and b = +-0.10.
  public static final Benchmark IMPOSED = new Benchmark(OptionalDouble.empty(), 0.10);

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public Benchmark {
    if (cost.isPresent()
        && !(cost.getAsDouble() >= 0 && cost.getAsDouble() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "cost must be at least 0 and finite, got " + cost.getAsDouble());
    }
    if (!(bias > 0 && bias <= 1)) {
      throw new IllegalArgumentException("bias must be above 0 and at most 1, got " + bias);
    }
  }
}
