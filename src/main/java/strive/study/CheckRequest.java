package strive.study;

import strive.inference.check.CheckSettings;

/// What predictive checks of a fit are asked to do.
///
/// @param fit the job whose result is checked
/// @param settings repeats, seed, parameters
public record CheckRequest(JobId fit, CheckSettings settings) {}
