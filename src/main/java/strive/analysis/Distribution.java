package strive.analysis;

import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.util.FastMath;

/// How a parameter varies between simulated people.
public sealed interface Distribution {

  /// The same value for everybody.
  record Constant(double value) implements Distribution {}

  /// The accuracy of guessing, for everybody.
  record Chance() implements Distribution {}

  /// Evenly between two values.
  record Uniform(double low, double high) implements Distribution {
    public Uniform {
      if (!(low < high)) {
        throw new IllegalArgumentException("must rise, got " + low + " to " + high);
      }
    }
  }

  /// Normally.
  record Normal(double mean, double deviation) implements Distribution {
    public Normal {
      requirePositive(deviation);
    }
  }

  /// With a normal logarithm.
  ///
  /// @param median the value whose logarithm is the mean
  /// @param deviation standard deviation of the natural logarithm
  record LogNormal(double median, double deviation) implements Distribution {
    public LogNormal {
      requirePositive(median);
      requirePositive(deviation);
    }
  }

  private static void requirePositive(double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException("must be above 0, got " + value);
    }
  }

  /// A value. Each call takes exactly one number from `random`, so that changing one distribution
  /// leaves the values of the other parameters as they are.
  ///
  /// @param chance accuracy of guessing
  default double draw(double chance, RandomGenerator random) {
    double share = random.nextDouble();
    return switch (this) {
      case Constant(double value) -> value;
      case Chance() -> chance;
      case Uniform(double low, double high) -> low + (high - low) * share;
      case Normal(double mean, double deviation) -> mean + deviation * normal(share);
      case LogNormal(double median, double deviation) ->
          median * FastMath.exp(deviation * normal(share));
    };
  }

  private static double normal(double share) {
    // nextDouble can be 0, where the quantile is infinite.
    double within = Math.max(share, 0x1p-53);
    return new NormalDistribution(0, 1).inverseCumulativeProbability(within);
  }
}
