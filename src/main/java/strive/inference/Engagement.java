package strive.inference;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How much one person did in one episode beside the exact optimum: a row of `engagement.csv`.
/// Section 9; forced episodes have none. The optimum is that of the person's fitted learner at the
/// benchmark's cost. What needs the whole episode is empty for one that was broken off or has a
/// gap.
///
/// @param participant id
/// @param condition assigned condition
/// @param episode number
/// @param engagement mean effort over the blocks done
/// @param optimalEngagement mean effort of the planned optimum over the same blocks
/// @param excessEffort mean of chosen minus replanned optimal effort
/// @param quitBlock smallest t with effort below 0.05 in every block from t on; T + 1 for whoever
///     never quits
/// @param optimalQuitBlock the same of the planned optimum
/// @param persistence number of blocks with effort of at least 0.05 after the planned optimum's
///     last such block; empty if there is no later block
/// @param value `sum p_t - cost/2 e_t^2` of the fitted learner at the efforts really chosen
/// @param optimalValue the same of the planned optimum
/// @param valueShare `(value - V_0) / (optimalValue - V_0)`, V_0 = T p_0 without any effort; empty
///     where the optimum gains less than 0.01
/// @param points what was really earned, `sum c_t/m_t - imposed/2 e_t^2`, in units of "all test
///     answers of one block right"
/// @param miscalibrationReported mean of reported expectation minus F* at that state
/// @param miscalibrationFitted mean of the fitted expectation minus that of the same policy without
///     bias
/// @param disappointment final performance expected at the outset (the first report of the episode,
///     else the fitted expectation at the first choice) minus the one attained; about zero for the
///     underconfident, whose expectation comes true
public record Engagement(
    String participant,
    String condition,
    int episode,
    double engagement,
    OptionalDouble optimalEngagement,
    OptionalDouble excessEffort,
    OptionalInt quitBlock,
    OptionalInt optimalQuitBlock,
    OptionalInt persistence,
    OptionalDouble value,
    OptionalDouble optimalValue,
    OptionalDouble valueShare,
    double points,
    OptionalDouble miscalibrationReported,
    OptionalDouble miscalibrationFitted,
    OptionalDouble disappointment) {}
