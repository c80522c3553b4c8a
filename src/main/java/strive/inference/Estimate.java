package strive.inference;

import java.util.OptionalDouble;

/// One parameter of one fit, on the natural scale.
///
/// @param parameter its name
/// @param value the estimate, or the value at which it was fixed
/// @param standardError by the observed information and the delta method; empty at a bound, where
///     the information is not positive definite, and for a fixed parameter
/// @param atBound whether the estimate lies within a thousandth of its range from a bound
/// @param fixed whether it was not estimated
public record Estimate(
    String parameter, double value, OptionalDouble standardError, boolean atBound, boolean fixed) {}
