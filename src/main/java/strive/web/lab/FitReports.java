package strive.web.lab;

import java.util.stream.Collectors;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.study.StoredFit;

/// A stored fit in words.
final class FitReports {

  private FitReports() {}

  /// How and when it was fitted, in a sentence.
  static String summary(StoredFit stored) {
    long people = stored.fit().fits().stream().map(fit -> fit.participant()).distinct().count();
    return "Fitted %s, in %s s: %s, maximum likelihood, at most %d starts"
        .formatted(
            Numbers.dayAndTime(stored.fitted()),
            Numbers.decimals(stored.took().toMillis() / 1000.0, 1),
            Numbers.people((int) people),
            stored.request().settings().starts());
  }

  /// What another laboratory needs besides the exported workbook.
  static String howToRepeat(StoredFit stored) {
    FitSettings settings = stored.request().settings();
    String options =
        settings.fixed().stream().map(FitReports::option).collect(Collectors.joining(" "));
    return "“./strive fit study.xlsx %s” on the downloaded workbook gives the same numbers (version %s)."
        .formatted(
            ("--seed %d --starts %d ".formatted(settings.seed(), settings.starts()) + options)
                .strip(),
            stored.softwareVersion());
  }

  private static String option(Fixed fixed) {
    return "--fix "
        + fixed.name()
        + "="
        + (fixed.value().isPresent() ? fixed.value().getAsDouble() : "chance");
  }
}
