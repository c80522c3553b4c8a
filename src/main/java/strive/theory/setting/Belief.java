package strive.theory.setting;

/// What a learner expects to reach.
public sealed interface Belief {

  /// What will be reached: the optimum.
  record SelfConsistent() implements Belief {}

  /// One expectation F through the whole time.
  ///
  /// @param expectation F, finite
  record Held(double expectation) implements Belief {
    /// @throws IllegalArgumentException naming the rule and the value
    public Held {
      finite("the expectation", expectation);
    }
  }

  /// The self-consistent expectation of the beginning, F* + B, through the whole time.
  ///
  /// @param bias B, finite; above 0 over-, below 0 underconfident
  record Biased(double bias) implements Belief {
    /// @throws IllegalArgumentException naming the rule and the value
    public Biased {
      finite("the bias", bias);
    }
  }

  /// F*(state, time left) + B, planned anew at every moment.
  ///
  /// @param bias B, finite
  record Replanned(double bias) implements Belief {
    /// @throws IllegalArgumentException naming the rule and the value
    public Replanned {
      finite("the bias", bias);
    }
  }

  private static void finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be finite, got " + value);
    }
  }
}
