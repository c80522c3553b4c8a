package strive.inference;

/// How fitting a study ended.
public sealed interface FitOutcome {

  /// It is done.
  record Finished(StudyFit fit) implements FitOutcome {}

  /// It was cancelled.
  ///
  /// @param people how many were fitted before
  record Cancelled(int people) implements FitOutcome {}
}
