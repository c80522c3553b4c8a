package strive.theory.schedule;

/// A schedule that others use, to compare the optimum with: section 6. None of them knows what
/// effort costs; all but [Greedy] have a first rate that is chosen in hindsight, as the one of
/// the highest value.
public sealed interface Rival {

  /// Constant effort.
  record Constant() implements Rival {
    @Override
    public String id() {
      return "constant";
    }
  }

  /// Effort that falls on a straight line, to 0 at the horizon.
  record LinearDecay() implements Rival {
    @Override
    public String id() {
      return "linear";
    }
  }

  /// Effort that falls as half a cosine, to 0 at the horizon.
  record CosineDecay() implements Rival {
    @Override
    public String id() {
      return "cosine";
    }
  }

  /// Effort that is best for this step and the next one, after which the world ends.
  record Greedy() implements Rival {
    @Override
    public String id() {
      return "greedy";
    }
  }

  /// Raises the rate while performance improves and lowers it when it does not: GreedyLR
  /// (Subramanian, Krishnamoorthy and Murthy, "Dynamic Learning Rate Scheduling based on Loss
  /// Changes Leads to Faster Convergence", arXiv 2512.14527).
  ///
  /// @param factor F in (0, 1): the rate is divided by it after more than `patience` improvements
  /// on
  ///     end, and multiplied with it after more than `patience` steps without one
  /// @param patience in steps, at least 0
  /// @param threshold by how much a loss must fall below the best one to count, at least 0
  record GreedyLr(double factor, int patience, double threshold) implements Rival {

    /// Factor and patience of the authors' own implementation (GreedyLR in Hugging Face's
    /// transformers). It smooths nothing by default, and neither do we. The threshold is ours.
    public static final GreedyLr DEFAULT = new GreedyLr(0.95, 10, 1e-6);

    /// @throws IllegalArgumentException naming the rule that is broken and the value
    public GreedyLr {
      require(factor > 0 && factor < 1, "the factor must be between 0 and 1", factor);
      require(patience >= 0, "the patience must be at least 0", patience);
      require(threshold >= 0, "the threshold must be at least 0", threshold);
    }

    @Override
    public String id() {
      return "greedylr";
    }
  }

  /// Searches for the rate at which loss falls fastest, by trial: AdaLRS (Dong, Yang, Liang, Feng
  /// and Ran, "AdaLRS: Loss-Guided Adaptive Learning Rate Search for Efficient Foundation Model
  /// Pretraining", arXiv 2506.13274). When the slope of the loss over a window, by least squares,
  /// has become less steep than before, a higher rate is tried for a window; when loss then falls
  /// faster the rate stays, else the one before is divided. Both factors shrink toward 1 with every
  /// trial.
  ///
  /// Two things differ from the authors. A failed trial is not undone: their run goes back to a
  /// stored state, but here time has passed and effort is paid. And the rate is not laid over
  /// another
  /// schedule. Which numbers they used could not be looked up when this was written: those of
  /// [#DEFAULT] are ours.
  ///
  /// @param up factor of a trial, above 1
  /// @param down divisor after a failed trial, above 1
  /// @param shrink exponent of both factors is multiplied with it after every trial, in (0, 1]
  /// @param windowShare length of a window in horizons, in (0, 1)
  /// @param searchShare when the search ends, in horizons, in (0, 1]
  record AdaLrs(double up, double down, double shrink, double windowShare, double searchShare)
      implements Rival {

    /// Values of ours.
    public static final AdaLrs DEFAULT = new AdaLrs(3, 2, 0.9, 0.01, 0.5);

    /// @throws IllegalArgumentException naming the rule that is broken and the value
    public AdaLrs {
      require(finite(up) && up > 1, "the factor up must be above 1", up);
      require(finite(down) && down > 1, "the divisor must be above 1", down);
      require(shrink > 0 && shrink <= 1, "shrinking must be above 0 and at most 1", shrink);
      require(windowShare > 0 && windowShare < 1, "a window must be within 0 and 1", windowShare);
      require(searchShare > 0 && searchShare <= 1, "the search must end within 1", searchShare);
    }

    @Override
    public String id() {
      return "adalrs";
    }
  }

  /// Short name, as in tables.
  String id();

  private static boolean finite(double number) {
    return Math.abs(number) < Double.POSITIVE_INFINITY;
  }

  private static void require(boolean holds, String rule, double value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", got " + value);
    }
  }
}
