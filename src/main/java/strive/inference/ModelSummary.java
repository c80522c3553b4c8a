package strive.inference;

import java.util.OptionalDouble;

/// One model over all people of a study: a row of `comparison.csv`.
///
/// Frequencies come from random-effects selection on the log evidences of the people who made a
/// free effort choice and whom every model could be fitted to ([RandomEffectsSelection]).
///
/// @param model id of the policy
/// @param expectedFrequency share of people who follow it, expected value
/// @param exceedance probability that it is the most frequent one
/// @param protectedExceedance the same, protected against all being equally frequent
/// @param meanAic over those people
/// @param meanBic over those people
/// @param bestFor number of people whose best model it is (the highest log evidence, which under
///     maximum likelihood is the lowest BIC); ties go to the model listed first
public record ModelSummary(
    String model,
    OptionalDouble expectedFrequency,
    OptionalDouble exceedance,
    OptionalDouble protectedExceedance,
    OptionalDouble meanAic,
    OptionalDouble meanBic,
    int bestFor) {}
