package strive.study;

import java.util.Optional;
import strive.inference.FitSettings;

/// What a recovery study on the design of a study is asked to do.
///
/// @param settings how simulated people are fitted, and with which models: one for the recovery of
///     parameters, several for that of models
/// @param participants how many are simulated of each model
/// @param seed all chance of the simulation comes from it
/// @param fit the job whose fitted people are simulated, each on the own episodes; empty for usual
///     people on the protocol
public record RecoveryRequest(
    FitSettings settings, int participants, long seed, Optional<JobId> fit) {}
