package strive.inference.design;

/// A proportion of repetitions or of simulated people, with its Monte Carlo uncertainty: the 95 %
/// interval of Wilson, JASA 22 (1927) 209-212, which keeps within 0 and 1 and works for few
/// repetitions.
///
/// @param count of those with the property
/// @param of all, at least 1
/// @param share count / of
/// @param lower end of the interval
/// @param upper end of the interval
public record Proportion(int count, int of, double share, double lower, double upper) {

  private static final double QUANTILE = 1.959963984540054;

  /// The proportion with its interval.
  public static Proportion of(int count, int of) {
    double n = of;
    double share = count / n;
    double square = QUANTILE * QUANTILE;
    double centre = (share + square / (2 * n)) / (1 + square / n);
    double half =
        QUANTILE
            / (1 + square / n)
            * StrictMath.sqrt(share * (1 - share) / n + square / (4 * n * n));
    return new Proportion(
        count, of, share, count == 0 ? 0 : centre - half, count == of ? 1 : centre + half);
  }

  /// Whether a share is within the interval.
  public boolean covers(double other) {
    return other >= lower && other <= upper;
  }
}
