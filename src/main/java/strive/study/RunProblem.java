package strive.study;

/// Why a participant's call cannot be done. Each is one problem of the participants' API; the
/// results of the calls say which of them can happen.
public sealed interface RunProblem {

  /// No study has this link.
  record UnknownLink() implements RunProblem, LandingResult, StartResult {}

  /// The study takes no new runs now.
  ///
  /// @param state paused or closed
  record StudyClosed(StudyState state) implements RunProblem, StartResult {}

  /// The token belongs to a run of another study.
  record ForeignToken() implements RunProblem, StartResult {}

  /// No run has this token.
  record UnknownRun() implements RunProblem, ViewResult, RecordResult, FinishResult {}

  /// Another tab has claimed the run.
  ///
  /// @param writer its number
  record OtherTab(long writer) implements RunProblem, RecordResult, FinishResult {}

  /// The batch begins after the next expected event; nothing is stored.
  ///
  /// @param expected number of the next event
  record Gap(long expected) implements RunProblem, RecordResult {}

  /// An event of this number is stored with other content; nothing of the batch is stored.
  ///
  /// @param seq number of the first such event
  /// @param acknowledged number of the newest stored event
  record ContentConflict(long seq, long acknowledged) implements RunProblem, RecordResult {}

  /// The run is over and takes no new events.
  ///
  /// @param acknowledged number of the newest stored event
  record RunEnded(long acknowledged) implements RunProblem, RecordResult, FinishResult {}

  /// The page has events that the server does not hold.
  ///
  /// @param acknowledged number of the newest stored event
  record NotAllStored(long acknowledged) implements RunProblem, FinishResult {}

  /// Every event is stored, but they do not lead to the end of the plan.
  ///
  /// @param acknowledged number of the newest stored event
  record NotAtEnd(long acknowledged) implements RunProblem, FinishResult {}
}
