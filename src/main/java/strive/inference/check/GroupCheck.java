package strive.inference.check;

/// The mean of one number over the people of a condition beside what a model predicts of it.
///
/// @param model id of the policy
/// @param condition whose people they are
/// @param statistic which number
/// @param people how many have it
/// @param prediction the mean and what is predicted
/// @param coverage share of these people whose own number lies in the own 95 % interval
/// @param innerCoverage the same of the 50 % interval
public record GroupCheck(
    String model,
    String condition,
    Statistic statistic,
    int people,
    Prediction prediction,
    double coverage,
    double innerCoverage) {}
