package strive.inference;

import java.util.Optional;
import java.util.OptionalDouble;

/// A group of people beside the optimum, in one word and the numbers behind it. Each person counts
/// once, with the mean over episodes; people whose fit failed are not among them.
///
/// @param group the condition, or empty for everybody
/// @param finding the title of the panel
/// @param people how many have engagement measures
/// @param engagement mean effort
/// @param optimalEngagement mean effort of the planned optimum
/// @param excessEffort chosen minus replanned optimal effort; empty for fewer than 2 people
/// @param quitBlock median over people, T + 1 standing for never
/// @param optimalQuitBlock median of the planned optima
/// @param valueShare mean share of the value that could be gained
/// @param fittedBias mean of b over people whose `miscalibrated` fit did not fail
/// @param fittedBiasDeviation standard deviation of those
public record Verdict(
    String group,
    Finding finding,
    int people,
    OptionalDouble engagement,
    OptionalDouble optimalEngagement,
    Optional<Interval> excessEffort,
    OptionalDouble quitBlock,
    OptionalDouble optimalQuitBlock,
    OptionalDouble valueShare,
    OptionalDouble fittedBias,
    OptionalDouble fittedBiasDeviation) {}
