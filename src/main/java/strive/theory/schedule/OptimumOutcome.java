package strive.theory.schedule;

/// How a numerical search ended.
public sealed interface OptimumOutcome {

  /// With controls.
  record Found(Optimum optimum) implements OptimumOutcome {}

  /// With a flow that overshoots, so that its value says nothing about the problem.
  record Unstable(UnstableStep where) implements OptimumOutcome {}

  /// On demand of the watcher, before its end.
  record Dropped(int evaluations) implements OptimumOutcome {}
}
