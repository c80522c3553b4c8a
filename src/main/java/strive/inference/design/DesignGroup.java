package strive.inference.design;

/// The people of one condition.
///
/// @param condition its name
/// @param participants how many are expected, at least 2
public record DesignGroup(String condition, int participants) {

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public DesignGroup {
    if (participants < 2) {
      throw new IllegalArgumentException(
          "participants of %s must be at least 2, got %d".formatted(condition, participants));
    }
  }
}
