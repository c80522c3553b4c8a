package strive.inference;

import java.util.Optional;
import java.util.OptionalDouble;

/// One parameter of one fit, on the natural scale.
///
/// @param parameter its name
/// @param value the estimate, or the value at which it was fixed
/// @param standardError by the observed information and the delta method; where a choice lies near
///     a kink of the drive, by the width of the profile interval; empty at a bound, where neither
///     says anything, and for a fixed parameter
/// @param lower end of the 95 % interval by the profile likelihood, for b always and for the others
///     near a kink; empty where it was not computed or meets a bound first, and for p_0 beside a
///     free p_max
/// @param upper the other end
/// @param atBound whether the estimate lies within a thousandth of its range from a bound
/// @param fixed whether it was not estimated
public record Estimate(
    String parameter,
    double value,
    OptionalDouble standardError,
    OptionalDouble lower,
    OptionalDouble upper,
    boolean atBound,
    boolean fixed) {

  private static final double NORMAL = 1.96;

  /// From where to where.
  public record Range(double low, double high) {}

  /// Its 95 % interval: by the profile likelihood where it was computed, else by the standard
  /// error; empty where there is neither.
  public Optional<Range> range() {
    if (lower.isPresent() && upper.isPresent()) {
      return Optional.of(new Range(lower.getAsDouble(), upper.getAsDouble()));
    }
    return standardError.stream()
        .mapToObj(error -> new Range(value - NORMAL * error, value + NORMAL * error))
        .findFirst();
  }
}
