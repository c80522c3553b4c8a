package strive.inference;

import java.util.ArrayList;
import java.util.List;
import strive.policy.Parameter;

/// The traffic light of one fit, with its reasons in words.
///
/// @param light converged, weak or failed
/// @param reasons why it is not simply converged
/// @param notes what else a reader should know
record Trust(Light light, List<String> reasons, List<String> notes) {

  /// Fewer choices than this cannot separate cost from expectation:
  /// `analysis/recovery-default-protocol`.
  private static final int ENOUGH_CHOICES = 40;

  /// Effort is at its limit in most choices when no more than this share lies below it.
  private static final double MOST = 0.8;

  /// Performance came near its maximum when no more than this share of what can be learned is left.
  private static final double NEAR_MAXIMUM = 0.2;

  /// Reason of whoever was never free to choose.
  static final String NO_CHOICE = "no free effort choice: nothing is known about effort";

  /// Everything the light is decided on.
  ///
  /// @param policyParameters the policy's own parameters
  /// @param behaviour what the person did, counted
  /// @param best the optimum
  /// @param uncertainty how well the data determine it
  /// @param atBound parameters whose estimates lie on a bound
  /// @param unlearned share of what can be learned that was left at the best performance reached
  record Evidence(
      List<Parameter> policyParameters,
      Counts behaviour,
      Search.Best best,
      Uncertainty uncertainty,
      List<Parameter> atBound,
      double unlearned) {

    boolean hasExpectation() {
      return policyParameters.stream().anyMatch(Parameter.EXPECTATIONS::contains);
    }

    boolean hasCost() {
      return policyParameters.contains(Parameter.COST);
    }
  }

  /// Effort choices that count.
  ///
  /// @param choices how many
  /// @param full how many at full effort
  /// @param none how many without effort
  record Counts(int choices, int full, int none) {}

  static Trust of(Evidence evidence) {
    List<String> failures = failures(evidence);
    List<String> weaknesses = weaknesses(evidence);
    List<String> notes = notes(evidence);
    if (!failures.isEmpty()) {
      failures.addAll(weaknesses);
      return new Trust(Light.FAILED, failures, notes);
    }
    return weaknesses.isEmpty()
        ? new Trust(Light.CONVERGED, weaknesses, notes)
        : new Trust(Light.WEAK, weaknesses, notes);
  }

  private static List<String> failures(Evidence evidence) {
    List<String> reasons = new ArrayList<>();
    Counts counts = evidence.behaviour();
    if (!evidence.best().converged()) {
      reasons.add("the search did not come to an end");
    }
    if (counts.choices() == 0) {
      if (evidence.hasExpectation()) {
        reasons.add(NO_CHOICE);
      }
      return reasons;
    }
    if (evidence.hasExpectation() && counts.full() >= MOST * counts.choices()) {
      reasons.add(
          "%d of %d choices at full effort: cost and expectation cannot be told apart"
              .formatted(counts.full(), counts.choices()));
    }
    if (evidence.hasExpectation() && counts.none() == counts.choices()) {
      reasons.add(
          "no effort in any of %d choices: cost and expectation cannot be told apart"
              .formatted(counts.choices()));
    }
    return reasons;
  }

  private static List<String> weaknesses(Evidence evidence) {
    List<String> reasons = new ArrayList<>();
    Search.Best best = evidence.best();
    if (evidence.behaviour().choices() == 0 && !evidence.hasExpectation()) {
      reasons.add(NO_CHOICE);
    }
    if (best.agreeing() < 2 && best.starts() > 1) {
      reasons.add("only 1 of " + best.starts() + " starts found the best optimum");
    }
    addCurvature(evidence, reasons);
    for (Parameter parameter : evidence.atBound()) {
      if (!Parameter.LEARNER.contains(parameter) || parameter.equals(Parameter.RATE)) {
        reasons.add(parameter.name() + " is at a bound of its range");
      }
    }
    if (evidence.unlearned() > NEAR_MAXIMUM) {
      reasons.add(
          "performance never came near its maximum: %.0f %% of what can be learned was left"
              .formatted(100 * evidence.unlearned()));
    }
    return reasons;
  }

  private static void addCurvature(Evidence evidence, List<String> reasons) {
    Uncertainty uncertainty = evidence.uncertainty();
    if (evidence.best().point().length == 0) {
      return;
    }
    boolean clear =
        uncertainty.information().map(ObservedInformation::positiveDefinite).orElse(false);
    if (!clear && !uncertainty.nearKink()) {
      reasons.add("the likelihood has no clear peak: its curvature is not positive definite");
      return;
    }
    List<Parameter> undetermined = uncertainty.undetermined();
    if (!undetermined.isEmpty()) {
      reasons.add(
          "the data say little about %s: %s what people usually differ by"
              .formatted(
                  String.join(" and ", undetermined.stream().map(Parameter::name).toList()),
                  undetermined.size() == 1 ? "its error exceeds" : "their errors exceed"));
    }
  }

  private static List<String> notes(Evidence evidence) {
    List<String> notes = new ArrayList<>();
    int choices = evidence.behaviour().choices();
    if (evidence.uncertainty().nearKink()) {
      notes.add(
          "in one block expectation meets performance: standard errors are those of the profile"
              + " likelihood"
              + (evidence.uncertainty().profiled() ? "" : ", which was left out"));
    }
    if (evidence.hasCost() && choices > 0 && choices < ENOUGH_CHOICES) {
      notes.add(
          "%d effort choices: below %d, cost and expectation are hard to tell apart"
              .formatted(choices, ENOUGH_CHOICES));
    }
    for (Parameter parameter : evidence.atBound()) {
      if (Parameter.LEARNER.contains(parameter) && !parameter.equals(Parameter.RATE)) {
        notes.add(parameter.name() + " is at the limit of its range");
      }
    }
    return notes;
  }
}
