package strive.web.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.OptionalInt;
import strive.inference.check.CheckSettings;
import strive.inference.check.CheckSettings.Source;

/// What somebody chooses who asks for predictive checks.
final class CheckControls extends Div {

  private static final long serialVersionUID = 1;
  private static final int FEWEST = 20;
  private static final int MOST = 10_000;

  private final WholeNumber repeats;
  private final WholeNumber seed;
  private final Select<Source> parameters = new Select<>();

  CheckControls() {
    CheckSettings usual = CheckSettings.defaults();
    repeats = new WholeNumber("Simulations a person", FEWEST, MOST, usual.repeats());
    seed = new WholeNumber("Seed", 0, Integer.MAX_VALUE, (int) usual.seed());
    parameters.setLabel("Parameters");
    parameters.setItems(Source.values());
    parameters.setItemLabelGenerator(
        source -> source == Source.FITTED ? "Fitted values" : "Drawn from the posterior");
    parameters.setValue(usual.parameters());
    addClassNames("strive-row", "strive-controls");
    add(repeats, seed, parameters);
  }

  /// Begins with what was asked for before.
  void begin(CheckSettings asked) {
    repeats.setValue(asked.repeats());
    seed.setValue(Math.toIntExact(asked.seed()));
    parameters.setValue(asked.parameters());
  }

  /// Whether the fit has a posterior to draw from.
  void offerPosterior(boolean there) {
    parameters.setVisible(there);
    if (!there) {
      parameters.setValue(Source.FITTED);
    }
  }

  /// The choice; empty when a number is out of its limits, which its field then says.
  Optional<CheckSettings> settings() {
    OptionalInt wanted = repeats.asked();
    OptionalInt start = seed.asked();
    return wanted.isPresent() && start.isPresent()
        ? Optional.of(new CheckSettings(wanted.getAsInt(), start.getAsInt(), parameters.getValue()))
        : Optional.empty();
  }
}
