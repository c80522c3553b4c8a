package strive.web.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import strive.inference.Engagement;
import strive.inference.Estimate;
import strive.inference.Light;
import strive.inference.ModelSummary;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.Verdict;
import strive.policy.ModelNames;

/// The tables of the comparison page.
final class ComparisonTables {

  private ComparisonTables() {}

  /// Measures of each group, a column a group.
  static Component measures(ComparisonViewModel model) {
    List<Verdict> groups = model.groups();
    var head = new ArrayList<String>();
    head.add("");
    groups.forEach(
        group ->
            head.add(
                (group.group().isEmpty() ? "Everybody" : group.group())
                    + ", "
                    + Numbers.people(group.people())));
    NativeTable table = Html.table(head, 1);
    table.addClassName("strive-words");
    line(
        table,
        groups,
        "excess effort against the optimum replanned from where people are [95 %]",
        ComparisonTables::excess);
    line(
        table,
        groups,
        "effort, effort of the optimum planned at the start",
        verdict ->
            Numbers.two(verdict.engagement()) + ", " + Numbers.two(verdict.optimalEngagement()));
    line(
        table,
        groups,
        "share of the optimal value",
        verdict -> Numbers.percent(verdict.valueShare()));
    line(
        table,
        groups,
        "quit block, median (the optimum's)",
        verdict -> one(verdict.quitBlock()) + " (" + one(verdict.optimalQuitBlock()) + ")");
    line(
        table,
        groups,
        "fitted bias b ± SD",
        verdict ->
            verdict.fittedBias().isEmpty()
                ? "–"
                : Numbers.signed(verdict.fittedBias().getAsDouble())
                    + " ± "
                    + Numbers.two(verdict.fittedBiasDeviation()));
    line(
        table,
        groups,
        "persistence after the optimum's end, blocks",
        group -> one(model.mean(group, each -> whole(each.persistence()))));
    line(
        table,
        groups,
        "miscalibration, reported (fitted)",
        group ->
            "%s (%s)"
                .formatted(
                    Numbers.signed(model.mean(group, Engagement::miscalibrationReported)),
                    Numbers.signed(model.mean(group, Engagement::miscalibrationFitted))));
    line(
        table,
        groups,
        "disappointment",
        group -> Numbers.signed(model.mean(group, Engagement::disappointment)));
    return Html.scroll(table);
  }

  private static OptionalDouble whole(OptionalInt value) {
    return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
  }

  private static void line(
      NativeTable table, List<Verdict> groups, String name, Function<Verdict, String> value) {
    var cells = new ArrayList<String>();
    cells.add(name);
    groups.forEach(group -> cells.add(value.apply(group)));
    Html.row(table, 1, cells);
  }

  private static String excess(Verdict verdict) {
    return verdict
        .excessEffort()
        .map(
            excess ->
                "%s [%s, %s]"
                    .formatted(
                        Numbers.signed(excess.mean()),
                        Numbers.signed(excess.lower()),
                        Numbers.signed(excess.upper())))
        .orElse("–");
  }

  private static String one(OptionalDouble value) {
    return value.isPresent() ? Numbers.decimals(value.getAsDouble(), 1) : "–";
  }

  /// Models by BIC and AIC.
  static Component models(StudyFit fit) {
    NativeTable table = Html.table(List.of("model", "best for", "frequency", "ΔBIC", "ΔAIC"), 1);
    table.addClassNames("strive-models", "strive-words");
    ModelNames names = ModelNames.of(fit.settings().models());
    double bic = least(fit, ModelSummary::meanBic);
    double aic = least(fit, ModelSummary::meanAic);
    fit.comparison().stream()
        .sorted(Comparator.comparingDouble(model -> model.meanBic().orElse(Double.MAX_VALUE)))
        .forEach(
            model ->
                Html.row(
                    table,
                    1,
                    List.of(
                        names.of(model.model()),
                        Integer.toString(model.bestFor()),
                        Numbers.two(model.expectedFrequency()),
                        difference(model.meanBic(), bic),
                        difference(model.meanAic(), aic))));
    var card = Html.card("Model comparison", Html.scroll(table));
    card.add(
        Html.muted(
            "Differences of means over people; smaller is better. Frequency: expected share of people who follow the model. Fitted by "
                + fit.settings().method().words()
                + "."));
    names.shared().ifPresent(shared -> card.add(new Paragraph(Html.muted(shared))));
    return card;
  }

  private static double least(StudyFit fit, Function<ModelSummary, OptionalDouble> number) {
    return fit.comparison().stream()
        .map(number)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min()
        .orElse(0);
  }

  private static String difference(OptionalDouble value, double least) {
    return value.isPresent() ? Numbers.decimals(value.getAsDouble() - least, 1) : "–";
  }

  /// Bias and cost of each person with their errors and how far they can be trusted.
  static Component parameters(ComparisonViewModel model) {
    List<PersonFit> fits = model.ordered();
    NativeTable table =
        Html.table(List.of("person", "", "under · over", "bias b ± SE", "cost β ± SE"), 3);
    String condition = "";
    boolean conditions = fits.stream().map(PersonFit::condition).distinct().count() > 1;
    for (PersonFit fit : fits) {
      if (conditions && !fit.condition().equals(condition)) {
        condition = fit.condition();
        Html.row(table, 3, List.of(condition, "", "", bias(model, condition), ""))
            .addClassName("group");
      }
      Html.row(
          table,
          3,
          new Span(fit.participant()),
          Html.mark(fit.light().word(), reasons(fit)),
          interval(fit),
          ComparisonViewModel.bias(fit).map(one -> words(one, true)).orElseGet(() -> new Span("–")),
          fit.estimate("beta").map(one -> words(one, false)).orElseGet(() -> new Span("–")));
    }
    var card = Html.card("Parameters, " + model.shownName(), counts(fits), Html.scroll(table));
    card.add(remarks(fits), new Details("All parameters", allParameters(fits)));
    return card;
  }

  private static Component counts(List<PersonFit> fits) {
    var row = new Div();
    row.addClassNames("strive-row", "strive-small");
    for (Light light : Light.values()) {
      long count = fits.stream().filter(fit -> fit.light() == light).count();
      var mark = Html.light(light.word());
      mark.setText(count + " " + light.word());
      row.add(mark);
    }
    return row;
  }

  private static Component interval(PersonFit fit) {
    return ComparisonViewModel.bias(fit)
        .filter(_ -> fit.light() != Light.FAILED)
        .<Component>map(
            bias -> new IntervalElement(bias.value(), ComparisonViewModel.interval(bias)))
        .orElseGet(Span::new);
  }

  private static Span words(Estimate estimate, boolean signed) {
    String value = signed ? Numbers.signed(estimate.value()) : Numbers.two(estimate.value());
    String error =
        estimate.fixed()
            ? " fixed"
            : estimate.atBound()
                ? " bound"
                : estimate.standardError().stream()
                    .mapToObj(one -> " ± " + Numbers.two(one))
                    .findFirst()
                    .orElse("");
    var remark = Html.muted(error);
    if (estimate.atBound() && !estimate.fixed()) {
      remark.setTitle("at a bound of its range, so it has no standard error");
    }
    return new Span(new Span(value), remark);
  }

  private static String bias(ComparisonViewModel model, String condition) {
    return model.groups().stream()
        .filter(group -> group.group().equals(condition))
        .flatMapToDouble(group -> group.fittedBias().stream())
        .mapToObj(Numbers::signed)
        .findFirst()
        .orElse("");
  }

  /// What the short table leaves out.
  private static Component allParameters(List<PersonFit> fits) {
    List<String> names =
        fits.stream()
            .flatMap(fit -> fit.estimates().stream())
            .map(Estimate::parameter)
            .distinct()
            .toList();
    var head = new ArrayList<>(names);
    head.addFirst("person");
    NativeTable table = Html.table(head, 1);
    for (PersonFit fit : fits) {
      var cells = new ArrayList<Component>();
      cells.add(new Span(fit.participant()));
      for (String name : names) {
        cells.add(
            fit.estimate(name)
                .map(one -> words(one, name.equals("b")))
                .orElseGet(() -> new Span("–")));
      }
      Html.row(table, 1, cells.toArray(Component[]::new));
    }
    return Html.scroll(table);
  }

  /// The reasons of weak and failed fits stay readable without a pointer.
  private static Component remarks(List<PersonFit> fits) {
    var list = new Div();
    list.addClassNames("strive-stack", "strive-small", "strive-remarks");
    fits.stream()
        .filter(fit -> fit.light() != Light.CONVERGED)
        .forEach(
            fit ->
                list.add(
                    Html.muted(
                        fit.participant() + " " + fit.light().word() + ": " + reasons(fit))));
    list.add(
        Html.muted(
            "Filled mark: the 95 % interval excludes 0. It comes from the profile likelihood, or, where that meets a bound, from ± 1.96 SE."));
    return list;
  }

  private static String reasons(PersonFit fit) {
    String reasons = String.join("; ", fit.remarks());
    return reasons.isEmpty()
        ? "The search ended at an optimum that several starts agree on."
        : reasons.substring(0, 1).toUpperCase(Locale.ROOT) + reasons.substring(1);
  }
}
