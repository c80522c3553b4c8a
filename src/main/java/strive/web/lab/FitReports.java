package strive.web.lab;

import strive.study.StoredFit;

/// A stored fit in words.
final class FitReports {

  private FitReports() {}

  /// How and when it was fitted, in a sentence.
  static String summary(StoredFit stored) {
    long people = stored.fit().fits().stream().map(fit -> fit.participant()).distinct().count();
    return "Fitted %s, in %s s: %s, maximum likelihood, at most %d starts, seed %d, version %s"
        .formatted(
            Numbers.dayAndTime(stored.fitted()),
            Numbers.decimals(stored.took().toMillis() / 1000.0, 1),
            Numbers.people((int) people),
            stored.request().settings().starts(),
            stored.request().settings().seed(),
            stored.softwareVersion());
  }
}
