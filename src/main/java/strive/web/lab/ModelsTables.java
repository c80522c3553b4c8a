package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import strive.inference.FamilyComparison;
import strive.policy.ModelNames;

/// The tables of the models' page.
final class ModelsTables {

  private ModelsTables() {}

  /// Models beside each other.
  static Component models(ModelsViewModel model) {
    var head =
        new ArrayList<>(List.of("model", "best for", "frequency", "protected", "ΔBIC", "ΔAIC"));
    if (model.hasEvidence()) {
      head.add("Δ evidence");
    }
    if (model.hasIntegratedBic()) {
      head.add("ΔiBIC");
    }
    head.addAll(List.of("weak", "failed"));
    NativeTable table = Html.table(head, 1);
    table.addClassNames("strive-models", "strive-words");
    for (ModelsViewModel.Row row : model.rows()) {
      var cells =
          new ArrayList<>(
              List.of(
                  row.model(),
                  Integer.toString(row.bestFor()),
                  Numbers.two(row.frequency()),
                  Numbers.two(row.protectedExceedance()),
                  one(row.bic()),
                  one(row.aic())));
      if (model.hasEvidence()) {
        cells.add(one(row.evidence()));
      }
      if (model.hasIntegratedBic()) {
        cells.add(one(row.integratedBic()));
      }
      cells.addAll(List.of(Long.toString(row.weak()), Long.toString(row.failed())));
      Html.row(table, 1, cells);
    }
    var all = new Div(Html.scroll(table), Html.muted(below(model)));
    return all;
  }

  private static String below(ModelsViewModel model) {
    return "Differences to the best model, means over people"
        + (model.hasIntegratedBic() ? " (integrated BIC: of the whole group)" : "")
        + "; smaller is better. Protected: protected exceedance. ";
  }

  /// What each family consists of.
  static Component families(FamilyComparison found) {
    var all = new Div();
    all.addClassNames("strive-stack", "strive-small");
    ModelNames names =
        ModelNames.of(found.families().stream().flatMap(one -> one.models().stream()).toList());
    for (FamilyComparison.Family family : found.families()) {
      all.add(
          Html.muted(
              family.frequency().name()
                  + ": "
                  + family.models().stream().map(names::of).collect(Collectors.joining(", "))));
    }
    all.add(
        Html.muted(
            found.equalBeforehand()
                ? "Beforehand every family is equally likely, whatever its size."
                : "A family's share is the sum over its models, which are equally likely beforehand; so larger families are likelier beforehand."));
    return all;
  }

  /// Conditions beside each other.
  static Component differences(List<ModelsViewModel.Difference> differences) {
    NativeTable table = Html.table(List.of("model", "difference", "± SE", "", "p"), 2);
    table.addClassName("strive-words");
    for (ModelsViewModel.Difference one : differences) {
      Html.row(
          table,
          2,
          List.of(
              one.model(),
              one.what(),
              Numbers.signed(one.difference()) + " ± " + Numbers.two(one.error()),
              one.test(),
              one.p() < 0.001 ? "< 0.001" : Numbers.decimals(one.p(), 3)));
    }
    return Html.scroll(table);
  }

  private static String one(OptionalDouble value) {
    return value.isPresent() ? Numbers.decimals(value.getAsDouble(), 1) : "–";
  }
}
