package strive.web.lab;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import strive.behaviour.Person;
import strive.inference.Estimate;
import strive.inference.Finding;
import strive.inference.PersonFit;
import strive.inference.StudyFit;
import strive.inference.Verdict;

/// What the comparison page says of a fit.
///
/// @param people those who were fitted
/// @param fit the result
record ComparisonModel(List<Person> people, StudyFit fit) {

  /// The policy whose parameters are shown: the one with the bias, when it was fitted.
  static final String SHOWN = "miscalibrated";

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
          "Mean effort %s, the optimum's %s"
              .formatted(Numbers.two(all.engagement()), Numbers.two(all.optimalEngagement())));
      all.excessEffort()
          .ifPresent(
              excess ->
                  words.append(
                      "; excess effort %s [%s, %s]"
                          .formatted(
                              Numbers.signed(excess.mean()),
                              Numbers.signed(excess.lower()),
                              Numbers.signed(excess.upper()))));
      words.append(". ");
    }
    if (all.valueShare().isPresent()) {
      words.append(
          "They earn %s of the value that the exact optimum gains at the imposed cost. "
              .formatted(Numbers.percent(all.valueShare())));
    }
    byCondition().forEach(verdict -> words.append(condition(verdict)));
    return words.toString().strip();
  }

  private static String condition(Verdict verdict) {
    return verdict.finding() == Finding.TOO_FEW
        ? ""
        : "%s: %s. ".formatted(verdict.group(), verdict.finding().words().toLowerCase(Locale.ROOT));
  }

  /// Verdicts of the conditions, when there is more than one; else the one of everybody.
  List<Verdict> groups() {
    return fit.verdicts().size() > 1 ? byCondition() : fit.verdicts();
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
    List<String> models = fit.settings().models();
    return models.contains(SHOWN) ? SHOWN : models.getFirst();
  }

  static Optional<Estimate> bias(PersonFit fit) {
    return fit.estimate("b");
  }

  /// Half the width of a 95 % interval, by the normal approximation, where the error is known.
  static OptionalDouble halfInterval(Estimate estimate) {
    return estimate.standardError().isPresent()
        ? OptionalDouble.of(1.96 * estimate.standardError().getAsDouble())
        : OptionalDouble.empty();
  }
}
