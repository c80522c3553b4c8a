package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import strive.inference.design.DesignResult;
import strive.inference.design.Quantiles;
import strive.inference.design.Recovery;
import strive.report.DesignWords;

/// The answers and tables of a design check.
final class DesignTables {

  private DesignTables() {}

  /// The findings as sentences, the first of them in bold.
  static Component verdict(DesignResult result) {
    List<String> findings = DesignWords.findings(result);
    var verdict =
        new Paragraph(
            Html.bold(findings.getFirst() + " "),
            new Text(String.join(" ", findings.subList(1, findings.size()))));
    verdict.addClassName("strive-verdict");
    return verdict;
  }

  /// What a reader should know before believing the numbers.
  static Component notes(DesignResult result) {
    var notes = new Div();
    for (String note : result.notes()) {
      var one = new Paragraph(Html.badge("Careful", "weak"), new Text(" " + sentence(note)));
      one.addClassName("strive-spaced");
      notes.add(one);
    }
    return notes;
  }

  private static String sentence(String note) {
    return Character.toUpperCase(note.charAt(0)) + note.substring(1) + ".";
  }

  /// How well parameters are found again.
  static Component recovery(DesignResult result) {
    NativeTable table = Html.table(List.of("parameter", "r", "95 % of studies", "bias", "RMSE"), 1);
    for (Recovery one : result.recovery()) {
      Html.row(
          table,
          1,
          List.of(
              one.parameter(),
              one.correlation().map(r -> Numbers.two(r.mean())).orElse("–"),
              one.correlation().map(DesignTables::range).orElse("–"),
              Numbers.signed(one.bias().mean()),
              Numbers.two(one.error().mean())));
    }
    return Html.card(
        "Recovery",
        Html.scroll(table),
        Html.muted(
            "True against estimated values of the people of a study, mean over studies; transformed scale. "
                + DesignWords.fits(result)));
  }

  private static String range(Quantiles values) {
    return Numbers.two(values.low()) + " to " + Numbers.two(values.high());
  }

  /// What the study takes of people and of the budget.
  static Component outlay(DesignResult result) {
    var card =
        Html.card("Duration and bonus", new Paragraph(DesignWords.duration(result.outlay())));
    card.add(
        new Paragraph(DesignWords.bonus(result).orElse("The protocol pays no bonus for points.")));
    return card;
  }

  /// What estimates a study of this design ends with.
  static Component estimates(DesignResult result) {
    var lines = new Div();
    result.means().ifPresent(one -> lines.add(line("Mean b is estimated as ", one)));
    result.differences().ifPresent(one -> lines.add(line("The difference as ", one)));
    return lines;
  }

  private static Component line(String what, Quantiles values) {
    return new Paragraph(what + DesignWords.spread(values) + ".");
  }
}
