package strive.inference.design;

/// The people of one condition.
///
/// @param condition its name
/// @param participants how many are expected, at least 2
public record DesignGroup(String condition, int participants) {

  /// Fewer do not vary.
  public static final int FEWEST = 2;

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public DesignGroup {
    if (participants < FEWEST) {
      throw new IllegalArgumentException(
          "participants of %s must be at least %d, got %d"
              .formatted(condition, FEWEST, participants));
    }
  }
}
