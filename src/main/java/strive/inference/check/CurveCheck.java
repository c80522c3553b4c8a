package strive.inference.check;

/// One place of a curve, mean over the people of a condition, beside what a model predicts of it.
///
/// @param model id of the policy
/// @param condition whose people they are
/// @param curve which curve
/// @param at the place: a block, or the middle of a tenth of the scale
/// @param people how many have it
/// @param prediction the mean and what is predicted
public record CurveCheck(
    String model, String condition, Curve curve, double at, int people, Prediction prediction) {}
