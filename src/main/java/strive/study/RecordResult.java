package strive.study;

/// What became of a batch of events.
public sealed interface RecordResult
    permits RecordResult.Acknowledged,
        RunProblem.UnknownRun,
        RunProblem.OtherTab,
        RunProblem.Gap,
        RunProblem.ContentConflict,
        RunProblem.RunEnded {

  /// All events 1 to `seq` are stored durably.
  record Acknowledged(long seq) implements RecordResult {}
}
