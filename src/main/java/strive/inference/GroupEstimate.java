package strive.inference;

import java.util.OptionalDouble;

/// The distribution of one transformed parameter over the people of a group: a row of `group.csv`.
///
/// @param model id of the policy
/// @param condition whose people they are; empty for everybody
/// @param parameter its name
/// @param mean over people
/// @param deviation standard deviation between people
/// @param error standard error of the mean; empty where people say nothing about it, and under hbi
///     where fewer than one person is attributed to the model, so that the row is the prior
public record GroupEstimate(
    String model,
    String condition,
    String parameter,
    double mean,
    double deviation,
    OptionalDouble error) {}
