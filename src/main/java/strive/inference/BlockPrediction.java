package strive.inference;

import java.util.OptionalDouble;

/// Optimum and fitted policy beside one block that somebody did: a row of `predictions.csv`.
///
/// @param block number within the episode
/// @param effort what was chosen
/// @param forced whether effort was set by the protocol
/// @param optimalExact effort of the planned optimum in this block
/// @param optimalReplanned effort of the optimum from the state that the person was really in;
///     empty after a gap
/// @param predicted E[e_t] of the fitted policy from that state; empty in forced blocks and after a
///     gap
/// @param before performance of the fitted learner before the block; empty after a gap
/// @param performance the same after the block, p_t
/// @param expectation F of the fitted policy at the choice; empty for a policy without one
/// @param fittedBias F minus the expectation of the same policy without bias
/// @param reported expectation that the person reported
/// @param reachable F*, the final performance that was within reach from that state at the person's
///     fitted cost (the imposed one for a policy without a cost)
public record BlockPrediction(
    int block,
    double effort,
    boolean forced,
    double optimalExact,
    OptionalDouble optimalReplanned,
    OptionalDouble predicted,
    OptionalDouble before,
    OptionalDouble performance,
    OptionalDouble expectation,
    OptionalDouble fittedBias,
    OptionalDouble reported,
    OptionalDouble reachable) {}
