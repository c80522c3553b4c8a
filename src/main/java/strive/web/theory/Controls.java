package strive.web.theory;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import strive.report.figure.FigureNumbers;
import strive.theory.problem.Activation;
import strive.theory.setting.ProblemKind;
import strive.web.lab.ShippedProtocols;

/// The left-hand side: everything that can be chosen on the open tab.
final class Controls extends Div {

  private static final long serialVersionUID = 1;

  /// Learns of what was chosen.
  interface Listener {
    /// @param last whether the hand has let go
    void moved(UnaryOperator<TheorySettings> change, boolean last);

    /// Other dials may be needed now.
    void changed(UnaryOperator<TheorySettings> change);
  }

  private final transient Listener listener;
  private final Paragraph learnability = new Paragraph();

  /// @param settings that are shown at first
  Controls(TheorySettings settings, Listener listener) {
    this.listener = listener;
    addClassNames("strive-card", "strive-theory-controls");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Settings");
    learnability.addClassName("strive-theory-lambda");
    switch (settings.tab()) {
      case SCHEDULE, RIVALS -> problem(settings);
      case BLOCK -> protocol();
      case MEMORY ->
          add(muted("Single neurons, quadratic cost; each episode is somewhat different."));
    }
    settings.shown().forEach(dial -> add(slider(dial, settings)));
    if (settings.tab() == Tab.SCHEDULE) {
      add(learnability);
      say(settings);
    }
    if (settings.hasBelief() || settings.tab() == Tab.SCHEDULE) {
      belief(settings);
    }
  }

  /// Says what follows from the dials at once.
  void say(TheorySettings settings) {
    OptionalDouble lambda = Posing.learnability(settings);
    learnability.setVisible(lambda.isPresent());
    lambda.ifPresent(
        value ->
            learnability.setText(
                "Learnability Λ = s^(3/2) x₀ T / √β = " + FigureNumbers.fixed2(value)));
  }

  private void problem(TheorySettings settings) {
    add(
        select(
            "Problem",
            List.of(ProblemKind.values()),
            settings.problem(),
            ProblemKind::words,
            kind -> listener.changed(now -> now.with(kind))));
    if (settings.problem() == ProblemKind.TEACHER_STUDENT) {
      add(
          select(
              "Activation",
              List.of(Activation.values()),
              settings.activation(),
              activation -> activation == Activation.TANH ? "tanh" : "ReLU",
              activation -> listener.changed(now -> now.with(activation))));
    }
    if (settings.problem() != ProblemKind.GAIN) {
      add(
          select(
              "Cost family",
              List.of(CostFamily.values()),
              settings.family(),
              CostFamily::words,
              family -> listener.changed(now -> now.with(family))));
    }
  }

  private void protocol() {
    Select<ShippedProtocols.Shipped> shipped = new Select<>();
    shipped.setLabel("Take the numbers from a protocol");
    shipped.setItems(ShippedProtocols.ALL);
    shipped.setItemLabelGenerator(ShippedProtocols.Shipped::title);
    shipped.setPlaceholder("Choose one");
    shipped.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            listener.changed(now -> BlockViewModel.from(now, event.getValue()));
          }
        });
    add(
        shipped,
        muted(
            "A protocol says chance, imposed cost and blocks; how fast (κ) and how far (p_max) people"
                + " learn it does not."));
  }

  private void belief(TheorySettings settings) {
    var belief = new Div();
    belief.addClassName("strive-theory-belief");
    belief.getElement().setAttribute("role", "group").setAttribute("aria-label", "Belief");
    var opposite = new Checkbox("show the opposite bias too", settings.opposite());
    var numerical = new Checkbox("show the numerical optimum (circles)", settings.numerical());
    opposite.addValueChangeListener(
        event -> listener.moved(now -> now.showing(event.getValue(), now.numerical()), true));
    numerical.addValueChangeListener(
        event -> listener.moved(now -> now.showing(now.opposite(), event.getValue()), true));
    if (settings.hasBelief()) {
      belief.add(new H2("Belief"), slider(Dial.BIAS, settings), opposite);
    }
    if (settings.tab() == Tab.SCHEDULE && settings.hasBelief()) {
      belief.add(numerical);
    }
    add(belief);
  }

  private SliderElement slider(Dial dial, TheorySettings settings) {
    return new SliderElement(
        dial,
        settings.get(dial),
        (value, last) -> listener.moved(now -> now.with(dial, value), last));
  }

  private static <T> Select<T> select(
      String label,
      List<T> items,
      T value,
      Function<T, String> words,
      java.util.function.Consumer<T> chosen) {
    Select<T> select = new Select<>();
    select.setLabel(label);
    select.setItems(items);
    select.setItemLabelGenerator(words::apply);
    select.setValue(value);
    select.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            chosen.accept(event.getValue());
          }
        });
    return select;
  }

  private static Span muted(String text) {
    var span = new Span(text);
    span.addClassNames("strive-muted", "strive-small");
    return span;
  }
}
