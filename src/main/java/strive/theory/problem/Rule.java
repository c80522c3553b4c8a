package strive.theory.problem;

/// What numbers of a problem must fulfil; refusals name the rule and the value.
final class Rule {

  private Rule() {}

  static void aboveZero(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " must be above 0 and finite, got " + value);
    }
  }

  static void notNegative(String what, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " must be at least 0 and finite, got " + value);
    }
  }

  static void finite(String what, double... values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(what + " must be finite, got " + value);
      }
    }
  }

  static void atLeast(int lowest, String what, int value) {
    if (value < lowest) {
      throw new IllegalArgumentException(
          "%s must be at least %d, got %d".formatted(what, lowest, value));
    }
  }

  static void size(String what, int expected, int found) {
    if (found != expected) {
      throw new IllegalArgumentException(
          "%s must have %d numbers, got %d".formatted(what, expected, found));
    }
  }
}
