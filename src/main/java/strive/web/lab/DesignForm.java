package strive.web.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import strive.inference.Method;
import strive.inference.design.DesignGroup;
import strive.inference.design.DesignSettings;
import strive.policy.Parameter;

/// What a design check assumes and does, as fields with sensible beginnings.
final class DesignForm extends Div {

  private static final long serialVersionUID = 1;
  private static final List<Method> METHODS = List.of(Method.MAP, Method.MLE, Method.HIERARCHICAL);

  private final transient DesignViewModel model;
  private final List<IntegerField> participants = new ArrayList<>();
  private final NumberField bias;
  private final NumberField difference;
  private final IntegerField studies;
  private final Select<Method> method = new Select<>();
  private final Map<String, NumberField> centre = new LinkedHashMap<>();
  private final Map<String, NumberField> spread = new LinkedHashMap<>();
  private final NumberField alpha;
  private final Checkbox pairsStay = new Checkbox("A pair stays learned once it is");
  private final IntegerField seed;
  private final Span fault = new Span();
  private final Button check;

  /// @param ask called with settings that are possible as far as the form can tell
  DesignForm(DesignViewModel model, Consumer<DesignSettings> ask) {
    this.model = model;
    DesignSettings usual = model.usual();
    for (DesignGroup group : usual.groups()) {
      participants.add(
          whole(
              model.hasConditions() ? "People in " + group.condition() : "People",
              group.participants()));
    }
    bias = number("Mean bias b", usual.bias(), 0.01);
    difference = number("Difference of b", usual.difference(), 0.01);
    studies = whole("Simulated studies", usual.studies());
    alpha = number("Alpha", usual.alpha(), 0.01);
    seed = whole("Seed", Math.toIntExact(usual.seed()));
    pairsStay.setValue(usual.pairsStay());
    check = new Button("Check the design", _ -> ask(ask));
    check.addThemeVariants(ButtonVariant.PRIMARY);
    fault.addClassNames("strive-light", "failed");
    fault.getElement().setAttribute("role", "alert");
    fault.setVisible(false);
    addClassName("strive-form");
    var row = new Div(check, fault);
    row.addClassName("strive-row");
    add(
        main(),
        Html.muted(meaning()),
        new Details("Assumptions about people and the test", assumptions()),
        row);
  }

  private Div main() {
    var row = new Div();
    row.addClassNames("strive-row", "strive-controls");
    participants.forEach(row::add);
    row.add(bias);
    if (model.hasConditions()) {
      row.add(difference);
    }
    method.setLabel("Estimates");
    method.setItems(METHODS);
    method.setItemLabelGenerator(DesignForm::words);
    method.setValue(model.usual().method());
    row.add(studies, method);
    return row;
  }

  private String meaning() {
    String bias = "b above 0 is over-, below 0 underconfidence.";
    List<DesignGroup> groups = model.usual().groups();
    return model.hasConditions()
        ? bias
            + " The difference is b in %s minus b in %s, half of it to either side of the mean."
                .formatted(groups.get(1).condition(), groups.get(0).condition())
        : bias;
  }

  private static String words(Method method) {
    return switch (method) {
      case MAP -> "with usual priors";
      case MLE -> "maximum likelihood";
      case HIERARCHICAL -> "hierarchical (slow)";
      case HBI -> "HBI";
    };
  }

  private Div assumptions() {
    NativeTable table = Html.table(List.of("", "centre", "SD between people"), 1);
    for (Parameter parameter : model.assumed()) {
      String name = parameter.name();
      var middle = number("", model.usual().centre().get(parameter), 0.01);
      middle.setAriaLabel("Centre of " + name);
      var deviation = number("", model.spread(parameter), 0.01);
      deviation.setAriaLabel("SD of " + name);
      centre.put(name, middle);
      spread.put(name, deviation);
      Html.row(
          table, 1, new Span(parameter.symbol() + ", " + parameter.meaning()), middle, deviation);
    }
    var deviation = number("", model.spread(Parameter.BIAS), 0.01);
    deviation.setAriaLabel("SD of b");
    spread.put(Parameter.BIAS.name(), deviation);
    Html.row(table, 1, new Span("b, " + Parameter.BIAS.meaning()), new Span("above"), deviation);
    var row = new Div(alpha, seed);
    row.addClassNames("strive-row", "strive-controls");
    var all =
        new Div(
            Html.scroll(table),
            Html.muted(
                "Standard deviations on the transformed scale: of the logarithm of κ, β and σ, of the logit of p, of b itself."),
            pairsStay,
            row);
    all.addClassName("strive-form");
    return all;
  }

  private static NumberField number(String label, double value, double step) {
    var field = new NumberField(label);
    field.setValue(value);
    field.setStep(step);
    // Any number is allowed; the step is that of the arrow keys.
    field.setManualValidation(true);
    return field;
  }

  private static IntegerField whole(String label, int value) {
    var field = new IntegerField(label);
    field.setValue(value);
    field.setStepButtonsVisible(true);
    return field;
  }

  /// Whether a check can be asked for now.
  void setReady(boolean ready) {
    check.setEnabled(ready);
  }

  /// Says why a check is impossible.
  void refuse(String reason) {
    fault.setText("Not possible: " + reason);
    fault.setVisible(true);
  }

  private void ask(Consumer<DesignSettings> ask) {
    fault.setVisible(false);
    switch (model.asked(wishes())) {
      case DesignViewModel.Possible(DesignSettings settings) -> ask.accept(settings);
      case DesignViewModel.Impossible(String reason) -> refuse(reason);
    }
  }

  private DesignViewModel.Wishes wishes() {
    List<@Nullable Integer> people = new ArrayList<>();
    participants.forEach(field -> people.add(field.getValue()));
    return new DesignViewModel.Wishes(
        people,
        bias.getValue(),
        difference.getValue(),
        studies.getValue(),
        method.getValue(),
        values(centre),
        values(spread),
        alpha.getValue(),
        pairsStay.getValue(),
        seed.getValue());
  }

  private static Map<String, @Nullable Double> values(Map<String, NumberField> fields) {
    Map<String, @Nullable Double> values = new LinkedHashMap<>();
    fields.forEach((name, field) -> values.put(name, field.getValue()));
    return values;
  }
}
