package strive.web.lab;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.OptionalInt;

/// A field for a whole number between two limits. A number out of them is refused, never replaced
/// by another one.
final class WholeNumber extends IntegerField {

  private static final long serialVersionUID = 1;

  private final int least;
  private final int most;

  /// @param value what stands in it at first
  WholeNumber(String label, int least, int most, int value) {
    super(label);
    this.least = least;
    this.most = most;
    setMin(least);
    setMax(most);
    setErrorMessage(
        most == Integer.MAX_VALUE
            ? "A whole number from " + least
            : "From %s to %s".formatted(Numbers.whole(least), Numbers.whole(most)));
    setValue(value);
  }

  /// The number; empty when there is none within the limits, which the field then says.
  OptionalInt asked() {
    Integer value = getValue();
    if (value == null || value < least || value > most) {
      setInvalid(true);
      focus();
      return OptionalInt.empty();
    }
    return OptionalInt.of(value);
  }
}
