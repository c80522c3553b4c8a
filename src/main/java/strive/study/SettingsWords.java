package strive.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Intervals;
import strive.inference.Method;
import strive.inference.ParameterPrior;

/// What a fit was asked to do, in one phrase: method, models with what is added to them, what is
/// fixed, priors that replace the usual ones, starts and seed.
final class SettingsWords {

  private SettingsWords() {}

  static String of(FitSettings settings) {
    List<String> words = new ArrayList<>();
    words.add(settings.method().words());
    words.add("models: " + String.join(", ", settings.models()));
    if (!settings.fixed().isEmpty()) {
      words.add(
          "fixed: "
              + settings.fixed().stream().map(SettingsWords::of).collect(Collectors.joining(", ")));
    }
    if (settings.method() != Method.MLE && !settings.priors().isEmpty()) {
      words.add(
          "own priors (mean, sd): "
              + settings.priors().stream()
                  .map(SettingsWords::of)
                  .collect(Collectors.joining(", ")));
    }
    if (settings.method() == Method.MLE && settings.intervals() == Intervals.NONE) {
      words.add("without intervals");
    }
    words.add("up to %d starts, seed %d".formatted(settings.starts(), settings.seed()));
    return String.join("; ", words);
  }

  private static String of(Fixed one) {
    return one.name() + (one.value().isPresent() ? "=" + one.value().getAsDouble() : " at chance");
  }

  private static String of(ParameterPrior prior) {
    return "%s (%s, %s)".formatted(prior.name(), prior.mean(), prior.deviation());
  }
}
