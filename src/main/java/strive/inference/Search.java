package strive.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import strive.policy.ParameterSpace;

/// Several searches from different starts, stopped when the best optimum was found often enough
/// (Wilson & Collins, eLife 8 (2019) e49547, on local optima).
final class Search {

  /// The best optimum.
  ///
  /// @param point transformed scale
  /// @param logLikelihood exact
  /// @param gradientNorm of the smoothed likelihood
  /// @param converged whether the search that found it converged
  /// @param starts used
  /// @param agreeing of them
  /// @param bestStart the first that found it, from 1
  @SuppressWarnings("ArrayRecordComponent") // a working value of searches, never compared
  record Best(
      double[] point,
      double logLikelihood,
      double gradientNorm,
      boolean converged,
      int starts,
      int agreeing,
      int bestStart) {}

  /// Two searches found the same optimum when their log-likelihoods differ by less.
  private static final double SAME = 1e-4;

  private static final int ENOUGH = 3;

  /// Two wrong starts may agree on a poor optimum, and a third by chance; after so many that is
  /// rare.
  private static final int LEAST = 5;

  private final Starts starts;
  private final LocalSearch local;

  Search(Objective objective, ParameterSpace space, long seed) {
    starts = new Starts(space, seed);
    local = new LocalSearch(objective, space);
  }

  /// Runs at most so many starts; empty if cancelled.
  Optional<Best> run(int most, BooleanSupplier cancelled) {
    List<QuasiNewton.Basin> peaks = new ArrayList<>();
    double[] values = new double[most];
    double least = Double.POSITIVE_INFINITY;
    int bestStart = 1;
    int used = 0;
    while (used < most && (used < LEAST || agreeing(values, used, least) < ENOUGH)) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      values[used] = local.among(peaks, starts.start(used + 1)).value();
      bestStart = values[used] < least - SAME ? used + 1 : bestStart;
      least = Math.min(least, values[used]);
      used++;
    }
    int agreeing = agreeing(values, used, least);
    QuasiNewton.Minimum best = local.amongNeighbours(local.best(peaks));
    return Optional.of(
        new Best(
            best.point(),
            -best.value(),
            best.gradientNorm(),
            best.converged(),
            used,
            agreeing,
            bestStart));
  }

  /// The optimum that a search from this point finds, in place of the best one if it is better. It
  /// counts as one more start, and no other start agrees with it.
  Best continued(Best best, double[] from) {
    QuasiNewton.Minimum found = local.from(from);
    if (-found.value() <= best.logLikelihood()) {
      return best;
    }
    int starts = best.starts() + 1;
    return new Best(
        found.point(),
        -found.value(),
        found.gradientNorm(),
        found.converged(),
        starts,
        -found.value() <= best.logLikelihood() + SAME ? best.agreeing() + 1 : 1,
        starts);
  }

  private static int agreeing(double[] values, int used, double best) {
    int agreeing = 0;
    for (int i = 0; i < used; i++) {
      agreeing += values[i] <= best + SAME ? 1 : 0;
    }
    return agreeing;
  }
}
