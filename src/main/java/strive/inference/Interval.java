package strive.inference;

/// A mean over people with its 95 % interval by the t distribution.
///
/// @param mean over people
/// @param lower end of the interval
/// @param upper end of the interval
/// @param people how many, at least 2
public record Interval(double mean, double lower, double upper, int people) {}
