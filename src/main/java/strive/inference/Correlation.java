package strive.inference;

import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/// Pearson's correlation over people with its 95 % interval by Fisher's z.
///
/// @param people how many
/// @param value empty for fewer than three people or where one side does not vary
/// @param low end of the interval; empty for fewer than four people or a correlation of 1
/// @param high the other end
public record Correlation(
    int people, OptionalDouble value, OptionalDouble low, OptionalDouble high) {

  private static final double NORMAL = 1.96;

  /// The correlation of paired values.
  ///
  /// @param x as many as `y`
  public static Correlation of(double[] x, double[] y) {
    int n = x.length;
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    if (n < 3 || !(xx > 0 && yy > 0)) {
      return none(n);
    }
    double r = Math.max(-1, Math.min(1, xy / StrictMath.sqrt(xx * yy)));
    if (n < 4 || StrictMath.abs(r) == 1) {
      return new Correlation(
          n, OptionalDouble.of(r), OptionalDouble.empty(), OptionalDouble.empty());
    }
    double z = FastMath.atanh(r);
    double half = NORMAL / StrictMath.sqrt(n - 3.0);
    return new Correlation(
        n,
        OptionalDouble.of(r),
        OptionalDouble.of(FastMath.tanh(z - half)),
        OptionalDouble.of(FastMath.tanh(z + half)));
  }

  /// No correlation, where there is nothing to correlate.
  public static Correlation none(int people) {
    return new Correlation(
        people, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /// Counted from the first value, so that equal values have exactly that mean.
  private static double mean(double[] values) {
    double sum = 0;
    for (double one : values) {
      sum += one - values[0];
    }
    return values.length == 0 ? 0 : values[0] + sum / values.length;
  }
}
