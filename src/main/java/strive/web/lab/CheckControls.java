package strive.web.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import strive.inference.check.CheckSettings;
import strive.inference.check.CheckSettings.Source;

/// What somebody chooses who asks for predictive checks.
final class CheckControls extends Div {

  private static final long serialVersionUID = 1;
  private static final int FEWEST = 20;
  private static final int MOST = 10_000;

  private final IntegerField repeats = new IntegerField("Simulations a person");
  private final IntegerField seed = new IntegerField("Seed");
  private final Select<Source> parameters = new Select<>();

  CheckControls() {
    CheckSettings usual = CheckSettings.defaults();
    repeats.setMin(FEWEST);
    repeats.setMax(MOST);
    repeats.setErrorMessage("From 20 to 10,000");
    repeats.setValue(usual.repeats());
    seed.setMin(0);
    seed.setErrorMessage("A whole number");
    seed.setValue((int) usual.seed());
    parameters.setLabel("Parameters");
    parameters.setItems(Source.values());
    parameters.setItemLabelGenerator(
        source -> source == Source.FITTED ? "Fitted values" : "Drawn from the posterior");
    parameters.setValue(usual.parameters());
    addClassNames("strive-row", "strive-controls");
    add(repeats, seed, parameters);
  }

  /// Whether the fit has a posterior to draw from.
  void offerPosterior(boolean there) {
    parameters.setVisible(there);
    if (!there) {
      parameters.setValue(Source.FITTED);
    }
  }

  /// The choice; a number out of bounds, which its field complains about, counts as not given.
  CheckSettings settings() {
    CheckSettings usual = CheckSettings.defaults();
    return new CheckSettings(
        within(repeats, FEWEST, MOST, usual.repeats()),
        within(seed, 0, Integer.MAX_VALUE, (int) usual.seed()),
        parameters.getValue());
  }

  private static int within(IntegerField field, int least, int most, int usual) {
    Integer value = field.getValue();
    return value != null && value >= least && value <= most ? value : usual;
  }
}
