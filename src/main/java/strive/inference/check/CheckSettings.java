package strive.inference.check;

/// What predictive checks are asked to do. The same settings, software, data and fit give the same
/// bits.
///
/// @param repeats how often each person is simulated again by each model, 20 to 10,000
/// @param seed of the random numbers; each person has a stream of their own in each model
/// @param parameters where the parameters of the simulated people come from
public record CheckSettings(int repeats, long seed, Source parameters) {

  /// Repeats when nothing else is said.
  public static final int DEFAULT_REPEATS = 200;

  private static final int FEWEST = 20;
  private static final int MOST = 10_000;

  /// Where parameters come from.
  public enum Source {
    /// The estimates themselves, every time.
    FITTED("the fitted values"),
    /// Drawn anew every time from the normal approximation of the person's posterior.
    POSTERIOR("draws from each person's posterior (Laplace approximation)");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /// In words.
    public String words() {
      return words;
    }
  }

  /// @throws IllegalArgumentException naming the rule that is broken and the value
  public CheckSettings {
    if (repeats < FEWEST || repeats > MOST) {
      throw new IllegalArgumentException(
          "repeats must be between %d and %d, got %d".formatted(FEWEST, MOST, repeats));
    }
  }

  /// 200 repeats from the fitted values.
  public static CheckSettings defaults() {
    return new CheckSettings(DEFAULT_REPEATS, 1, Source.FITTED);
  }

  /// These settings with parameters from elsewhere.
  public CheckSettings with(Source other) {
    return new CheckSettings(repeats, seed, other);
  }
}
