package strive.report;

import java.util.Optional;
import strive.inference.check.CrossValidation;
import strive.inference.check.StudyCheck;

/// What was checked of a fit.
///
/// @param predictive predictive checks, if they were asked for
/// @param validation cross-validation, if it was asked for
public record FitChecks(Optional<StudyCheck> predictive, Optional<CrossValidation> validation) {

  /// Nothing.
  public static final FitChecks NONE = new FitChecks(Optional.empty(), Optional.empty());
}
