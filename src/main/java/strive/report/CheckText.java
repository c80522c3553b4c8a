package strive.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.inference.Method;
import strive.inference.check.CrossValidation;
import strive.inference.check.Curve;
import strive.inference.check.CurveCheck;
import strive.inference.check.GroupCheck;
import strive.inference.check.HeldOutModel;
import strive.inference.check.HeldOutPerson;
import strive.inference.check.Prediction;
import strive.inference.check.Statistic;
import strive.inference.check.StudyCheck;

/// Checks of a fit as text for people to read.
public final class CheckText {

  private CheckText() {}

  /// Everything that was checked; empty for nothing.
  ///
  /// @param method of the fit
  public static String of(FitChecks checks, Method method) {
    return checks.predictive().map(CheckText::predictive).orElse("")
        + checks.validation().map(one -> validation(one, method)).orElse("");
  }

  private static String predictive(StudyCheck check) {
    StringBuilder text = new StringBuilder("\n");
    for (String condition : check.conditions()) {
      text.append(table(check, condition));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "Mean and middle 95 %% of %,d simulated groups from %s, seed %d; ! outside. Blocks: places"
                + " of the effort curve inside.%n",
            check.settings().repeats(),
            check.settings().parameters().words(),
            check.settings().seed()));
    return text + remarks(check.notes());
  }

  private static TextTable table(StudyCheck check, String condition) {
    List<String> head = new ArrayList<>();
    head.add(condition.isEmpty() ? "predictive checks" : "predictive checks, " + condition);
    for (Statistic statistic : Statistic.values()) {
      head.add(statistic.words());
    }
    head.add("blocks");
    TextTable table = new TextTable().row(head.toArray(String[]::new));
    boolean first = true;
    for (String model : check.models()) {
      List<String> observed = new ArrayList<>(List.of("observed"));
      List<String> row = new ArrayList<>(List.of(model));
      for (Statistic statistic : Statistic.values()) {
        Optional<Prediction> one = find(check, model, condition, statistic);
        observed.add(one.map(p -> number(p.observed()) + "  ").orElse(""));
        row.add(one.map(CheckText::predicted).orElse(""));
      }
      row.add(blocks(check.curve(model, condition, Curve.EFFORT)));
      if (first) {
        table.row(observed.toArray(String[]::new));
        first = false;
      }
      table.row(row.toArray(String[]::new));
    }
    return table;
  }

  private static Optional<Prediction> find(
      StudyCheck check, String model, String condition, Statistic statistic) {
    return check.statistics().stream()
        .filter(one -> one.model().equals(model) && one.condition().equals(condition))
        .filter(one -> one.statistic() == statistic)
        .map(GroupCheck::prediction)
        .findFirst();
  }

  private static String predicted(Prediction one) {
    return "%s [%s, %s]%s"
        .formatted(
            number(one.mean()),
            number(one.lower()),
            number(one.upper()),
            one.inside() ? "  " : " !");
  }

  private static String blocks(List<CurveCheck> curve) {
    long inside = curve.stream().filter(at -> at.prediction().inside()).count();
    return curve.isEmpty() ? "" : inside + " of " + curve.size();
  }

  private static String validation(CrossValidation validation, Method whole) {
    TextTable table =
        new TextTable()
            .row("cross-validation", "people", "held-out", "difference", "se", "best for");
    for (HeldOutModel model : validation.models()) {
      table.row(
          model.model(),
          Integer.toString(model.people()),
          number(model.logLikelihood()),
          number(model.difference()),
          number(model.standardError()),
          Integer.toString(model.bestFor()));
    }
    String method = String.join("", CheckJson.note(validation, whole));
    return "\n"
        + table
        + "Log-likelihood of each episode foretold from the others, summed over people; larger is"
        + " better"
        + (method.isEmpty() ? "" : "; " + method)
        + ".\n"
        + remarks(
            validation.people().stream()
                .filter(row -> !row.reason().isEmpty())
                .map(HeldOutPerson::participant)
                .distinct()
                .map(who -> who + ": not cross-validated, " + reason(validation, who))
                .toList());
  }

  private static String reason(CrossValidation validation, String who) {
    return validation.people().stream()
        .filter(row -> row.participant().equals(who) && !row.reason().isEmpty())
        .map(HeldOutPerson::reason)
        .findFirst()
        .orElseThrow();
  }

  private static String remarks(List<String> all) {
    int shown = Math.min(all.size(), 10);
    String more =
        all.size() > shown ? "and " + (all.size() - shown) + " more, all in fit.json\n" : "";
    return all.isEmpty() ? "" : String.join("\n", all.subList(0, shown)) + "\n" + more;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble() + 0.0) : "";
  }
}
