package strive.analysis;

import java.util.List;
import strive.inference.FitSettings;
import strive.inference.recovery.Population;

/// What a recovery study does: simulate people who follow one model or each of several through a
/// protocol, fit the same models to them, and compare with the truth.
///
/// @param title of the study
/// @param protocol file of the protocol, relative to the settings file
/// @param populations who is simulated: one for the recovery of parameters
/// @param people how many of each, 2 to 10,000
/// @param seed all chance of the simulation comes from it
/// @param pairsStay whether pairs stay learned once they are, in place of independent answers
/// @param contexts one feature an episode, for the recall of earlier ones; empty for the protocol's
/// @param fit how they are fitted
public record RecoverySettings(
    String title,
    String protocol,
    List<Population.Assumed> populations,
    int people,
    long seed,
    boolean pairsStay,
    List<Double> contexts,
    FitSettings fit) {

  public RecoverySettings {
    populations = List.copyOf(populations);
    contexts = List.copyOf(contexts);
  }
}
