package strive.web.lab;

import java.util.ArrayList;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.study.StoredFit;

/// A stored fit in words.
final class FitReports {

  private FitReports() {}

  /// How and when it was fitted, in a sentence.
  ///
  /// @param simulated how many of its people are
  static String summary(StoredFit stored, int simulated) {
    return "Fitted %s, in %s s: %s%s, %s, at most %d starts"
        .formatted(
            Numbers.dayAndTime(stored.fitted()),
            Numbers.decimals(stored.took().toMillis() / 1000.0, 1),
            Numbers.people(stored.people()),
            simulated == 0 ? "" : " (" + Numbers.whole(simulated) + " simulated)",
            stored.request().settings().method().words(),
            stored.request().settings().starts());
  }

  /// What another laboratory needs besides the exported workbook.
  ///
  /// @param alone whether the workbook has nobody besides those who were fitted
  static String howToRepeat(StoredFit stored, boolean alone) {
    return "“./strive fit study.xlsx %s” on the downloaded workbook gives the same numbers%s (version %s)."
        .formatted(
            options(stored.request().settings()),
            alone
                ? ""
                : " for each person who is here; it fits everybody in the workbook, also those who had not finished, and what it says over people includes them",
            stored.softwareVersion());
  }

  private static String options(FitSettings settings) {
    var options = new ArrayList<String>();
    if (!settings.models().equals(FitSettings.defaults().models())) {
      options.add("--models " + String.join(",", settings.models()));
    }
    if (settings.method() != Method.MLE) {
      options.add("--method " + settings.method().id());
    }
    options.add("--seed " + settings.seed());
    options.add("--starts " + settings.starts());
    settings.fixed().forEach(fixed -> options.add(option(fixed)));
    return String.join(" ", options);
  }

  private static String option(Fixed fixed) {
    return "--fix "
        + fixed.name()
        + "="
        + (fixed.value().isPresent() ? fixed.value().getAsDouble() : "chance");
  }
}
