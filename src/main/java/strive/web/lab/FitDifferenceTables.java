package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.OptionalDouble;
import strive.inference.FitDifference;
import strive.web.lab.FitDifferenceViewModel.Likeness;

/// The difference of two fits as tables.
final class FitDifferenceTables {

  private FitDifferenceTables() {}

  static Component of(FitDifferenceViewModel model) {
    var stack = new Div(finding(model), settings(model));
    stack.addClassName("strive-stack");
    FitDifference numbers = model.numbers();
    if (!numbers.models().isEmpty()) {
      stack.add(models(model, numbers));
      if (!numbers.parameters().isEmpty()) {
        stack.add(parameters(numbers));
      }
      stack.add(people(model, numbers));
    }
    return stack;
  }

  private static Component finding(FitDifferenceViewModel model) {
    Likeness like = model.likeness();
    return new Paragraph(
        Html.badge(like.words(), like == Likeness.LIKE ? "ok" : "weak"),
        new Text(" " + model.finding()));
  }

  private static Component settings(FitDifferenceViewModel model) {
    if (model.lines().isEmpty()) {
      return new Div();
    }
    NativeTable table =
        Html.table(
            List.of("What differs", "Fit " + model.first().job(), "Fit " + model.second().job()),
            9);
    table.addClassName("wrap");
    model.lines().forEach(line -> Html.row(table, 9, line(line)));
    return Html.scroll(table);
  }

  private static List<String> line(FitDifferenceViewModel.Line line) {
    return List.of(line.name(), line.first(), line.second());
  }

  private static Component models(FitDifferenceViewModel model, FitDifference numbers) {
    NativeTable table =
        Html.table(List.of("Model", "People", "Δ log-likelihood", "Δ BIC", "Δ log evidence"), 1);
    for (FitDifference.OfModel row : numbers.models()) {
      Html.row(
          table,
          1,
          List.of(
              row.model(),
              Numbers.whole(row.people()),
              change(row.logLikelihood()),
              change(row.bic()),
              change(row.logEvidence())));
    }
    return new Div(
        Html.scroll(table),
        Html.muted(
            "Means over people whom both fits could fit, second less first. "
                + model.evidenceWords()));
  }

  private static String change(OptionalDouble value) {
    return Numbers.signed(value);
  }

  private static Component parameters(FitDifference numbers) {
    NativeTable table =
        Html.table(
            List.of("Model", "Parameter", "People", "Mean size of change", "Greatest", "Whose"), 2);
    for (FitDifference.OfParameter row : numbers.parameters()) {
      Html.row(
          table,
          2,
          List.of(
              row.model(),
              row.parameter(),
              Numbers.whole(row.people()),
              Numbers.decimals(row.meanAbsolute(), 3),
              Numbers.signed(row.greatest()),
              row.person()));
    }
    return Html.scroll(table);
  }

  private static Component people(FitDifferenceViewModel model, FitDifference numbers) {
    if (numbers.people().isEmpty()) {
      return new Div(
          new Paragraph("Nobody's best model is another one."), Html.muted(model.sharedWords()));
    }
    NativeTable table = Html.table(List.of("Best model of", "First fit", "Second fit"), 9);
    for (FitDifference.OfPerson row : numbers.people()) {
      Html.row(
          table,
          9,
          List.of(row.participant(), row.before().orElse("none"), row.after().orElse("none")));
    }
    return new Div(
        new Paragraph(
            Numbers.people(numbers.people().size())
                + (numbers.people().size() == 1
                    ? " has another best model."
                    : " have another best model.")),
        Html.scroll(table),
        Html.muted(model.sharedWords()));
  }
}
