package strive.report;

import java.util.Locale;
import java.util.OptionalDouble;
import strive.inference.ConditionDifference;
import strive.inference.GroupModel;
import strive.inference.PersonFit;
import strive.inference.StudyFit;

/// What a fit says about groups of people and about what its estimates share, for people to read.
final class GroupText {

  private GroupText() {}

  static String of(StudyFit fit) {
    return models(fit) + differences(fit) + correlations(fit);
  }

  private static String models(StudyFit fit) {
    if (fit.group().models().isEmpty()) {
      return "";
    }
    TextTable table =
        new TextTable().row("group", "people", "integrated BIC", "iterations", "last change");
    for (GroupModel model : fit.group().models()) {
      table.row(
          model.model(),
          Integer.toString(model.people()),
          number("%.1f", model.integratedBic()),
          Integer.toString(model.iterations()),
          String.format(Locale.ROOT, "%.1e", model.moved()));
    }
    return table + "\n";
  }

  private static String differences(StudyFit fit) {
    StringBuilder text = new StringBuilder();
    for (ConditionDifference one : fit.group().differences()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s, %s: %s minus %s is %+.3f (se %.3f), t(%d) = %.2f, p = %.3g%n",
              one.model(),
              one.parameter(),
              one.second(),
              one.first(),
              one.difference(),
              one.error(),
              one.degreesOfFreedom(),
              one.difference() / one.error(),
              one.p()));
    }
    fit.sameFrequencies()
        .ifPresent(
            same ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "Probability that all conditions have the same frequencies of models: %.3f%n",
                        same)));
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  /// Medians over people of the correlations between the estimates of what is believed and of cost
  /// and maximum.
  private static String correlations(StudyFit fit) {
    TextTable table = new TextTable().row("errors correlate", "b with beta", "b with pmax");
    boolean some = false;
    for (String model : fit.settings().models()) {
      OptionalDouble cost = median(fit, model, PersonFit::biasCostCorrelation);
      OptionalDouble maximum = median(fit, model, PersonFit::biasMaximumCorrelation);
      if (cost.isPresent() || maximum.isPresent()) {
        some = true;
        table.row(model, number("%+.2f", cost), number("%+.2f", maximum));
      }
    }
    return some ? table + "Medians over people; F in place of b where a model holds one.\n\n" : "";
  }

  private static OptionalDouble median(
      StudyFit fit,
      String model,
      java.util.function.Function<PersonFit, OptionalDouble> correlation) {
    double[] values =
        fit.ofModel(model).stream()
            .map(correlation)
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(0.5 * (values[(values.length - 1) / 2] + values[values.length / 2]));
  }

  private static String number(String format, OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
  }
}
