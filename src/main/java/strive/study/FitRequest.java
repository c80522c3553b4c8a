package strive.study;

import strive.inference.FitSettings;

/// What a fit of a study is asked to do.
///
/// @param settings models, starts, seed, fixed parameters
/// @param include whether simulated runs count although there are people
public record FitRequest(FitSettings settings, Include include) {}
