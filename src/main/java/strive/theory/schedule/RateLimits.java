package strive.theory.schedule;

/// Limits of effort. A lowest rate above 0 is paid for like any other.
///
/// @param lowest u_min, at least 0 and finite
/// @param highest u_max, above 0, at least `lowest`, possibly infinite
public record RateLimits(double lowest, double highest) {

  /// Any effort from 0 on.
  public static final RateLimits NONE = new RateLimits(0, Double.POSITIVE_INFINITY);

  /// @throws IllegalArgumentException naming the rule that is broken and the values
  public RateLimits {
    if (!(lowest >= 0 && lowest < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the lowest rate must be at least 0 and finite, got " + lowest);
    }
    if (!(highest > 0 && highest >= lowest)) {
      throw new IllegalArgumentException(
          "the highest rate must be above 0 and at least the lowest (%s), got %s"
              .formatted(lowest, highest));
    }
  }

  /// The nearest rate within the limits.
  public double clip(double rate) {
    return Math.min(highest, Math.max(lowest, rate));
  }
}
