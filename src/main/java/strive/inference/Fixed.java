package strive.inference;

import java.util.OptionalDouble;

/// A parameter that is not estimated.
///
/// @param name of the parameter
/// @param value its value; empty means each person's accuracy of guessing
public record Fixed(String name, OptionalDouble value) {

  /// @throws IllegalArgumentException if the name is blank or the value not finite
  public Fixed {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a fixed parameter needs a name");
    }
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException(
          name + " must be a finite number, got " + value.getAsDouble());
    }
  }

  /// Fixed at a value.
  public static Fixed at(String name, double value) {
    return new Fixed(name, OptionalDouble.of(value));
  }

  /// Fixed at the accuracy of guessing: `prior_knowledge: none` fixes p0 so.
  public static Fixed atChance(String name) {
    return new Fixed(name, OptionalDouble.empty());
  }
}
