package strive.analysis;

import strive.analysis.theory.TheoryStudy;

/// A study as its settings file tells it, of one of the kinds that there are.
public sealed interface Study {

  /// Simulated people are fitted and found again.
  record Recovery(RecoverySettings settings) implements Study {}

  /// The theory alone.
  record Theory(TheoryStudy study) implements Study {}
}
