package strive.study;

/// What cross-validation is asked to do; models, starts and seed are those of the fit.
///
/// @param fit the job beside whose result it stands
public record ValidationRequest(JobId fit) {}
