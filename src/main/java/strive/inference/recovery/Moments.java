package strive.inference.recovery;

import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/// Means and correlations of a few numbers.
final class Moments {

  private Moments() {}

  /// The mean; empty of nothing.
  static OptionalDouble mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / values.length);
  }

  /// Pearson's; empty where one does not vary.
  static OptionalDouble correlation(double[] x, double[] y) {
    if (isConstant(x) || isConstant(y)) {
      return OptionalDouble.empty();
    }
    double meanX = mean(x).orElseThrow();
    double meanY = mean(y).orElseThrow();
    double both = 0;
    double ofX = 0;
    double ofY = 0;
    for (int i = 0; i < x.length; i++) {
      both += (x[i] - meanX) * (y[i] - meanY);
      ofX += (x[i] - meanX) * (x[i] - meanX);
      ofY += (y[i] - meanY) * (y[i] - meanY);
    }
    return OptionalDouble.of(both / StrictMath.sqrt(ofX * ofY));
  }

  private static boolean isConstant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  /// An end of the 95 % interval of a correlation of n pairs by Fisher's transform,
  /// `tanh(atanh r +- 1.96 / sqrt(n - 3))` (Fisher, Metron 1 (1921) 3-32); empty below four pairs.
  ///
  /// @param side -1 for the lower end, 1 for the upper one
  static OptionalDouble fisher(OptionalDouble correlation, int n, int side) {
    if (correlation.isEmpty() || n < 4) {
      return OptionalDouble.empty();
    }
    double r = correlation.getAsDouble();
    double z = FastMath.atanh(Math.max(-1, Math.min(1, r)));
    return OptionalDouble.of(
        FastMath.tanh(z + side * RecoverySummary.WITHIN / StrictMath.sqrt(n - 3.0)));
  }
}
