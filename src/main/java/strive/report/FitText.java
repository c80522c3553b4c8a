package strive.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import strive.inference.Estimate;
import strive.inference.Fixed;
import strive.inference.Interval;
import strive.inference.Light;
import strive.inference.ModelSummary;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.Verdict;
import strive.policy.Parameter;
import strive.policy.Policies;

/// A fit as text for people to read: models, estimates, what people do beside the optimum, and what
/// is doubtful.
public final class FitText {

  private static final int MOST_REMARKS = 20;

  private FitText() {}

  /// The text, in several lines.
  public static String of(StudyFit fit) {
    return head(fit)
        + "\n"
        + models(fit)
        + "\n"
        + estimates(fit)
        + GroupText.of(fit)
        + verdicts(fit)
        + remarks(fit);
  }

  private static String head(StudyFit fit) {
    List<PersonFit> first = fit.ofModel(fit.settings().models().getFirst());
    String fixed =
        fit.settings().fixed().isEmpty()
            ? ""
            : ", fixed "
                + String.join(", ", fit.settings().fixed().stream().map(FitText::fixed).toList());
    return String.format(
        Locale.ROOT,
        "%s, %,d effort choices, %,d tested blocks; %s%s\n",
        people(first.size()),
        first.stream().mapToInt(PersonFit::choices).sum(),
        first.stream().mapToInt(PersonFit::testedBlocks).sum(),
        how(fit),
        fixed);
  }

  private static String how(StudyFit fit) {
    boolean given =
        fit.fits().stream().anyMatch(one -> one.light() != Light.FAILED)
            && fit.fits().stream().allMatch(one -> one.parameters() == 0);
    return !given
        ? fit.settings().method().words() + ", up to " + fit.settings().starts() + " starts"
        : "likelihood at given values, nothing is fitted";
  }

  private static String fixed(Fixed one) {
    return one.name()
        + " = "
        + (one.value().isPresent() ? String.valueOf(one.value().getAsDouble()) : "chance");
  }

  private static String models(StudyFit fit) {
    TextTable table =
        new TextTable()
            .row(
                "model",
                "best for",
                "mean dBIC",
                "mean dAIC",
                "frequency",
                "exceedance",
                "protected",
                "converged",
                "weak",
                "failed");
    OptionalDouble leastBic = least(fit.comparison().stream().map(ModelSummary::meanBic));
    OptionalDouble leastAic = least(fit.comparison().stream().map(ModelSummary::meanAic));
    for (ModelSummary model : fit.comparison()) {
      table.row(
          model.model(),
          Integer.toString(model.bestFor()),
          difference(model.meanBic(), leastBic),
          difference(model.meanAic(), leastAic),
          number("%.3f", model.expectedFrequency()),
          number("%.3f", model.exceedance()),
          number("%.3f", model.protectedExceedance()),
          count(fit, model, Light.CONVERGED),
          count(fit, model, Light.WEAK),
          count(fit, model, Light.FAILED));
    }
    return table
        + "Differences to the best model, means over people; smaller is better. log_evidence is "
        + fit.settings().method().evidence()
        + ".\n";
  }

  private static OptionalDouble least(Stream<OptionalDouble> values) {
    return values.flatMapToDouble(OptionalDouble::stream).min();
  }

  private static String difference(OptionalDouble value, OptionalDouble least) {
    return value.isPresent() && least.isPresent()
        ? text("%.1f", value.getAsDouble() - least.getAsDouble())
        : "";
  }

  private static String count(StudyFit fit, ModelSummary model, Light light) {
    return Long.toString(
        fit.ofModel(model.model()).stream().filter(one -> one.light() == light).count());
  }

  /// Means over people of the model that is best for most of them.
  private static String estimates(StudyFit fit) {
    String model =
        fit.comparison().stream()
            .max(Comparator.comparingInt(ModelSummary::bestFor))
            .map(ModelSummary::model)
            .orElseThrow();
    List<PersonFit> people =
        fit.ofModel(model).stream().filter(one -> one.light() != Light.FAILED).toList();
    if (people.isEmpty()) {
      return model + ": nobody could be fitted\n\n";
    }
    TextTable table =
        new TextTable().row(model + ", " + people(people.size()), "mean", "sd", "least", "most");
    for (Parameter parameter : Policies.find(model).orElseThrow().modelParameters()) {
      List<Double> values =
          people.stream()
              .flatMap(one -> one.estimate(parameter.name()).stream())
              .map(Estimate::value)
              .toList();
      double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      table.row(
          parameter.name() + " (" + parameter.meaning() + ")",
          text("%.3f", mean),
          values.size() > 1 ? text("%.3f", StrictMath.sqrt(squares / (values.size() - 1))) : "",
          text("%.3f", values.stream().mapToDouble(v -> v).min().orElse(Double.NaN)),
          text("%.3f", values.stream().mapToDouble(v -> v).max().orElse(Double.NaN)));
    }
    return table + "\n";
  }

  private static String verdicts(StudyFit fit) {
    TextTable table =
        new TextTable()
            .row(
                "beside the optimum",
                "people",
                "effort",
                "optimum",
                "excess [95 %]",
                "value",
                "finding");
    for (Verdict verdict : fit.verdicts()) {
      table.row(
          verdict.group().isEmpty() ? "everybody" : verdict.group(),
          Integer.toString(verdict.people()),
          number("%.2f", verdict.engagement()),
          number("%.2f", verdict.optimalEngagement()),
          verdict.excessEffort().map(FitText::interval).orElse(""),
          verdict.valueShare().isPresent()
              ? text("%.0f %%", 100 * verdict.valueShare().getAsDouble())
              : "",
          verdict.finding().words());
    }
    return table.toString();
  }

  private static String interval(Interval interval) {
    return String.format(
        Locale.ROOT, "%+.2f [%+.2f, %+.2f]", interval.mean(), interval.lower(), interval.upper());
  }

  private static String remarks(StudyFit fit) {
    List<String> all =
        Stream.concat(
                fit.notes().stream(),
                fit.fits().stream()
                    .filter(one -> one.light() != Light.CONVERGED)
                    .map(
                        one ->
                            one.participant()
                                + ", "
                                + one.model()
                                + ": "
                                + one.light().word()
                                + ", "
                                + String.join("; ", one.reasons())))
            .toList();
    if (all.isEmpty()) {
      return "";
    }
    String shown = String.join("\n", all.subList(0, Math.min(MOST_REMARKS, all.size())));
    int more = all.size() - MOST_REMARKS;
    return "\n" + shown + "\n" + (more > 0 ? "and " + more + " more, all in fit.json\n" : "");
  }

  private static String people(int count) {
    return count == 1 ? "1 person" : String.format(Locale.ROOT, "%,d people", count);
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? text(format, value.getAsDouble()) : "";
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
