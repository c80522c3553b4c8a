package strive.inference.check;

import java.util.OptionalDouble;

/// One model in cross-validation, over the people of whom every model could be held to account.
///
/// @param model id of the policy
/// @param people how many
/// @param logLikelihood of all held-out episodes, summed over people (nats); empty for no people
/// @param difference to the best model, at most 0
/// @param standardError of that difference: the standard deviation over people of their own
///     differences times the root of their number (Vehtari, Gelman & Gabry, Stat. Comput. 27 (2017)
///     1413); empty for the best model itself and for fewer than two people
/// @param bestFor people of whom it foretells most; ties go to the model listed first
public record HeldOutModel(
    String model,
    int people,
    OptionalDouble logLikelihood,
    OptionalDouble difference,
    OptionalDouble standardError,
    int bestFor) {}
