package strive.inference;

/// How far an estimate can be trusted.
public enum Light {
  /// The search ended at an optimum that several starts agree on and the data determine.
  CONVERGED,
  /// There is an estimate, but something makes it doubtful; the reasons say what.
  WEAK,
  /// The estimate says nothing; the reasons say why.
  FAILED;

  /// The word that files and pages show.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
