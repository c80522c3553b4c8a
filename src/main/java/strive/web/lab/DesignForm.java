package strive.web.lab;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import strive.inference.Method;
import strive.inference.design.DesignGroup;
import strive.inference.design.DesignSettings;
import strive.policy.Parameter;

/// What a design check assumes and does, as fields with sensible beginnings.
final class DesignForm extends Div {

  private static final long serialVersionUID = 1;
  private static final double STEP = 0.01;
  private static final double LEAST_ALPHA = 0.001;
  private static final List<Method> METHODS = List.of(Method.MAP, Method.MLE, Method.HIERARCHICAL);

  private final transient DesignViewModel model;
  private final List<WholeNumber> participants = new ArrayList<>();
  private final DecimalNumber bias;
  private final DecimalNumber difference;
  private final WholeNumber studies;
  private final Select<Method> method = new Select<>();
  private final Map<String, DecimalNumber> centre = new LinkedHashMap<>();
  private final Map<String, DecimalNumber> spread = new LinkedHashMap<>();
  private final DecimalNumber alpha;
  private final Checkbox pairsStay = new Checkbox("A pair stays learned once it is");
  private final WholeNumber seed;
  private final Details assumptions = new Details("Assumptions about people and the test");
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
              DesignGroup.FEWEST,
              DesignSettings.MOST_PEOPLE,
              group.participants()));
    }
    double most = Parameter.BIAS.upper();
    bias = new DecimalNumber("Mean bias b", -most, most, STEP, usual.bias());
    difference =
        new DecimalNumber("Difference of b", -2 * most, 2 * most, STEP, usual.difference());
    studies = whole("Simulated studies", 1, DesignSettings.MOST_STUDIES, usual.studies());
    alpha = new DecimalNumber("Alpha", LEAST_ALPHA, 1 - LEAST_ALPHA, STEP, usual.alpha());
    seed = whole("Seed", 0, Integer.MAX_VALUE, Math.toIntExact(usual.seed()));
    pairsStay.setValue(usual.pairsStay());
    check = new Button("Check the design", _ -> ask(ask));
    check.addThemeVariants(ButtonVariant.PRIMARY);
    fault.addClassNames("strive-light", "failed");
    fault.getElement().setAttribute("role", "alert");
    fault.setVisible(false);
    addClassName("strive-form");
    var row = new Div(check, fault);
    row.addClassName("strive-row");
    assumptions.add(assumptions());
    add(main(), Html.muted(meaning()), assumptions, row);
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
    NativeTable table = Html.table(List.of("", "centre", "SD"), 1);
    table.addClassName("strive-assumptions");
    for (Parameter parameter : model.assumed()) {
      String name = parameter.name();
      var middle =
          new DecimalNumber(
              "",
              parameter.lower(),
              parameter.upper(),
              STEP,
              model.usual().centre().get(parameter));
      middle.setAriaLabel("Centre of " + name);
      var deviation = deviation(parameter);
      centre.put(name, middle);
      spread.put(name, deviation);
      Html.row(
          table, 1, new Span(parameter.symbol() + ", " + parameter.meaning()), middle, deviation);
    }
    var deviation = deviation(Parameter.BIAS);
    spread.put(Parameter.BIAS.name(), deviation);
    Html.row(table, 1, new Span("b, " + Parameter.BIAS.meaning()), new Span("above"), deviation);
    var row = new Div(alpha, seed);
    row.addClassNames("strive-row", "strive-controls");
    var all =
        new Div(
            Html.scroll(table),
            Html.muted(
                "SD: standard deviation between people on the transformed scale, of the logarithm of κ, β and σ, of the logit of p, of b itself."),
            pairsStay,
            row);
    all.addClassName("strive-form");
    return all;
  }

  private DecimalNumber deviation(Parameter parameter) {
    var field = new DecimalNumber("", 0, Double.POSITIVE_INFINITY, STEP, model.spread(parameter));
    field.setAriaLabel("SD of " + parameter.name());
    return field;
  }

  private static WholeNumber whole(String label, int least, int most, int value) {
    var field = new WholeNumber(label, least, most, value);
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
    if (!isGiven()) {
      return;
    }
    switch (model.asked(wishes())) {
      case DesignViewModel.Possible(DesignSettings settings) -> ask.accept(settings);
      case DesignViewModel.Impossible(String reason) -> refuse(reason);
    }
  }

  /// Whether every number is within its limits; the fields that are not say so, and the first of
  /// them has the focus.
  private boolean isGiven() {
    List<BooleanSupplier> assumed = new ArrayList<>();
    centre.values().forEach(field -> assumed.add(field::isGiven));
    spread.values().forEach(field -> assumed.add(field::isGiven));
    assumed.add(alpha::isGiven);
    assumed.add(() -> seed.asked().isPresent());
    List<BooleanSupplier> main = new ArrayList<>();
    participants.forEach(field -> main.add(() -> field.asked().isPresent()));
    main.add(bias::isGiven);
    if (model.hasConditions()) {
      main.add(difference::isGiven);
    }
    main.add(() -> studies.asked().isPresent());
    boolean below = all(assumed);
    if (!below) {
      assumptions.setOpened(true);
    }
    return all(main) && below;
  }

  /// Asks every field, the first one last, so that it has the focus in the end.
  private static boolean all(List<BooleanSupplier> fields) {
    boolean given = true;
    for (BooleanSupplier field : fields.reversed()) {
      given &= field.getAsBoolean();
    }
    return given;
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

  private static Map<String, @Nullable Double> values(Map<String, DecimalNumber> fields) {
    Map<String, @Nullable Double> values = new LinkedHashMap<>();
    fields.forEach((name, field) -> values.put(name, field.getValue()));
    return values;
  }
}
