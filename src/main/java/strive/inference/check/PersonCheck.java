package strive.inference.check;

/// One number of one person beside what this person's model predicts of it.
///
/// @param participant id
/// @param condition assigned condition
/// @param model id of the policy
/// @param statistic which number
/// @param prediction the number and what is predicted
public record PersonCheck(
    String participant,
    String condition,
    String model,
    Statistic statistic,
    Prediction prediction) {}
