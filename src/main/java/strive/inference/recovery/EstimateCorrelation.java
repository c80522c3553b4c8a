package strive.inference.recovery;

import java.util.OptionalDouble;

/// Two parameters over simulated people, each on the scale of [Recovered#judged]. Errors
/// that correlate trade off: the design cannot tell the one from the other.
///
/// @param parameter the first in the order of the model
/// @param other the second
/// @param truth correlation of the true values; empty where one does not vary
/// @param estimate correlation of the estimates
/// @param error correlation of estimate minus truth
public record EstimateCorrelation(
    String parameter,
    String other,
    OptionalDouble truth,
    OptionalDouble estimate,
    OptionalDouble error) {}
