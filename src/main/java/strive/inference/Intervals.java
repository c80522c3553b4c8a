package strive.inference;

/// Whether a fit of one person spends time on how sure it is. Most of the time of maximum
/// likelihood goes into that, and a study that simulates people by the thousand looks at estimates
/// alone.
public enum Intervals {
  /// By the profile likelihood, for b always and for the others near a kink of the drive, where
  /// standard errors come from them; with a prior, by a sample of the posterior near a kink.
  PROFILE("profile likelihood"),
  /// None; standard errors come from the curvature. Near a kink there are none by maximum
  /// likelihood, and with a prior they and the evidence are Laplace's.
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
