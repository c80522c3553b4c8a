package strive.study;

/// A run, if the token has one.
public sealed interface ViewResult permits ViewResult.Found, RunProblem.UnknownRun {

  /// The run of the token; what it says is stored durably.
  record Found(RunView run) implements ViewResult {}
}
