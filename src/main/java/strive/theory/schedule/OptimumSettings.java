package strive.theory.schedule;

/// How a numerical optimum is sought.
///
/// @param tolerance the largest projected component of the gradient at the optimum, in units of
///     `max(1, |V|) / N`, above 0
/// @param mostEvaluations of the value, at least 1
/// @param memory curvature pairs that are kept, at least 1
public record OptimumSettings(double tolerance, int mostEvaluations, int memory) {

  /// The precision of section 5.
  public static final OptimumSettings DEFAULT = new OptimumSettings(1e-8, 2_000, 20);

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public OptimumSettings {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("the tolerance must be above 0, got " + tolerance);
    }
    if (mostEvaluations < 1 || memory < 1) {
      throw new IllegalArgumentException(
          "evaluations and memory must be at least 1, got %d and %d"
              .formatted(mostEvaluations, memory));
    }
  }
}
