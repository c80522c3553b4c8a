package strive.inference.recovery;

import strive.policy.ParameterValues;
import strive.policy.StudyDesign;

/// Somebody who is to be simulated.
///
/// @param truth all parameters of the model
/// @param design what the person goes through
public record Subject(ParameterValues truth, StudyDesign design) {}
