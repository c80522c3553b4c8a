package strive.protocol;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One thing that happened on a participant's device, as it was sent. Whether the protocol allows
/// it where it comes is for `Walk` to say; an event only has a type and a time and is not too
/// large.
///
/// @param type what happened, 1 to 40 characters
/// @param at time of the device (ms since 1970)
/// @param body all fields as sent, `type` and `at` among them
public record Event(String type, long at, ObjectNode body) {

  /// Longest name of a type, in characters.
  public static final int MAX_TYPE = 40;

  /// @throws IllegalArgumentException when the type is empty or too long
  public Event {
    body = body.deepCopy();
    if (type.isEmpty() || type.length() > MAX_TYPE) {
      throw new IllegalArgumentException(
          "type must have 1 to " + MAX_TYPE + " characters, got " + type.length());
    }
  }

  /// A copy, so that no reader changes what was recorded.
  @Override
  public ObjectNode body() {
    return body.deepCopy();
  }

  /// A whole number of this name, if there is one in the range of int.
  public OptionalInt integer(String name) {
    JsonNode node = body.get(name);
    return node != null && node.isIntegralNumber() && node.canConvertToInt()
        ? OptionalInt.of(node.intValue())
        : OptionalInt.empty();
  }

  /// A finite number of this name.
  public OptionalDouble number(String name) {
    JsonNode node = body.get(name);
    double value = node != null && node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /// A text of this name.
  public Optional<String> text(String name) {
    JsonNode node = body.get(name);
    return node != null && node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  /// A truth value of this name.
  public Optional<Boolean> flag(String name) {
    JsonNode node = body.get(name);
    return node != null && node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
  }

  /// Whether the number of this name is exactly `value`.
  boolean has(String name, int value) {
    OptionalInt found = integer(name);
    return found.isPresent() && found.getAsInt() == value;
  }
}
