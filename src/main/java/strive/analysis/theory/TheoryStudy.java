package strive.analysis.theory;

import strive.analysis.file.StudyResult;

/// A study of the theory, as its settings say.
public sealed interface TheoryStudy
    permits BeliefStudy, GainStudy, MemoryStudy, OptimumStudy, RivalStudy, ShapeStudy {

  /// Runs it.
  ///
  /// @param threads cases at once; changes nothing in the result
  /// @param progress told after each case
  /// @throws IllegalArgumentException naming the rule and the value, if a setting is impossible
  StudyResult run(int threads, Progress progress);

  /// Watches a study.
  @FunctionalInterface
  interface Progress {
    /// Nobody watches.
    Progress SILENT = (_, _) -> {};

    /// Called on the thread that asked for the study.
    void done(int cases, int of);
  }
}
