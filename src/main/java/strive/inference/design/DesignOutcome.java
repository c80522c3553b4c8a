package strive.inference.design;

/// How a design check ends.
public sealed interface DesignOutcome {

  /// With a result.
  record Finished(DesignResult result) implements DesignOutcome {}

  /// Without one, because somebody stopped it.
  record Cancelled() implements DesignOutcome {}
}
