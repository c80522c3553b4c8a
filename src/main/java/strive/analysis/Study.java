package strive.analysis;

import strive.analysis.theory.TheoryStudy;

/// A study as its settings file tells it, of one of the kinds that there are.
public sealed interface Study {

  /// Simulated people are fitted, and their parameters found again.
  record Parameters(RecoverySettings settings) implements Study {}

  /// People of several models are simulated and fitted, and their models found again.
  record Models(RecoverySettings settings) implements Study {}

  /// The theory alone.
  record Theory(TheoryStudy study) implements Study {}
}
