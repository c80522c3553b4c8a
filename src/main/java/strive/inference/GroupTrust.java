package strive.inference;

import java.util.ArrayList;
import java.util.List;

/// What a person's own fit under the fixed priors says about the fit under the group's: whether the
/// group overrules the person's data.
///
/// @param own mode under the fixed priors
/// @param logLikelihood exact one there
record GroupTrust(PosteriorMode own, double logLikelihood) {

  /// Most nats that the group may take from a person's log-likelihood. A prior of several
  /// parameters takes one or two from people who fit in with the others.
  private static final double PULLED = 5;

  private static final String AWAY = " nats away from this person's own data";

  static GroupTrust of(FitCase.Possible at, PosteriorMode own) {
    return new GroupTrust(own, -at.objective().exactAt(own.point()));
  }

  /// The fit under the group's distribution with what has to be said about it.
  PersonFit judged(PersonFit fit) {
    List<String> reasons = new ArrayList<>();
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
