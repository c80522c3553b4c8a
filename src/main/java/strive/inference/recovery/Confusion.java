package strive.inference.recovery;

import java.util.OptionalDouble;

/// A cell of the confusion and of the inversion matrix.
///
/// @param simulated model that people follow
/// @param best model that describes them best
/// @param people of whom both are true
/// @param ofSimulated how many follow `simulated`
/// @param ofBest how many are described best by `best`, over all simulated models
public record Confusion(String simulated, String best, int people, int ofSimulated, int ofBest) {

  /// p(best | simulated): how often such people are taken for such.
  public double bestGivenSimulated() {
    return (double) people / ofSimulated;
  }

  /// p(simulated | best): how sure a winner is the truth, when all simulated models are equally
  /// frequent; empty where it never wins.
  public OptionalDouble simulatedGivenBest() {
    return ofBest == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) people / ofBest);
  }
}
