package strive.study;

import java.util.Optional;

/// What became of a wish to finish a run.
public sealed interface FinishResult
    permits FinishResult.Finished,
        RunProblem.UnknownRun,
        RunProblem.OtherTab,
        RunProblem.NotAllStored,
        RunProblem.NotAtEnd,
        RunProblem.RunEnded {

  /// The run is finished, durably; a repeated call gives the same.
  ///
  /// @param code shown to the participant
  /// @param points of the scored episodes
  /// @param bonus in words, such as `3.12 EUR`, if the protocol pays one
  record Finished(String code, int points, Optional<String> bonus) implements FinishResult {}
}
