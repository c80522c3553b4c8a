package strive.theory.schedule;

/// A step in which performance fell although the flow climbs: it overshot, so steps are too long.
///
/// @param step counted from 0
/// @param before performance before it
/// @param after performance after it, possibly not a number
public record UnstableStep(int step, double before, double after) {

  /// A sentence for the user.
  public String message() {
    return "the flow is unstable at step %d: performance fell from %s to %s; use more steps"
        .formatted(step, before, after);
  }
}
