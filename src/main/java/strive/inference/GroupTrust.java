package strive.inference;

import java.util.ArrayList;
import java.util.List;

/// What a person's own fit under the fixed priors says about the fit under the group's: whether the
/// group overrules the person's data, and whether these say anything. A group's distribution may be
/// as narrow as what the data say, so a comparison with it would tell little.
///
/// @param logLikelihood exact one of the mode under the fixed priors
/// @param silent names of the parameters about which the data say nothing
record GroupTrust(double logLikelihood, List<String> silent) {

  /// Most nats that the group may take from a person's log-likelihood. A prior of several
  /// parameters takes one or two from people who fit in with the others.
  private static final double PULLED = 5;

  private static final String AWAY = " nats away from this person's own data";

  GroupTrust {
    silent = List.copyOf(silent);
  }

  /// @param own mode under the fixed priors
  static GroupTrust of(FitCase.Possible at, PosteriorMode own, NormalPrior fixed) {
    return new GroupTrust(
        -at.objective().exactAt(own.point()), PosteriorTrust.unchanged(at.space(), own, fixed));
  }

  /// The fit under the group's distribution with what has to be said about it.
  PersonFit judged(PersonFit fit) {
    List<String> reasons = new ArrayList<>();
    if (!silent.isEmpty()) {
      reasons.add(
          "the data say little about %s: the estimate is the group's"
              .formatted(String.join(" and ", silent)));
    }
    double lost = logLikelihood - fit.logLikelihood().orElse(logLikelihood);
    if (lost > PULLED) {
      reasons.add("the group pulls the estimates %.0f".formatted(lost) + AWAY);
    }
    return fit.weakFor(reasons);
  }

  /// Whether a fit says that the group overrules the person's data.
  static boolean isPulled(PersonFit fit) {
    return fit.reasons().stream().anyMatch(reason -> reason.endsWith(AWAY));
  }
}
