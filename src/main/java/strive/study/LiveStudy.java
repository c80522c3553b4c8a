package strive.study;

import java.time.Instant;
import java.util.List;

/// A study at one moment.
///
/// @param summary the study
/// @param runs in the order of the participants
/// @param version what `Monitor.version` gave just before the runs were read
/// @param at server time of reading
public record LiveStudy(StudySummary summary, List<LiveRun> runs, long version, Instant at) {
  /// Copies its list.
  public LiveStudy {
    runs = List.copyOf(runs);
  }
}
