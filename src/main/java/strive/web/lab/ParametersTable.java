package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import strive.inference.Estimate;
import strive.inference.Estimates;
import strive.inference.Light;
import strive.inference.ParameterPrior;
import strive.inference.PersonFit;
import strive.policy.Parameter;

/// Every person's estimates with how far they can be trusted, and why not further.
final class ParametersTable {

  private ParametersTable() {}

  /// The table of one model.
  ///
  /// @param path of a person's page
  static Component of(ParametersViewModel page, UnaryOperator<String> path) {
    Estimates estimates = page.estimates();
    List<Parameter> parameters = estimates.parameters();
    Map<Parameter, Map<String, Estimates.Value>> values = values(estimates);
    boolean conditions = estimates.conditions().size() > 1;
    var head = new ArrayList<>(List.of("person", ""));
    if (conditions) {
      head.add(1, "condition");
    }
    int numbers = head.size();
    parameters.forEach(parameter -> head.add(parameter.name()));
    NativeTable table = Html.table(head, numbers);
    for (PersonFit fit : page.fits()) {
      var cells = new ArrayList<Component>();
      cells.add(new Anchor(path.apply(fit.participant()), fit.participant()));
      if (conditions) {
        cells.add(new Span(fit.condition()));
      }
      cells.add(Html.mark(fit.light().word(), reasons(fit)));
      for (Parameter parameter : parameters) {
        cells.add(
            cell(fit, values.getOrDefault(parameter, Map.of()), parameter, page.transformed()));
      }
      Html.row(table, numbers, cells.toArray(Component[]::new));
    }
    var card = Html.card("By person", counts(page), Html.scroll(table));
    card.add(remarks(page));
    return card;
  }

  /// The fixed priors, on the transformed scale.
  static Component priors(List<ParameterPrior> priors) {
    NativeTable table = Html.table(List.of("parameter", "mean", "SD"), 1);
    priors.forEach(
        prior ->
            Html.row(
                table,
                1,
                List.of(prior.name(), Numbers.two(prior.mean()), Numbers.two(prior.deviation()))));
    return new Details(
        "Priors",
        new Div(Html.scroll(table), Html.muted("Normal distributions on the transformed scale.")));
  }

  private static Map<Parameter, Map<String, Estimates.Value>> values(Estimates estimates) {
    var all = new HashMap<Parameter, Map<String, Estimates.Value>>();
    for (Parameter parameter : estimates.parameters()) {
      var own = new HashMap<String, Estimates.Value>();
      estimates.of(parameter).forEach(value -> own.put(value.fit().participant(), value));
      all.put(parameter, own);
    }
    return all;
  }

  private static Component cell(
      PersonFit fit,
      Map<String, Estimates.Value> values,
      Parameter parameter,
      boolean transformed) {
    Estimates.Value value = values.get(fit.participant());
    if (value == null) {
      return new Span("–");
    }
    String error =
        value.atBound()
            ? " bound"
            : transformed
                ? value.range().map(ParametersTable::range).orElse("")
                : fit.estimate(parameter.name()).stream()
                    .flatMapToDouble(one -> one.standardError().stream())
                    .mapToObj(one -> " ± " + Numbers.two(one))
                    .findFirst()
                    .orElse("");
    return new Span(new Span(Numbers.two(value.value())), Html.muted(error));
  }

  private static String range(Estimate.Range range) {
    return " [%s, %s]".formatted(Numbers.two(range.low()), Numbers.two(range.high()));
  }

  private static Component counts(ParametersViewModel page) {
    var row = new Div();
    row.addClassNames("strive-row", "strive-small");
    for (Light light : Light.values()) {
      var mark = Html.light(light.word());
      mark.setText(page.count(light) + " " + light.word());
      row.add(mark);
    }
    return row;
  }

  /// The reasons of weak and failed fits stay readable without a pointer.
  private static Component remarks(ParametersViewModel page) {
    var list = new Div();
    list.addClassNames("strive-stack", "strive-small", "strive-remarks");
    page.fits().stream()
        .filter(fit -> fit.light() != Light.CONVERGED)
        .forEach(
            fit ->
                list.add(
                    Html.muted(
                        fit.participant() + " " + fit.light().word() + ": " + reasons(fit))));
    return list;
  }

  private static String reasons(PersonFit fit) {
    String reasons = String.join("; ", fit.remarks());
    return reasons.isEmpty()
        ? "The search ended at an optimum that several starts agree on."
        : reasons.substring(0, 1).toUpperCase(Locale.ROOT) + reasons.substring(1);
  }
}
