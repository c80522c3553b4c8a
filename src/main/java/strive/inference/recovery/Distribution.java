package strive.inference.recovery;

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

  /// One of two values, each half of the time: away from a point between them.
  record Either(double low, double high) implements Distribution {
    public Either {
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
      case Either(double low, double high) -> share < 0.5 ? low : high;
      case Normal(double mean, double deviation) -> mean + deviation * normal(share);
      case LogNormal(double median, double deviation) ->
          median * FastMath.exp(deviation * normal(share));
    };
  }

  /// The value in the middle, for everybody.
  default Distribution middle() {
    return switch (this) {
      case Constant _, Chance _ -> this;
      case Uniform(double low, double high) -> new Constant((low + high) / 2);
      case Either(double low, double high) -> new Constant((low + high) / 2);
      case Normal(double mean, double _) -> new Constant(mean);
      case LogNormal(double median, double _) -> new Constant(median);
    };
  }

  /// What it is, in words.
  default String words() {
    return switch (this) {
      case Constant(double value) -> String.valueOf(value);
      case Chance() -> "chance";
      case Uniform(double low, double high) -> "uniform from %s to %s".formatted(low, high);
      case Either(double low, double high) -> "either %s or %s".formatted(low, high);
      case Normal(double mean, double deviation) ->
          "normal, mean %s, sd %s".formatted(mean, deviation);
      case LogNormal(double median, double deviation) ->
          "log normal, median %s, sd of the logarithm %s".formatted(median, deviation);
    };
  }

  private static double normal(double share) {
    // nextDouble can be 0, where the quantile is infinite.
    double within = Math.max(share, 0x1p-53);
    return new NormalDistribution(0, 1).inverseCumulativeProbability(within);
  }
}
