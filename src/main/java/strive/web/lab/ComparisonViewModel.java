package strive.web.lab;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import strive.inference.Engagement;
import strive.inference.Estimate;
import strive.inference.Finding;
import strive.inference.PersonFit;
import strive.inference.ShownModel;
import strive.inference.StudyFit;
import strive.inference.Verdict;
import strive.policy.ModelNames;

/// What the comparison page says of a fit.
///
/// @param fit the result
record ComparisonViewModel(StudyFit fit) {

  private static final int TOO_FEW = 5;

  /// The finding over everybody, in one sentence.
  String finding() {
    Verdict all = fit.verdicts().getFirst();
    String whom = all.people() == 1 ? "This person" : "These " + Numbers.people(all.people());
    return switch (all.finding()) {
      case QUITS_TOO_EARLY -> whom + " quit too early.";
      case HOLDS_BACK -> whom + " hold back.";
      case GOES_ON_TOO_LONG -> whom + " go on too long.";
      case CLOSE_TO_OPTIMAL -> whom + " behave close to the optimum.";
      case NO_CLEAR_DIFFERENCE -> whom + " show no clear difference from the optimum.";
      case TOO_FEW -> "Fewer than " + TOO_FEW + " people: too few to say.";
    };
  }

  /// The numbers behind it, with what they compare to.
  String numbers() {
    Verdict all = fit.verdicts().getFirst();
    var words = new StringBuilder();
    if (all.engagement().isPresent()) {
      words.append(
          "Mean effort %s, the exact optimum's %s at %s"
              .formatted(
                  Numbers.two(all.engagement()),
                  Numbers.two(all.optimalEngagement()),
                  costWords()));
      all.excessEffort()
          .ifPresent(
              excess ->
                  words.append(
                      "; excess effort %s [%s, %s] against the optimum replanned from where people really are"
                          .formatted(
                              Numbers.signed(excess.mean()),
                              Numbers.signed(excess.lower()),
                              Numbers.signed(excess.upper()))));
      words.append(". ");
    }
    if (all.valueShare().isPresent()) {
      words.append(
          "%s %s of the value that the optimum gains. "
              .formatted(
                  all.people() == 1 ? "This person earns" : "They earn",
                  Numbers.percent(all.valueShare())));
    }
    byCondition().forEach(verdict -> words.append(condition(verdict)));
    return words.toString().strip();
  }

  private static String condition(Verdict verdict) {
    return verdict.finding() == Finding.TOO_FEW
        ? ""
        : "%s: %s. ".formatted(verdict.group(), verdict.finding().words().toLowerCase(Locale.ROOT));
  }

  private String costWords() {
    OptionalDouble cost = fit.benchmark().cost();
    return cost.isPresent()
        ? "a benchmark cost of β = " + Numbers.two(cost.getAsDouble())
        : "the imposed cost";
  }

  /// Whether there is more than one condition.
  boolean hasConditions() {
    return fit.verdicts().size() > 1;
  }

  /// A measure as its mean over the people of a group, each with the mean over episodes.
  OptionalDouble mean(Verdict group, Function<Engagement, OptionalDouble> measure) {
    return fit.engagement().stream()
        .filter(one -> group.group().isEmpty() || one.condition().equals(group.group()))
        .collect(Collectors.groupingBy(Engagement::participant))
        .values()
        .stream()
        .map(own -> own.stream().map(measure).flatMapToDouble(OptionalDouble::stream).average())
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  /// Verdicts of the conditions, when there is more than one; else the one of everybody.
  List<Verdict> groups() {
    return hasConditions() ? byCondition() : fit.verdicts();
  }

  private List<Verdict> byCondition() {
    return fit.verdicts().subList(1, fit.verdicts().size());
  }

  /// Fits of the shown policy, ordered by condition and bias; people without a bias come last.
  List<PersonFit> ordered() {
    return fit.ofModel(shownModel()).stream()
        .sorted(
            Comparator.comparing(PersonFit::condition)
                .thenComparing(
                    person -> bias(person).map(Estimate::value).orElse(Double.MAX_VALUE)))
        .toList();
  }

  /// The model whose parameters are shown.
  String shownModel() {
    return ShownModel.of(fit);
  }

  /// What it is called beside the others.
  String shownName() {
    return ModelNames.of(fit.settings().models()).of(shownModel());
  }

  static Optional<Estimate> bias(PersonFit fit) {
    return fit.estimate("b");
  }

  /// The 95 % interval, where there is one.
  static Optional<Range> interval(Estimate estimate) {
    return estimate.range().map(range -> new Range(range.low(), range.high()));
  }

  /// From where to where.
  record Range(double low, double high) {}
}
