package strive.inference;

/// Whether maximum likelihood gives intervals. Most of the time of a fit goes into them, and a
// study
/// that simulates people by the thousand looks at estimates alone.
public enum Intervals {
  /// By the profile likelihood, for b always and for the others near a kink of the drive, where
  /// standard errors come from them.
  PROFILE("profile likelihood"),
  /// None; standard errors come from the curvature, and near a kink there are none.
  NONE("none");

  private final String words;

  Intervals(String words) {
    this.words = words;
  }

  /// How options call it.
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// How files call it.
  public String words() {
    return words;
  }
}
