package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import strive.inference.check.CrossValidation;
import strive.inference.check.HeldOutModel;
import strive.inference.check.HeldOutPerson;
import strive.inference.check.StudyCheck;
import strive.study.StoredCheck;
import strive.study.StoredFit;

/// The tables of the page of checks.
final class CheckTables {

  private static final String HOW_TO_READ =
      "p: share of simulated groups above what was observed, half of those equal to it. Below 0.025"
          + " (people did more than the model predicts) or above 0.975 (less) is outside. Mean quit"
          + " block: T + 1 = never.";

  private CheckTables() {}

  /// Every number of these models in words; outside is marked by shape and word.
  static Component statistics(ChecksViewModel model, List<String> models) {
    NativeTable table =
        Html.table(
            List.of("model", "what", "observed and predicted [95 %]", "", "p", "people inside"), 4);
    String group = "";
    for (ChecksViewModel.Line line : model.lines(models)) {
      String now = line.model() + (line.condition().isEmpty() ? "" : ", " + line.condition());
      Html.row(
          table,
          4,
          new Span(now.equals(group) ? "" : now),
          new Span(line.statistic()),
          new Span(line.words()),
          mark(line.inside()),
          new Span(line.surprise()),
          new Span(line.people()));
      group = now;
    }
    return new Div(Html.scroll(table), Html.muted(HOW_TO_READ));
  }

  private static Component mark(boolean inside) {
    Span mark = Html.light(inside ? "converged" : "failed");
    mark.setText(inside ? "inside" : "outside");
    return mark;
  }

  /// How the checks were done, and who is left out.
  static Component how(ChecksViewModel model, StoredCheck<StudyCheck> stored) {
    var words = new Div();
    words.addClassName("strive-stack");
    words.add(
        Html.muted(
            model.how()
                + " "
                + done(stored)
                + " People inside: those whose own number lies in the 95 % interval predicted of"
                + " them."));
    model.leftOut().ifPresent(left -> words.add(Html.muted(left)));
    return words;
  }

  private static String done(StoredCheck<?> stored) {
    return "Done %s in %s s by version %s."
        .formatted(
            Numbers.dayAndTime(stored.finished()),
            Numbers.decimals(stored.took().toMillis() / 1000.0, 1),
            stored.softwareVersion());
  }

  /// Models by how well they foretell, the best first.
  static Component validation(StoredCheck<CrossValidation> stored, StoredFit fit) {
    CrossValidation result = stored.result();
    NativeTable table =
        Html.table(List.of("model", "held-out log-likelihood", "difference ± SE", "best for"), 1);
    result.models().stream()
        .sorted((a, b) -> Double.compare(b.difference().orElse(0), a.difference().orElse(0)))
        .forEach(
            model ->
                Html.row(
                    table,
                    1,
                    List.of(
                        model.model(),
                        model.logLikelihood().isPresent()
                            ? Numbers.decimals(model.logLikelihood().getAsDouble(), 1)
                            : "–",
                        difference(model),
                        Integer.toString(model.bestFor()))));
    var words = new Div(Html.scroll(table), Html.muted(how(stored, fit)));
    words.addClassName("strive-stack");
    flags(result.people()).forEach(flag -> words.add(Html.muted(flag)));
    return words;
  }

  private static String difference(HeldOutModel model) {
    if (model.difference().isEmpty()) {
      return "–";
    }
    String difference = Numbers.decimals(model.difference().getAsDouble(), 1);
    return model.standardError().isPresent()
        ? difference + " ± " + Numbers.decimals(model.standardError().getAsDouble(), 1)
        : difference;
  }

  private static String how(StoredCheck<CrossValidation> stored, StoredFit fit) {
    CrossValidation result = stored.result();
    int people = result.models().getFirst().people();
    String method =
        result.method() == fit.request().settings().method()
            ? "the method of the fit"
            : "each person's maximum a posteriori under the fixed priors, because priors from the"
                + " group have seen the episode that is left out";
    return "Every episode of "
        + Numbers.people(people)
        + " foretold from the person's other episodes, summed; larger is better. Fitted by "
        + method
        + ". "
        + done(stored);
  }

  /// Who could not be validated and why, people with the same reason together.
  private static List<String> flags(List<HeldOutPerson> people) {
    return people.stream()
        .filter(one -> !one.reason().isEmpty())
        .collect(
            Collectors.groupingBy(
                HeldOutPerson::reason,
                TreeMap::new,
                Collectors.mapping(
                    HeldOutPerson::participant, Collectors.toCollection(TreeSet::new))))
        .entrySet()
        .stream()
        .map(entry -> String.join(", ", entry.getValue()) + ": " + entry.getKey() + ".")
        .toList();
  }
}
