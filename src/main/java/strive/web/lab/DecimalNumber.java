package strive.web.lab;

import com.vaadin.flow.component.textfield.NumberField;

/// A field for a number between two limits. A number out of them is refused, never replaced by
/// another one.
final class DecimalNumber extends NumberField {

  private static final long serialVersionUID = 1;

  private final double least;
  private final double most;

  /// @param step of the arrow keys; any number between the limits can be typed
  /// @param value what stands in it at first
  DecimalNumber(String label, double least, double most, double step, double value) {
    super(label);
    this.least = least;
    this.most = most;
    setStep(step);
    setManualValidation(true); // or else numbers between two steps would be refused
    setErrorMessage(
        Double.isInfinite(most)
            ? "A number from " + shown(least)
            : "From %s to %s".formatted(shown(least), shown(most)));
    setValue(value);
    addValueChangeListener(_ -> setInvalid(!isPossible()));
  }

  private static String shown(double limit) {
    return limit == Math.rint(limit) ? Numbers.whole(limit) : Numbers.decimals(limit, 3);
  }

  /// Whether the number is within the limits; if not, the field says so.
  boolean isGiven() {
    boolean possible = isPossible();
    setInvalid(!possible);
    if (!possible) {
      focus();
    }
    return possible;
  }

  private boolean isPossible() {
    Double value = getValue();
    return value != null && value >= least && value <= most;
  }
}
