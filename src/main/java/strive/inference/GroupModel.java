package strive.inference;

import java.util.OptionalDouble;

/// One model under a group method.
///
/// @param model id of the policy
/// @param people whom it could be fitted to
/// @param logEvidence summed over them, under the group's distribution; it serves convergence, not
///     comparison, because that distribution was fitted to the same people
/// @param integratedBic under hierarchical; smaller is better
/// @param expectedFrequency under hbi, from the responsibilities; so are the next two
/// @param exceedance likewise
/// @param protectedExceedance likewise
/// @param iterations used
/// @param converged whether nothing moved any more
/// @param moved most that a mean or variance moved in the last iteration, transformed scale
public record GroupModel(
    String model,
    int people,
    OptionalDouble logEvidence,
    OptionalDouble integratedBic,
    OptionalDouble expectedFrequency,
    OptionalDouble exceedance,
    OptionalDouble protectedExceedance,
    int iterations,
    boolean converged,
    double moved) {}
