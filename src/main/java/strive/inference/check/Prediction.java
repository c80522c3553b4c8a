package strive.inference.check;

import java.util.Arrays;

/// An observed number beside what a model predicts of it.
///
/// @param observed what people did
/// @param mean of the simulated values
/// @param innerLower lower end of the interval that holds the middle 50 % of them
/// @param innerUpper upper end
/// @param lower lower end of the interval that holds the middle 95 % of them
/// @param upper upper end
/// @param p share of simulated values above the observed one, with half of those equal to it
///     (mid-p): near 0 people did more than the model can, near 1 less
public record Prediction(
    double observed,
    double mean,
    double innerLower,
    double innerUpper,
    double lower,
    double upper,
    double p) {

  /// Sums in another order differ by less.
  private static final double ROUNDING = 1e-9;

  /// @param simulated at least one; not changed
  static Prediction of(double observed, double[] simulated) {
    double[] sorted = simulated.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double above = 0;
    for (double value : sorted) {
      sum += value;
      above += value > observed + ROUNDING ? 1 : value < observed - ROUNDING ? 0 : 0.5;
    }
    return new Prediction(
        observed,
        sum / sorted.length,
        quantile(sorted, 0.25),
        quantile(sorted, 0.75),
        quantile(sorted, 0.025),
        quantile(sorted, 0.975),
        above / sorted.length);
  }

  /// Whether the observed number lies in the 95 % interval.
  public boolean inside() {
    return observed >= lower - ROUNDING && observed <= upper + ROUNDING;
  }

  /// Whether it lies in the 50 % interval.
  public boolean well() {
    return observed >= innerLower - ROUNDING && observed <= innerUpper + ROUNDING;
  }

  /// Linear between the ordered values (type 7 of Hyndman & Fan, Am. Stat. 50 (1996) 361).
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
