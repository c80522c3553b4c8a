package strive.study;

/// What became of a wish to start a run.
public sealed interface StartResult
    permits StartResult.Started,
        RunProblem.UnknownLink,
        RunProblem.StudyClosed,
        RunProblem.ForeignToken {

  /// The run of the token, durably stored.
  ///
  /// @param created whether this call started it; a repeated call gives the run as it is
  record Started(RunView run, boolean created) implements StartResult {}
}
