package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import strive.inference.Method;
import strive.inference.recovery.RecoveryPlan;
import strive.study.RecoveryRequest;

/// What somebody chooses who asks for a recovery study: how many people, who they are, how they are
/// fitted.
final class RecoveryControls extends Div {

  private static final long serialVersionUID = 1;
  private static final int FEWEST = 2;
  private static final String USUAL = "Usual people";
  private static final String FITTED = "As the newest fit finds them";

  private final WholeNumber people;
  private final WholeNumber seed = new WholeNumber("Seed", 0, Integer.MAX_VALUE, 1);
  private final Select<String> parameters = new Select<>();
  private final Select<Method> method = new Select<>();

  /// @param models the choice of what is simulated and fitted
  /// @param label of the number of people
  /// @param usualPeople how many when nothing else is said
  /// @param ask the button that asks for it
  RecoveryControls(Component models, String label, int usualPeople, Button ask) {
    people = new WholeNumber(label, FEWEST, RecoveryPlan.MOST_PEOPLE, usualPeople);
    parameters.setLabel("Parameters");
    parameters.setItems(USUAL, FITTED);
    parameters.setValue(USUAL);
    method.setLabel("Fitted by");
    method.setItems(Method.values());
    method.setItemLabelGenerator(Method::words);
    method.setValue(Method.MLE);
    addClassNames("strive-row", "strive-controls");
    add(models, people, parameters, method, seed, ask);
  }

  /// Whether there is a fit whose people could be simulated.
  void offerFit(boolean there) {
    List<String> items = there ? List.of(USUAL, FITTED) : List.of(USUAL);
    if (parameters.getListDataView().getItemCount() != items.size()) {
      parameters.setItems(items);
      parameters.setValue(USUAL);
    }
  }

  /// Begins with what was asked for before, after [#offerFit].
  void begin(RecoveryRequest asked) {
    people.setValue(asked.participants());
    seed.setValue(Math.toIntExact(asked.seed()));
    method.setValue(asked.settings().method());
    boolean fitted = asked.fit().isPresent() && parameters.getListDataView().contains(FITTED);
    parameters.setValue(fitted ? FITTED : USUAL);
  }

  /// Whether people are to be as the newest fit finds them.
  boolean asFitted() {
    return FITTED.equals(parameters.getValue());
  }

  /// How many people, from which seed.
  record Numbered(int people, int seed) {}

  /// The numbers; empty when one is out of its limits, which its field then says.
  Optional<Numbered> numbers() {
    OptionalInt many = people.asked();
    OptionalInt start = seed.asked();
    return many.isPresent() && start.isPresent()
        ? Optional.of(new Numbered(many.getAsInt(), start.getAsInt()))
        : Optional.empty();
  }

  Method method() {
    return method.getValue();
  }
}
