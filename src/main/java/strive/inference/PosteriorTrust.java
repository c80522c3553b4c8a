package strive.inference;

import java.util.ArrayList;
import java.util.List;
import strive.policy.Parameter;
import strive.policy.ParameterSpace;

/// The traffic light of a fit under a prior, with its reasons in words. A prior gives everybody an
/// estimate; what matters is whether the data had a say in it.
///
/// @param light converged, weak or failed
/// @param reasons why it is not simply converged
/// @param notes what else a reader should know
record PosteriorTrust(Light light, List<String> reasons, List<String> notes) {

  /// Fewer choices than this cannot separate cost from expectation; inference.md 1.
  private static final int ENOUGH_CHOICES = 40;

  /// A posterior at least this wide, as a share of the prior, is the prior.
  private static final double UNCHANGED = 0.9;

  private static final double MOST = 0.8;

  static PosteriorTrust of(PosteriorFit fit) {
    List<String> notes = notes(fit);
    if (!fit.mode().converged()) {
      return new PosteriorTrust(Light.FAILED, List.of("the search did not come to an end"), notes);
    }
    List<String> reasons = weaknesses(fit);
    return new PosteriorTrust(reasons.isEmpty() ? Light.CONVERGED : Light.WEAK, reasons, notes);
  }

  private static List<String> weaknesses(PosteriorFit fit) {
    List<String> reasons = new ArrayList<>();
    Trust.Counts counts = fit.at().counts();
    List<Parameter> own = fit.at().policy().parameters();
    boolean expects = own.stream().anyMatch(Parameter.EXPECTATIONS::contains);
    if (counts.choices() == 0) {
      reasons.add(Trust.NO_CHOICE);
    } else if (expects && counts.full() >= MOST * counts.choices()) {
      reasons.add(
          "%d of %d choices at full effort: cost and expectation come from the prior"
              .formatted(counts.full(), counts.choices()));
    } else if (expects && counts.none() == counts.choices()) {
      reasons.add(
          "no effort in any of %d choices: cost and expectation come from the prior"
              .formatted(counts.choices()));
    }
    if (fit.company() == 1) {
      reasons.add("nobody else is in the group, so there is nothing to learn from others");
    }
    if (fit.found().agreeing() < 2 && fit.found().starts() > 1) {
      reasons.add("only 1 of " + fit.found().starts() + " starts found the best mode");
    }
    if (!fit.mode().clear()) {
      reasons.add("the likelihood has no clear peak: in some direction the prior alone decides");
    }
    addUnchanged(fit, reasons);
    return reasons;
  }

  private static void addUnchanged(PosteriorFit fit, List<String> reasons) {
    ParameterSpace space = fit.at().space();
    for (int k = 0; k < space.dimension(); k++) {
      if (isAtBound(space, k, fit.mode())) {
        reasons.add(space.free().get(k).name() + " is at a bound of its range");
      }
    }
    List<String> unchanged =
        fit.method().ofGroup() ? List.of() : unchanged(space, fit.mode(), fit.prior().density());
    if (!unchanged.isEmpty()) {
      reasons.add(
          "the data say little about %s: the estimate is the prior's"
              .formatted(String.join(" and ", unchanged)));
    }
  }

  /// Names of the parameters in which a posterior is about as wide as its fixed prior.
  static List<String> unchanged(ParameterSpace space, PosteriorMode mode, NormalPrior prior) {
    List<String> unchanged = new ArrayList<>();
    for (int k = 0; k < space.dimension(); k++) {
      if (!isAtBound(space, k, mode)
          && mode.variance(k) > UNCHANGED * UNCHANGED * prior.variance()[k]) {
        unchanged.add(space.free().get(k).name());
      }
    }
    return unchanged;
  }

  private static boolean isAtBound(ParameterSpace space, int k, PosteriorMode mode) {
    return space.atBound(k, mode.point()) && !isPerformance(space.free().get(k));
  }

  private static boolean isPerformance(Parameter parameter) {
    return parameter.equals(Parameter.INITIAL) || parameter.equals(Parameter.MAXIMUM);
  }

  private static List<String> notes(PosteriorFit fit) {
    int choices = fit.at().counts().choices();
    return fit.at().policy().parameters().contains(Parameter.COST)
            && choices > 0
            && choices < ENOUGH_CHOICES
        ? List.of(
            "%d effort choices: below %d, cost and expectation are hard to tell apart"
                .formatted(choices, ENOUGH_CHOICES))
        : List.of();
  }
}
