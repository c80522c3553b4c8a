package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import strive.behaviour.Person;
import strive.inference.FitSettings;
import strive.inference.Method;
import strive.policy.ModelOption;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.study.FitRequest;
import strive.study.Include;

/// Where a new fit is asked for. What is chosen stays while the page follows its study.
final class FitForm extends Div {

  private static final long serialVersionUID = 1;

  private final RadioButtonGroup<Method> method = new RadioButtonGroup<>("Method");
  private final CheckboxGroup<Policy> models = new CheckboxGroup<>("Models");
  private final CheckboxGroup<ModelOption> options = new CheckboxGroup<>("Added to the models");
  private final WholeNumber starts =
      new WholeNumber(
          "Most starts of a search", 1, FitWishes.MOST_STARTS, FitSettings.DEFAULT_STARTS);
  private final WholeNumber seed = new WholeNumber("Seed", 0, Integer.MAX_VALUE, 1);
  private final Checkbox startKnown =
      new Checkbox("p₀ at chance: nobody knows the material beforehand");
  private final Select<Include> people = new Select<>();
  private final Span advice = Html.muted("");
  private final Span remark = new Span();
  private final Button go = new Button("Start the fit", _ -> start());
  private final transient Consumer<FitRequest> submit;
  private boolean touched;

  /// A form that hands its requests to `submit`.
  FitForm(Consumer<FitRequest> submit) {
    this.submit = submit;
    addClassName("strive-form");
    method.addClassName("strive-one-below-another");
    method.setItems(Method.values());
    method.setRenderer(new ComponentRenderer<>(FitForm::explained));
    method.addValueChangeListener(event -> touched |= event.isFromClient());
    models.setItems(Policies.all());
    models.setItemLabelGenerator(Policy::id);
    models.setItemHelperGenerator(Policy::meaning);
    models.setValue(new LinkedHashSet<>(Policies.all()));
    models.addClassName("strive-choices");
    options.setItems(ModelOption.values());
    options.setItemLabelGenerator(ModelOption::id);
    options.setItemHelperGenerator(ModelOption::meaning);
    options.setHelperText(
        "Choices on a grid (effort_step of the protocol) always count as intervals: that needs no"
            + " option.");
    options.addClassName("strive-choices");
    models.addValueChangeListener(_ -> remark());
    options.addValueChangeListener(_ -> remark());
    people.setLabel("People");
    people.setItems(Include.values());
    people.setValue(Include.PEOPLE);
    remark.getElement().setAttribute("role", "status");
    remark.addClassName("strive-small");
    go.addThemeVariants(ButtonVariant.PRIMARY);
    var end = new Div(go, remark);
    end.addClassName("strive-row");
    add(method, advice, models, fewOrAll(), options, numbers(), startKnown, end);
  }

  private static Component explained(Method method) {
    return new Span(new Text(FitWords.method(method) + ". "), Html.muted(FitWords.purpose(method)));
  }

  private Component fewOrAll() {
    var all = new Button("All models", _ -> models.setValue(new LinkedHashSet<>(Policies.all())));
    var none = new Button("None", _ -> models.clear());
    all.addThemeVariants(ButtonVariant.SMALL);
    none.addThemeVariants(ButtonVariant.SMALL);
    var row = new Div(all, none);
    row.addClassName("strive-row");
    return row;
  }

  private Component numbers() {
    starts.setStepButtonsVisible(true);
    var row = new Div(starts, seed, people);
    row.addClassNames("strive-row", "strive-controls");
    return row;
  }

  /// Takes on what the study says now, without touching what somebody has chosen.
  ///
  /// @param finished whom a fit takes when nothing else is said
  /// @param simulated who can be asked for besides them
  void follow(List<Person> finished, int simulated) {
    advice.setText(FitWishes.advice(finished));
    if (!touched) {
      method.setValue(FitWishes.advised(finished));
    }
    people.setVisible(simulated > 0);
    people.setItemLabelGenerator(
        include ->
            switch (include) {
              case PEOPLE -> Numbers.people(finished.size());
              case EVERYBODY -> "with " + Numbers.whole(simulated) + " simulated";
            });
    go.setEnabled(!finished.isEmpty() || simulated > 0);
  }

  /// What the protocol says of the start, once it is known.
  void startIsKnown(boolean known) {
    startKnown.setValue(known);
  }

  private FitWishes wishes() {
    return new FitWishes(
        method.getValue(),
        models.getValue(),
        options.getValue(),
        starts.getValue(),
        seed.getValue(),
        startKnown.getValue(),
        people.getValue());
  }

  private void remark() {
    List<String> leftOut = wishes().leftOut();
    remark.setText(
        leftOut.isEmpty() || leftOut.size() == models.getValue().size()
            ? ""
            : "Left out, because they have no expectation: " + String.join(", ", leftOut) + ".");
  }

  private void start() {
    remark.setText("");
    boolean from = seed.asked().isPresent();
    if (!starts.asked().isPresent() || !from) {
      return;
    }
    FitWishes wishes = wishes();
    if (wishes.fault().isPresent()) {
      remark.setText(wishes.fault().get());
    } else {
      submit.accept(wishes.request());
    }
  }
}
