package strive.report;

import java.util.Locale;
import strive.inference.FamilyComparison;
import strive.inference.Frequency;

/// Families of models, for people to read.
public final class FamilyText {

  private FamilyText() {}

  /// The text, in several lines.
  public static String of(FamilyComparison comparison) {
    TextTable table =
        new TextTable().row("family", "models", "frequency [95 %]", "exceedance", "protected");
    for (FamilyComparison.Family family : comparison.families()) {
      Frequency frequency = family.frequency();
      table.row(
          frequency.name(),
          Integer.toString(family.models().size()),
          String.format(
              Locale.ROOT,
              "%.3f [%.3f, %.3f]",
              frequency.expected(),
              frequency.lower(),
              frequency.upper()),
          String.format(Locale.ROOT, "%.3f", frequency.exceedance()),
          String.format(Locale.ROOT, "%.3f", frequency.protectedExceedance()));
    }
    return table
        + String.format(
            Locale.ROOT, "Probability of no differences at all: %.3f. ", comparison.omnibusRisk())
        + (comparison.equalBeforehand()
            ? "Beforehand every family is equally likely.\n"
            : "Beforehand every model is equally likely, and larger families are likelier.\n");
  }
}
