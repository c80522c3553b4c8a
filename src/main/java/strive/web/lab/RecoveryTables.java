package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import strive.inference.Method;
import strive.study.RecoveryRequest;
import strive.study.StoredRecovery;

/// The tables of the page of recovery, and how its numbers came about.
final class RecoveryTables {

  private RecoveryTables() {}

  static Component parameters(RecoveryViewModel model) {
    NativeTable table =
        Html.table(
            List.of(
                "parameter",
                "true values",
                "r [95 %]",
                "bias",
                "typical error",
                "within 1.96 SE",
                "at a bound"),
            1);
    for (RecoveryViewModel.Row row : model.rows()) {
      Html.row(
          table,
          1,
          new Span(row.parameter()),
          new Span(row.range()),
          new Span(row.correlation()),
          new Span(row.bias()),
          new Span(row.error()),
          new Span(row.coverage()),
          new Span(row.atBound()));
    }
    return Html.scroll(table);
  }

  static Component pairs(String title, List<ModelRecoveryViewModel.Row> rows) {
    NativeTable table = Html.table(List.of(title, "found [95 %]", "effort differs by"), 1);
    rows.forEach(row -> Html.row(table, 1, List.of(row.models(), row.found(), row.differences())));
    return Html.scroll(table);
  }

  /// How it was done: enough to repeat it.
  static Component how(StoredRecovery<?> stored) {
    RecoveryRequest request = stored.request();
    String people =
        request
            .fit()
            .map(job -> "with the parameters and episodes of those of fit " + job)
            .orElse("usual people on the protocol of this study");
    Method method = request.settings().method();
    return Html.muted(
        "%s%s, %s; %s, up to %d starts; seed %d. Done %s in %s s by version %s."
            .formatted(
                Numbers.people(request.participants()),
                request.settings().models().size() == 1 ? "" : " of each model",
                people,
                method.words(),
                request.settings().starts(),
                request.seed(),
                Numbers.dayAndTime(stored.finished()),
                Numbers.decimals(stored.took().toMillis() / 1000.0, 1),
                stored.softwareVersion()));
  }

  /// A mark for results of another protocol.
  static Component stale() {
    var note =
        new Div(
            Html.badge("Protocol has changed", "weak"), new Span(" since this study of recovery."));
    note.addClassName("strive-spaced");
    return note;
  }
}
