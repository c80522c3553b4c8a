package strive.web.lab;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.OptionalDouble;
import strive.inference.Benchmark;
import strive.report.figure.ComparisonFigure;

/// What a reader of the key figure chooses: whom it shows, which optimum, and what people are
/// compared with. Nothing is fitted again.
final class ComparisonControls extends Div {

  private static final long serialVersionUID = 1;
  private static final String PLANNED = "Planned from block 1";
  private static final String REPLANNED = "Replanned";
  private static final String TOGETHER = "All people";
  private static final String APART = "By condition";

  private final Select<String> grouping = select("People", APART, TOGETHER);
  private final Select<String> optimum = select("Optimum", PLANNED, REPLANNED);
  private final NumberField bias = new NumberField("Bias b = ±");
  private final NumberField cost = new NumberField("Benchmark cost β");

  /// The controls; `changed` is called after every choice.
  ComparisonControls(Runnable changed) {
    bias.setValue(Benchmark.IMPOSED.bias());
    bias.setMin(0.01);
    bias.setMax(1);
    bias.setStep(0.01);
    bias.setStepButtonsVisible(true);
    bias.setErrorMessage("From 0.01 to 1");
    bias.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    cost.setMin(0);
    cost.setMax(100);
    cost.setPlaceholder("imposed");
    cost.setClearButtonVisible(true);
    cost.setErrorMessage("From 0 to 100, or nothing");
    cost.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    grouping.addValueChangeListener(_ -> changed.run());
    optimum.addValueChangeListener(_ -> changed.run());
    bias.addValueChangeListener(_ -> changed.run());
    cost.addValueChangeListener(_ -> changed.run());
    addClassNames("strive-row", "strive-controls");
    add(grouping, optimum, bias, cost);
  }

  private static Select<String> select(String label, String usual, String other) {
    var select = new Select<String>();
    select.setLabel(label);
    select.setItems(usual, other);
    select.setValue(usual);
    return select;
  }

  /// Whether there is a choice of panels at all.
  void offerConditions(boolean several) {
    grouping.setVisible(several);
  }

  ComparisonFigure.Options options() {
    return new ComparisonFigure.Options(
        APART.equals(grouping.getValue()), REPLANNED.equals(optimum.getValue()));
  }

  /// The benchmark; a number out of bounds, which its field complains about, counts as not given.
  Benchmark benchmark() {
    return new Benchmark(within(cost), within(bias).orElse(Benchmark.IMPOSED.bias()));
  }

  private static OptionalDouble within(NumberField field) {
    Double value = field.getValue();
    return value != null && value >= field.getMin() && value <= field.getMax()
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }
}
