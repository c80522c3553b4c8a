package strive.analysis;

import java.util.Map;

/// What a recovery study does: simulate people who follow a policy through a protocol, fit the same
/// model to them, and compare estimates with the truth.
///
/// @param title of the study
/// @param protocol file of the protocol, relative to the settings file
/// @param policy id of the policy
/// @param people how many are simulated, 2 to 10,000
/// @param seed all chance of the simulation comes from it
/// @param parameters distribution of every parameter of the policy's model, in its order
/// @param starts most starts of each search
/// @param fitSeed shifts the starts
public record RecoverySettings(
    String title,
    String protocol,
    String policy,
    int people,
    long seed,
    Map<String, Distribution> parameters,
    int starts,
    long fitSeed) {}
