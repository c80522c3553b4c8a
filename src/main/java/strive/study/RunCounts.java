package strive.study;

/// Numbers of runs of one origin.
///
/// @param started all of them
/// @param running under way
/// @param finished gone through to the end
/// @param stopped ended before the end
public record RunCounts(int started, int running, int finished, int stopped) {

  /// No runs.
  public static final RunCounts NONE = new RunCounts(0, 0, 0, 0);

  /// @throws IllegalArgumentException when the states do not add up to `started`
  public RunCounts {
    if (running < 0 || finished < 0 || stopped < 0 || started != running + finished + stopped) {
      throw new IllegalArgumentException(
          "started must be the sum of the states, got %d for %d + %d + %d"
              .formatted(started, running, finished, stopped));
    }
  }
}
