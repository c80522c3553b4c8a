package strive.web.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import strive.inference.FitSettings;
import strive.inference.Fixed;
import strive.inference.Method;
import strive.policy.ModelOption;
import strive.policy.ModelOptions;
import strive.policy.Policies;
import strive.policy.Policy;
import strive.study.Include;

/// What a fit is asked to do, in words.
final class FitWords {

  private static final int FEW = 3;

  private FitWords() {}

  /// The method as a choice is called.
  static String method(Method method) {
    return switch (method) {
      case MLE -> "Maximum likelihood";
      case MAP -> "Maximum a posteriori";
      case HIERARCHICAL -> "Hierarchical";
      case HBI -> "Hierarchical Bayesian inference";
    };
  }

  /// What a method is for, in one line.
  static String purpose(Method method) {
    return switch (method) {
      case MLE -> "Each person alone, by the data alone: for 40 effort choices and more.";
      case MAP -> "Each person alone, with what is known of the parameters beforehand.";
      case HIERARCHICAL -> "The group tells what is usual, which steadies each person's estimates.";
      case HBI -> "Who follows which model, and each model's group, in one: for comparing models.";
    };
  }

  /// The models without what is added to them.
  static String models(FitSettings settings) {
    List<String> names = plain(settings).distinct().toList();
    if (names.equals(Policies.ids())) {
      return "all " + names.size();
    }
    return names.size() <= FEW ? String.join(", ", names) : names.size() + " models";
  }

  /// All of them by name.
  static String modelNames(FitSettings settings) {
    return String.join(", ", settings.models());
  }

  private static Stream<String> plain(FitSettings settings) {
    return settings.policies().stream()
        .map(policy -> policy.with(ModelOptions.NONE))
        .map(Policy::id);
  }

  /// What is added to models; empty for nothing.
  static String options(FitSettings settings) {
    return settings.policies().stream()
        .flatMap(policy -> policy.options().chosen().stream())
        .distinct()
        .sorted()
        .map(ModelOption::id)
        .collect(Collectors.joining(", "));
  }

  /// Parameters that are not estimated.
  static String fixed(FitSettings settings) {
    var words = new ArrayList<String>();
    for (Fixed one : settings.fixed()) {
      words.add(
          one.name()
              + " "
              + (one.value().isPresent() ? Numbers.two(one.value().getAsDouble()) : "at chance"));
    }
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  /// Whom it takes.
  static String people(Include include) {
    return switch (include) {
      case PEOPLE -> "people";
      case EVERYBODY -> "with simulated";
    };
  }
}
