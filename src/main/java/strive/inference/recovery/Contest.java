package strive.inference.recovery;

import java.util.List;
import java.util.OptionalInt;

/// One simulated person whom all models were fitted to.
///
/// @param participant id, unique in the study
/// @param simulated model that the person follows
/// @param evidence of each model, -BIC/2 under maximum likelihood; negative infinity where it could
///     not be fitted
public record Contest(String participant, String simulated, List<Double> evidence) {

  public Contest {
    evidence = List.copyOf(evidence);
  }

  /// Place of the model with the highest evidence, the first of equal ones; empty where none could
  /// be fitted.
  OptionalInt best() {
    int best = 0;
    for (int k = 1; k < evidence.size(); k++) {
      best = evidence.get(k) > evidence.get(best) ? k : best;
    }
    return Double.isFinite(evidence.get(best)) ? OptionalInt.of(best) : OptionalInt.empty();
  }
}
