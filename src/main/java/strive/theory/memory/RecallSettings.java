package strive.theory.memory;

/// How expectations are recalled.
///
/// @param priorExpectation F_0, expected where nothing similar is remembered: optimism
/// @param priorWeight w_0, its fixed weight, above 0
/// @param contextWidth h_c, in standard deviations of a feature, above 0
/// @param performanceWidth h_p, in units of performance, above 0
/// @param capacity most episodes kept; the oldest goes first; at least 1
public record RecallSettings(
    double priorExpectation,
    double priorWeight,
    double contextWidth,
    double performanceWidth,
    int capacity) {

  /// The usual w_0.
  public static final double PRIOR_WEIGHT = 0.001;

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public RecallSettings {
    if (!Double.isFinite(priorExpectation)) {
      throw new IllegalArgumentException("F0 must be finite, got " + priorExpectation);
    }
    if (!(priorWeight > 0 && contextWidth > 0 && performanceWidth > 0)) {
      throw new IllegalArgumentException(
          "w0 and the widths of recall must be above 0, got %s, %s, %s"
              .formatted(priorWeight, contextWidth, performanceWidth));
    }
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, got " + capacity);
    }
  }

  /// The usual widths (0.2), weight (0.001) and a capacity of 1,000.
  public static RecallSettings withPrior(double priorExpectation) {
    return new RecallSettings(priorExpectation, PRIOR_WEIGHT, 0.2, 0.2, 1_000);
  }
}
